package io.gigmate.scoring.talent.trajectory;

import io.gigmate.core.explain.Factor;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Over how many regions a metric is spread: as many equal ones would be as unlike. It is known only
 * where a source counts by region.
 *
 * <p>Source: the inverse of E. Simpson's concentration (Nature 163, 1949), which is the number of
 * order 2 of M. Hill, Diversity and evenness, Ecology 54 (1973).
 *
 * @param effective how many regions of equal size are as unlike; 1 at least
 * @param counted how many regions have something
 * @param before the effective number 28 days earlier, where there was one
 */
public record GeographicSpread(double effective, int counted, OptionalDouble before) {
  private static final int MONTH = 28;

  /** Returns the spread of the last 28 days; none where no region had anything in them. */
  public static Optional<GeographicSpread> of(List<MetricSeries> regions, LocalDate asOf) {
    int day = (int) asOf.toEpochDay();
    double[] now = means(regions, day);
    if (now.length == 0) {
      return Optional.empty();
    }
    double[] before = means(regions, day - MONTH);
    return Optional.of(
        new GeographicSpread(
            effective(now),
            now.length,
            before.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(effective(before))));
  }

  private static double[] means(List<MetricSeries> regions, int day) {
    return regions.stream()
        .mapToDouble(one -> Trajectory.mean(one, day - MONTH, day))
        .filter(mean -> mean > 0)
        .toArray();
  }

  private static double effective(double[] amounts) {
    double sum = 0;
    for (double amount : amounts) {
      sum += amount;
    }
    double concentration = 0;
    for (double amount : amounts) {
      concentration += amount / sum * (amount / sum);
    }
    return 1 / concentration;
  }

  /**
   * Returns the spread beside the other reasons. It adds nothing: what it is worth was never
   * measured.
   */
  public Factor factor() {
    String earlier =
        before.isPresent()
            ? String.format(Locale.ROOT, ", 28 days before %.1f", before.getAsDouble())
            : "";
    return Factor.of(
        "where it is heard",
        0,
        String.format(
            Locale.ROOT,
            "spread as over %.1f equal regions, of %d counted%s",
            effective,
            counted,
            earlier));
  }
}
