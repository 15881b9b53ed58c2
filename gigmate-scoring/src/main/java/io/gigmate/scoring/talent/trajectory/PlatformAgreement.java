package io.gigmate.scoring.talent.trajectory;

import io.gigmate.core.explain.Confidence;
import io.gigmate.scoring.internal.stats.Logistic;
import io.gigmate.scoring.internal.stats.Normal;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether the metrics of an artist move the same way. Each says in which direction it goes, and how
 * sure that is beside its own noise; those that agree with the first add to the odds, those that do
 * not take from them. A release moves all of them at once, so that the others count half.
 */
public final class PlatformAgreement {
  private static final double OTHERS = 0.5;
  private static final double SUREST = 0.999;
  private static final int MONTH = 28;

  private PlatformAgreement() {}

  /**
   * Returns how sure it is that the first series goes where it seems to go; empty where it is too
   * young to tell.
   */
  public static Optional<Confidence> of(
      MetricSeries first, List<MetricSeries> others, LocalDate asOf) {
    OptionalDouble own = logOdds(first, asOf);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    double direction = own.getAsDouble() < 0 ? -1 : 1;
    double odds = Math.abs(own.getAsDouble());
    int agree = 0;
    int asked = 0;
    for (MetricSeries other : others) {
      OptionalDouble its = logOdds(other, asOf);
      if (its.isPresent()) {
        asked++;
        agree += its.getAsDouble() * direction >= 0 ? 1 : 0;
        odds += OTHERS * its.getAsDouble() * direction;
      }
    }
    String basis =
        String.format(
            Locale.ROOT,
            "%s over 28 days beside its own noise; %d of %d other metrics agree; assumed normal, not"
                + " measured",
            direction < 0 ? "falling" : "rising",
            agree,
            asked);
    return Optional.of(Confidence.of(Logistic.probability(odds), basis));
  }

  /** The odds that a series rises: its growth in units of the noise of its weeks. */
  private static OptionalDouble logOdds(MetricSeries series, LocalDate asOf) {
    int day = (int) asOf.toEpochDay();
    OptionalDouble growth = Trajectory.growth(series, day, MONTH);
    if (growth.isEmpty()) {
      return OptionalDouble.empty();
    }
    double noise = Math.sqrt(2.0 / (MONTH / 7)) * WeeklyMoves.of(series, day).noise();
    double grown = growth.getAsDouble();
    double sure = Math.max(0.5, Math.min(SUREST, Normal.below(Math.abs(grown) / noise)));
    return OptionalDouble.of(Math.signum(grown) * Math.log(sure / (1 - sure)));
  }
}
