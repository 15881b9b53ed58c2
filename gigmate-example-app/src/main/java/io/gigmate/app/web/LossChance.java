package io.gigmate.app.web;

import io.gigmate.scoring.booking.TrackRecord;

/**
 * The chance of a loss in words. A forecast alone says 0 or 100 per cent readily; beside it stands
 * between which shares the nights lost that were given such a chance before.
 */
final class LossChance {
  private final TrackRecord track;

  LossChance(TrackRecord track) {
    this.track = track;
  }

  /** Such as {@code 0% (0% to 8%)}. */
  String of(double probability) {
    return Wording.percent(probability)
        + track
            .lossesSaidAs(probability)
            .map(
                lost ->
                    " ("
                        + Wording.percent(lost.low())
                        + " to "
                        + Wording.percent(lost.high())
                        + ")")
            .orElse(" (not enough data yet for a range)");
  }

  /** Such as {@code a loss in 0% (0% to 8%) of such nights; 1 of 45 with such a chance lost}. */
  String sentence(double probability) {
    return "a loss in " + of(probability) + " of such nights" + basis(probability);
  }

  private String basis(double probability) {
    return track
        .lossesSaidAs(probability)
        .map(
            lost ->
                "; "
                    + Wording.count(lost.hits())
                    + " of "
                    + Wording.count(lost.of())
                    + " past nights with such a chance lost")
        .orElse("");
  }
}
