package io.gigmate.scoring.competition;

import io.gigmate.core.internal.Checks;
import io.gigmate.core.venue.VenueId;
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
    Checks.between("number of watched rooms", rooms.size(), 0, MOST_ROOMS);
    rooms = rooms.stream().map(room -> Checks.text("room", room, LONGEST_NAME)).toList();
  }
}
