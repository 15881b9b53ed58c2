package io.gigmate.scoring.talent.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who may break out, as of a day.
 *
 * @param asOf the last day that was known
 * @param metric that was asked about, by name; none where there are no readings
 * @param question in words
 * @param ranked the most likely first, then whoever is simulated
 * @param silent those with readings who cannot be asked, by name: no value of the metric in the
 *     last eight weeks, nothing but noughts, or no series of everywhere
 * @param last the last day of any reading up to then
 */
public record TalentScan(
    LocalDate asOf,
    Optional<String> metric,
    String question,
    List<ScannedArtist> ranked,
    List<String> silent,
    Optional<LocalDate> last) {
  public TalentScan {
    ranked = List.copyOf(ranked);
    silent = List.copyOf(silent);
  }

  /** Returns what is said of an artist, if it was asked about. */
  public Optional<ScannedArtist> find(String artist) {
    return ranked.stream().filter(one -> one.name().equals(artist)).findFirst();
  }
}
