package io.gigmate.scoring.success;

import java.time.LocalDate;

/**
 * A night of the house that is over.
 *
 * @param date by the room's clock
 * @param sold tickets
 * @param capacity tickets that were offered, 1 or more
 */
public record PlayedNight(LocalDate date, int sold, int capacity) {
  public PlayedNight {
    if (capacity < 1 || sold < 0 || sold > capacity) {
      throw new IllegalArgumentException(
          "a night cannot have sold " + sold + " of " + capacity + " tickets");
    }
  }

  /** Answers whether less than half of the tickets were sold. */
  public boolean poor() {
    return 2L * sold < capacity;
  }
}
