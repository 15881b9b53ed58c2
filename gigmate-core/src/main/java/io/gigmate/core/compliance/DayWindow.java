package io.gigmate.core.compliance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a local day in which somebody may be called, half-open: {@code 08:00-21:00} holds
 * 08:00 and not 21:00.
 *
 * @param from minutes after midnight
 * @param to minutes after midnight, after {@code from}; both 0 where there is none
 */
public record DayWindow(int from, int to) {
  private static final Pattern WRITTEN =
      Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)-([01]\\d|2[0-4]):([0-5]\\d)");

  /** Not on such a day. */
  public static final DayWindow NONE = new DayWindow(0, 0);

  /** At any time of the day. */
  public static final DayWindow ALL_DAY = new DayWindow(0, 24 * 60);

  public DayWindow {
    boolean none = from == 0 && to == 0;
    if (!none && (from < 0 || to <= from || to > 24 * 60)) {
      throw new IllegalArgumentException("no part of a day: minutes " + from + " to " + to);
    }
  }

  /** Returns the window between two full hours. */
  public static DayWindow hours(int from, int to) {
    return new DayWindow(from * 60, to * 60);
  }

  /**
   * Returns the window that is written as {@code 08:00-21:00} or {@code none}.
   *
   * @throws IllegalArgumentException for any other text, naming it
   */
  public static DayWindow parse(String text) {
    if (text.equals("none")) {
      return NONE;
    }
    Matcher parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "must be hours such as 08:00-21:00, or none: '" + text + "'");
    }
    return new DayWindow(minutes(parts, 1), minutes(parts, 3));
  }

  private static int minutes(Matcher parts, int group) {
    return 60 * Integer.parseInt(parts.group(group)) + Integer.parseInt(parts.group(group + 1));
  }

  /** Returns what both hold. */
  public DayWindow and(DayWindow other) {
    int later = Math.max(from, other.from);
    int earlier = Math.min(to, other.to);
    return later < earlier ? new DayWindow(later, earlier) : NONE;
  }

  /** Answers whether the other holds nothing that this one does not. */
  public boolean contains(DayWindow other) {
    return and(other).equals(other);
  }

  /** Answers whether there is no such time. */
  public boolean isNone() {
    return to == 0;
  }

  @Override
  public String toString() {
    return isNone() ? "none" : clock(from) + "-" + clock(to);
  }

  private static String clock(int minutes) {
    int hour = minutes / 60;
    int minute = minutes % 60;
    return (hour < 10 ? "0" : "") + hour + (minute < 10 ? ":0" : ":") + minute;
  }
}
