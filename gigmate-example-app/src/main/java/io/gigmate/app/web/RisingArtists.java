package io.gigmate.app.web;

import io.gigmate.scoring.talent.desk.TalentScan;
import java.util.List;

/**
 * The few artists who are most likely to break out, for Mission Control.
 *
 * @param question that was asked, in words
 * @param metric that was asked about; empty without readings
 * @param map of the first fifty, as a picture
 * @param artists the most likely first
 * @param asked how many artists the question was asked of
 */
public record RisingArtists(
    String question, String metric, TrajectoryMap map, List<TalentLine> artists, String asked) {
  private static final int SHOWN = 5;
  private static final int DRAWN = 50;

  static RisingArtists of(TalentScan scan) {
    return new RisingArtists(
        scan.question(),
        scan.metric().map(Wording::label).orElse(""),
        TrajectoryMap.of(
            scan.ranked().stream().limit(DRAWN).toList(), TalentLine.of(scan, 0, DRAWN)),
        TalentLine.of(scan, 0, SHOWN),
        Wording.count(scan.ranked().size(), "artist", "artists"));
  }
}
