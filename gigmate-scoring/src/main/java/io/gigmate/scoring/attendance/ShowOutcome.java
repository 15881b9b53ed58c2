package io.gigmate.scoring.attendance;

/**
 * A show and how many came.
 *
 * @param show what was known before
 * @param attendance over all performances
 */
public record ShowOutcome(Show show, int attendance) {
  /** The share of the seats from which on a show counts as sold out. */
  public static final double SOLD_OUT = 0.99;

  public ShowOutcome {
    if (attendance < 0 || attendance > Show.MOST_PEOPLE) {
      throw new IllegalArgumentException(
          "attendance must lie in 0.." + Show.MOST_PEOPLE + ": " + attendance);
    }
  }

  /** Answers whether more came than there are seats. */
  public boolean isAboveCapacity() {
    Integer capacity = show.capacity();
    return capacity != null && attendance > capacity;
  }

  /** Answers whether all but one in a hundred seats were taken. */
  public boolean isSoldOut() {
    Integer capacity = show.capacity();
    return capacity != null && attendance >= SOLD_OUT * capacity;
  }
}
