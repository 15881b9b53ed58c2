package io.gigmate.scoring.competition;

import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.internal.text.Limits;
import java.util.List;

/**
 * Whom a venue watches.
 *
 * @param venue that declares it
 * @param rooms by name; none for nobody
 */
public record Watch(VenueId venue, List<String> rooms) {
  private static final int MOST_ROOMS = 200;
  private static final int LONGEST_NAME = 200;

  public Watch {
    if (rooms.size() > MOST_ROOMS) {
      throw new IllegalArgumentException(
          "at most " + MOST_ROOMS + " rooms are watched: " + rooms.size());
    }
    rooms = rooms.stream().map(room -> Limits.text("room", room, LONGEST_NAME)).toList();
  }
}
