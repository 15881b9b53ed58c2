package io.gigmate.scoring.lead;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.explain.Score;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.scoring.lead.LeadStrengths.Whereabouts;
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
  private final PointsModel model;
  private final FitRules rules;
  private final LeadStrengths strengths;
  private final Map<ProspectType, LeadSheet> sheets = new EnumMap<>(ProspectType.class);

  /** Creates a scorer of the standard model for these rules. */
  public LeadScorer(FitRules rules) {
    this(PointsModel.standard(), rules);
  }

  /** Creates a scorer of this model for these rules. */
  public LeadScorer(PointsModel model, FitRules rules) {
    this.model = model;
    this.rules = rules;
    this.strengths = new LeadStrengths(rules);
    model.types().forEach((type, it) -> sheets.put(type, new LeadSheet(model, it, strengths)));
  }

  /** Returns the version of the model, which every assessment carries. */
  public String version() {
    return model.version();
  }

  /** Returns what the prospect is worth at this time: the score of its assessment, sooner. */
  public Score score(Prospect prospect, Instant asOf) {
    return Score.of(score(row(prospect, place(prospect)), day(asOf)));
  }

  private int score(LeadRow row, long day) {
    LeadSheet sheet = sheet(row.type);
    double[] exact = new double[LeadSheet.FACTORS.length];
    sheet.exact(row, sheet.fading(row, day), exact);
    return rounded(exact);
  }

  static int rounded(double[] exact) {
    double sum = 0;
    for (double points : exact) {
      sum += points;
    }
    return (int) Math.rint(sum);
  }

  /** Returns what the prospect is worth at this time, and why. */
  public LeadAssessment assess(Prospect prospect, Instant asOf) {
    Whereabouts place = place(prospect);
    return assess(prospect.id(), row(prospect, place), place, asOf);
  }

  /** Prepares many leads, given as columns of numbers, to be scored at one time. */
  public LeadBatch over(LeadColumns leads, Instant asOf) {
    return new LeadBatch(this, leads, strengths, asOf);
  }

  LeadAssessment assess(ProspectId id, LeadRow row, Whereabouts place, Instant asOf) {
    long day = day(asOf);
    LeadSheet sheet = sheet(row.type);
    double[] exact = new double[LeadSheet.FACTORS.length];
    sheet.exact(row, sheet.fading(row, day), exact);
    int[] points = LargestRemainder.whole(exact);
    List<Factor> factors = new ArrayList<>(points.length);
    for (int i = 0; i < points.length; i++) {
      String evidence = sheet.evidence(i, row, place, day);
      factors.add(Factor.of(LeadSheet.FACTORS[i].label(), points[i], evidence));
    }
    Explanation explanation = Explanation.of(Scale.POINTS, factors);
    Score score = Score.of((int) explanation.answer());
    return new LeadAssessment(
        id,
        score,
        score.compareTo(rules.threshold()) >= 0,
        model.grades().of(score),
        explanation,
        model.version(),
        asOf);
  }

  LeadSheet sheet(ProspectType type) {
    LeadSheet sheet = sheets.get(type);
    if (sheet == null) {
      throw new IllegalStateException("the model has every type: " + type);
    }
    return sheet;
  }

  private Whereabouts place(Prospect prospect) {
    return strengths.whereabouts(prospect.city(), prospect.location());
  }

  private LeadRow row(Prospect prospect, Whereabouts place) {
    return LeadRow.of(prospect, strengths, place.nearness());
  }

  static long day(Instant asOf) {
    return LocalDate.ofInstant(asOf, ZoneOffset.UTC).toEpochDay();
  }
}
