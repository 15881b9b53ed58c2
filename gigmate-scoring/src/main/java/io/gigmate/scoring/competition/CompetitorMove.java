package io.gigmate.scoring.competition;

import java.util.List;

/**
 * What a watched room did that matters to a house.
 *
 * @param show that it put on or announced
 * @param room that it is in
 * @param artist that it booked
 * @param likeTo the house's own artist that this one is most like
 * @param likeness 0 to 1
 * @param reasons why
 */
public record CompetitorMove(
    ObservedShow show,
    String room,
    String artist,
    String likeTo,
    double likeness,
    List<String> reasons) {
  public CompetitorMove {
    reasons = List.copyOf(reasons);
  }

  /** Returns the move in one line, such as {@code Showbox booked Blue Train, like Red Line}. */
  public String words() {
    String what = room + " booked " + artist;
    return artist.equalsIgnoreCase(likeTo)
        ? what + ", whom you book too"
        : what + ", like " + likeTo;
  }
}
