package io.gigmate.scoring.internal.attendance;

import java.util.HashMap;
import java.util.Map;

/**
 * Which size to assume for a room whose seats a row does not tell: those of the room the last time
 * they were told, else of the artist's last show, else the usual ones. So rows with and without a
 * capacity speak of the same thing. Nobody is turned away for assumed seats.
 */
final class SeatMemory {
  private final Map<String, Double> ofVenue = new HashMap<>();
  private final Map<String, Double> ofSeries = new HashMap<>();

  void learn(ShowRow row) {
    if (row.hasCapacity()) {
      if (row.hasVenue()) {
        ofVenue.put(row.venue(), row.logSeats());
      }
      ofSeries.put(row.series(), row.logSeats());
    }
  }

  /** Returns the row with assumed seats where it has none; as it is where nothing is known. */
  ShowRow complete(ShowRow row, double usualLogSeats) {
    if (row.hasCapacity() || Double.isNaN(usualLogSeats)) {
      return row;
    }
    Double seats = ofVenue.get(row.venue());
    return row.assuming(seats != null ? seats : ofSeries.getOrDefault(row.series(), usualLogSeats));
  }
}
