package io.gigmate.scoring.talent.desk;

import io.gigmate.scoring.talent.series.MetricSeries;
import io.gigmate.scoring.talent.trajectory.ChangePoints;
import io.gigmate.scoring.talent.trajectory.Engagement;
import io.gigmate.scoring.talent.trajectory.GrowthCeiling;
import io.gigmate.scoring.talent.trajectory.LeadLag;
import io.gigmate.scoring.talent.trajectory.ListenerConversion;
import io.gigmate.scoring.talent.trajectory.PreViralBand;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What readings tell of an artist beside its chance. What they do not tell is empty.
 *
 * @param weeks since the first reading of the metric that is looked at
 * @param metrics how many metrics of the artist are counted
 * @param unusual how unusual the growth is beside the artist's own weeks before
 * @param besideStage how many robust deviations the growth of 28 days lies above the median of the
 *     artist's stage
 * @param changes the first days of the weeks in which a new pace began
 * @param ceiling where the growth ends
 * @param leads metrics that run ahead of the one that is looked at, or follow it
 * @param followersPerListener how many of those who listen come to follow
 * @param engagement how many of those who see something like it
 */
public record GrowthSigns(
    int weeks,
    int metrics,
    Optional<PreViralBand> unusual,
    OptionalDouble besideStage,
    List<LocalDate> changes,
    Optional<GrowthCeiling> ceiling,
    List<MetricLead> leads,
    OptionalDouble followersPerListener,
    Optional<Engagement> engagement) {
  private static final int WEEK = 7;

  public GrowthSigns {
    changes = List.copyOf(changes);
    leads = List.copyOf(leads);
  }

  /**
   * How another metric runs beside the one that is looked at.
   *
   * @param metric by name
   * @param lag of the other metric
   */
  public record MetricLead(String metric, LeadLag lag) {}

  /**
   * Reads the signs off an artist's series.
   *
   * @param series that is looked at, with a value on the day or before
   * @param own every series of the artist, by metric
   * @param besideStage how far the growth lies above its stage's, where that is known
   */
  static GrowthSigns of(
      MetricSeries series, List<MetricSeries> own, OptionalDouble besideStage, LocalDate asOf) {
    return new GrowthSigns(
        (int) ChronoUnit.DAYS.between(series.date(0), asOf) / WEEK + 1,
        own.size(),
        PreViralBand.soundcharts(series, asOf),
        besideStage,
        ChangePoints.of(series, asOf),
        GrowthCeiling.of(series, asOf),
        own.stream()
            .filter(other -> !other.metric().name().equals(series.metric().name()))
            .flatMap(
                other ->
                    LeadLag.of(other, series, asOf).stream()
                        .map(lag -> new MetricLead(other.metric().name(), lag)))
            .toList(),
        counted(own, "followers")
            .flatMap(
                followers ->
                    counted(own, "listeners")
                        .filter(one -> one.metric().platform() == followers.metric().platform())
                        .map(one -> ListenerConversion.of(followers, one, asOf)))
            .filter(OptionalDouble::isPresent)
            .findFirst()
            .orElse(OptionalDouble.empty()),
        Engagement.of(own, asOf));
  }

  private static Stream<MetricSeries> counted(List<MetricSeries> own, String unit) {
    return own.stream().filter(one -> one.metric().unit().equals(unit));
  }
}
