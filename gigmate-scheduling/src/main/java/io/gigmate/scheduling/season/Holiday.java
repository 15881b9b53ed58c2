package io.gigmate.scheduling.season;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A holiday of one year.
 *
 * @param name such as {@code Thanksgiving Day}
 * @param kind whose holiday it is
 * @param date the day itself
 * @param observed the day off: another one only where the law moves it off a weekend
 */
public record Holiday(String name, Kind kind, LocalDate date, LocalDate observed)
    implements Comparable<Holiday> {
  private static final Comparator<Holiday> ORDER =
      Comparator.comparing(Holiday::date)
          .thenComparing(Holiday::name)
          .thenComparing(Holiday::kind)
          .thenComparing(Holiday::observed);

  /** Whose holiday it is. */
  public enum Kind {
    /** A legal holiday of the United States. */
    FEDERAL,
    /** A legal holiday of a state. */
    STATE,
    /** Nobody's day off by law, but people go out, or stay in. */
    OBSERVANCE,
    /** A day of the host's own. */
    CUSTOM
  }

  /** Returns a day of the host's own. */
  public static Holiday custom(String name, LocalDate date) {
    return new Holiday(name, Kind.CUSTOM, date, date);
  }

  @Override
  public int compareTo(Holiday other) {
    return ORDER.compare(this, other);
  }
}
