package io.gigmate.app.web;

import io.gigmate.scoring.talent.desk.TalentScan;
import java.util.List;

/**
 * The few artists who are most likely to break out, for Mission Control.
 *
 * @param question that was asked, in words
 * @param artists the most likely first
 * @param asked how many artists the question was asked of
 */
public record RisingArtists(String question, List<TalentLine> artists, String asked) {
  private static final int SHOWN = 5;

  static RisingArtists of(TalentScan scan) {
    return new RisingArtists(
        scan.question(),
        TalentLine.of(scan, 0, SHOWN),
        Wording.count(scan.ranked().size(), "artist", "artists"));
  }
}
