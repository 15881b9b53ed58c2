package io.gigmate.scoring.talent.desk;

import io.gigmate.core.artist.Artist;
import io.gigmate.scoring.talent.outlook.SeriesForecast;
import io.gigmate.scoring.talent.series.Correction;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an artist's growth.
 *
 * @param artist of the house; null where it has none of this id or name
 * @param series its readings, up to the day of the scan
 * @param forecast what its value will be at the end of the horizon, where that can be said
 * @param scanned what the scan says, where it could be asked
 * @param corrections what was put right in its readings before anything was reckoned
 * @param signs what the readings tell beside that
 * @param simulated whether its readings were made up for a demonstration
 */
public record ArtistOutlook(
    @Nullable Artist artist,
    MetricSeries series,
    Optional<SeriesForecast> forecast,
    Optional<ScannedArtist> scanned,
    List<Correction> corrections,
    GrowthSigns signs,
    boolean simulated) {
  /** How many days ahead a forecast looks. */
  public static final int HORIZON_DAYS = 28;

  public ArtistOutlook {
    corrections = List.copyOf(corrections);
  }
}
