package io.gigmate.scoring.talent.series;

import io.gigmate.core.tenant.TenantId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where it is kept what was counted of artists.
 *
 * <p>There is one reading for each artist, metric, region and day. A metric is known by its name;
 * its platform, kind and unit are those that were given with it last.
 */
public interface MetricReadings {
  /**
   * Keeps all of these or, where it fails, none; a reading replaces the one of its artist, metric,
   * region and day, and of several given for one day the last counts.
   *
   * @return how many were new or had another value; keeping the same again changes nothing
   */
  int saveAll(TenantId tenant, Collection<MetricReading> readings);

  /** Returns what was ever counted of an artist, by metric and then by region. */
  List<RegionalSeries> of(TenantId tenant, String artist);

  /**
   * Passes on every series of readings from a day on, one after the other, by metric, then by
   * artist, then by region. Not more than one series is read ahead.
   *
   * @param each must not write to the same storage
   */
  void since(TenantId tenant, LocalDate from, Consumer<RegionalSeries> each);

  /** Returns whoever has readings, by name. */
  List<String> artists(TenantId tenant);
}
