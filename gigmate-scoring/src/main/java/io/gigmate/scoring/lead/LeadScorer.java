package io.gigmate.scoring.lead;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.explain.Score;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Scores a lead by five factors: profile completeness, engagement, geographic relevance, activity
 * and potential value. What each is worth, and what counts for it, is in a {@link PointsModel}.
 *
 * <p>It predicts nothing: it ranks by declared rules until outcomes are there to learn from. A
 * signal {@code x} has the strength {@code x / (x + half)}, a factor the mean strength of its
 * signals, in which an unknown one counts as the model says; strength times weight are the points.
 * They are made whole by the largest remainder, so that they add up to the rounded sum. More of a
 * {@linkplain LeadSignal#isMonotone() monotone} signal never lowers the score, and waiting never
 * raises it. Only for the completeness of a profile is a blank what it is: a blank.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class LeadScorer {
  private static final LeadFactor[] FACTORS = LeadFactor.values();

  private final PointsModel model;
  private final FitRules rules;
  private final Map<ProspectType, LeadSheet> sheets = new EnumMap<>(ProspectType.class);

  /** Creates a scorer of the standard model for these rules. */
  public LeadScorer(FitRules rules) {
    this(PointsModel.standard(), rules);
  }

  /** Creates a scorer of this model for these rules. */
  public LeadScorer(PointsModel model, FitRules rules) {
    this.model = model;
    this.rules = rules;
    LeadStrengths strengths = new LeadStrengths(rules);
    model.types().forEach((type, it) -> sheets.put(type, new LeadSheet(model, it, strengths)));
  }

  /** Returns the version of the model, which every assessment carries. */
  public String version() {
    return model.version();
  }

  /** Returns what the prospect is worth at this time: the score of its assessment, sooner. */
  public Score score(Prospect prospect, Instant asOf) {
    double sum = 0;
    for (double points : sheet(prospect).exact(prospect, day(asOf))) {
      sum += points;
    }
    return Score.of((int) Math.rint(sum));
  }

  /** Returns what the prospect is worth at this time, and why. */
  public LeadAssessment assess(Prospect prospect, Instant asOf) {
    LocalDate day = day(asOf);
    LeadSheet sheet = sheet(prospect);
    int[] points = LargestRemainder.whole(sheet.exact(prospect, day));
    List<Factor> factors = new ArrayList<>(FACTORS.length);
    for (int i = 0; i < FACTORS.length; i++) {
      String evidence = sheet.evidence(FACTORS[i], prospect, day);
      factors.add(Factor.of(FACTORS[i].label(), points[i], evidence));
    }
    Explanation explanation = Explanation.of(Scale.POINTS, factors);
    Score score = Score.of((int) explanation.answer());
    return new LeadAssessment(
        prospect.id(),
        score,
        score.compareTo(rules.threshold()) >= 0,
        model.grades().of(score),
        explanation,
        model.version(),
        asOf);
  }

  private LeadSheet sheet(Prospect prospect) {
    LeadSheet sheet = sheets.get(prospect.type());
    if (sheet == null) {
      throw new IllegalStateException("the model has every type: " + prospect.type());
    }
    return sheet;
  }

  private static LocalDate day(Instant asOf) {
    return LocalDate.ofInstant(asOf, ZoneOffset.UTC);
  }
}
