package io.gigmate.core.place;

import io.gigmate.core.internal.Checks;

/**
 * A length over ground.
 *
 * <p>{@code Distance.ofMiles(20).kilometres()} is 32.18688: the international mile is 1.609344 km
 * by definition.
 *
 * @param kilometres not negative
 */
public record Distance(double kilometres) implements Comparable<Distance> {
  private static final double KILOMETRES_PER_MILE = 1.609344;

  /** No way at all. */
  public static final Distance ZERO = new Distance(0);

  public Distance {
    Checks.between("distance in km", kilometres, 0, Double.MAX_VALUE);
  }

  /** Returns a distance of so many miles. */
  public static Distance ofMiles(double miles) {
    return new Distance(miles * KILOMETRES_PER_MILE);
  }

  /** Returns a distance of so many kilometres. */
  public static Distance ofKilometres(double kilometres) {
    return new Distance(kilometres);
  }

  /** Returns the length in international miles. */
  public double miles() {
    return kilometres / KILOMETRES_PER_MILE;
  }

  @Override
  public int compareTo(Distance other) {
    return Double.compare(kilometres, other.kilometres);
  }
}
