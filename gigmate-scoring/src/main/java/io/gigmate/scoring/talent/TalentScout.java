package io.gigmate.scoring.talent;

import io.gigmate.core.explain.Factor;
import io.gigmate.scoring.talent.content.ContentSignals;
import io.gigmate.scoring.talent.outlook.BreakoutModel;
import io.gigmate.scoring.talent.outlook.BreakoutQuestion;
import io.gigmate.scoring.talent.series.MetricSeries;
import io.gigmate.scoring.talent.trajectory.CareerStage;
import io.gigmate.scoring.talent.trajectory.PlatformAgreement;
import io.gigmate.scoring.talent.trajectory.Trajectory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Ranks artists by how likely they break out.
 *
 * <pre>{@code
 * List<TalentFinding> ranked =
 *     TalentScout.of(BreakoutQuestion.multiply(2, 60)).scan(streams, followers, today);
 * }</pre>
 */
public final class TalentScout {
  private static final int MONTH = 30;

  private final BreakoutQuestion question;
  private final ContentSignals signals;

  private TalentScout(BreakoutQuestion question, ContentSignals signals) {
    this.question = question;
    this.signals = signals;
  }

  /** Returns a scout who asks this. */
  public static TalentScout of(BreakoutQuestion question) {
    return new TalentScout(question, ContentSignals.none());
  }

  /** Returns the scout who also hears what is judged of recordings and of what people say. */
  public TalentScout hearing(ContentSignals judgements) {
    return new TalentScout(question, judgements);
  }

  /**
   * Returns who may be asked, the most likely first; of equals in the order of their names. Left
   * out is who had nothing but noughts: any multiple of nothing is nothing.
   *
   * @param series of one metric, one for each artist
   * @param others of other metrics, which tell whether they agree
   * @param asOf the last day that is known; later values are not looked at
   */
  public List<TalentFinding> scan(
      List<MetricSeries> series, List<MetricSeries> others, LocalDate asOf) {
    BreakoutModel model = BreakoutModel.learn(series, question, asOf);
    int day = (int) asOf.toEpochDay();
    List<MetricSeries> asked = series.stream().filter(one -> question.level(one, day) > 0).toList();
    Map<String, List<MetricSeries>> byArtist = new HashMap<>();
    for (MetricSeries other : others) {
      if (other.known(day) > 0) {
        byArtist.computeIfAbsent(other.artist(), artist -> new ArrayList<>()).add(other);
      }
    }
    List<Trajectory> trajectories = asked.stream().map(one -> Trajectory.of(one, asOf)).toList();
    CareerStage[] stages =
        CareerStage.of(trajectories.stream().mapToDouble(Trajectory::level).toArray());
    return IntStream.range(0, asked.size())
        .parallel()
        .mapToObj(
            i -> {
              MetricSeries one = asked.get(i);
              OptionalDouble growth = Trajectory.growth(one, day, MONTH);
              return new TalentFinding(
                  model.ask(one).orElseThrow().with(heard(one.artist(), asOf)),
                  stages[i],
                  trajectories.get(i),
                  growth.isPresent()
                      ? OptionalDouble.of(Math.expm1(growth.getAsDouble()))
                      : OptionalDouble.empty(),
                  PlatformAgreement.of(one, byArtist.getOrDefault(one.artist(), List.of()), asOf));
            })
        .sorted(
            Comparator.comparingDouble((TalentFinding each) -> -each.answer().probability())
                .thenComparing(each -> each.answer().artist()))
        .toList();
  }

  /** Returns the metric that most artists have, the first of equals; none where there is none. */
  public static Optional<String> mostCounted(Map<String, List<MetricSeries>> byMetric) {
    return byMetric.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .reduce((one, other) -> other.getValue().size() > one.getValue().size() ? other : one)
        .map(Map.Entry::getKey);
  }

  /** Judgements of later days were not known. */
  private List<Factor> heard(String artist, LocalDate asOf) {
    return signals.find(artist, asOf).stream()
        .filter(signal -> !signal.on().isAfter(asOf))
        .map(signal -> Factor.of(signal.aspect().words(), signal.logOdds(), signal.evidence()))
        .toList();
  }
}
