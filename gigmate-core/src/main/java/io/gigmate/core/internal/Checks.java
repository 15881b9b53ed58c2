package io.gigmate.core.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The checks that values make at their door; each message names what was wrong and with which
 * value.
 */
public final class Checks {
  private static final int LONGEST_ID = 100;

  private Checks() {}

  /**
   * Returns {@code value} where it can serve as an identifier: 1 to 100 characters, trimmed, none
   * of them control.
   */
  public static String id(String what, String value) {
    if (value.isBlank() || value.length() > LONGEST_ID) {
      throw new IllegalArgumentException(
          what + " must have 1 to " + LONGEST_ID + " characters: '" + shortened(value) + "'");
    }
    if (!value.equals(value.strip()) || hasControls(value)) {
      throw new IllegalArgumentException(
          what + " must be trimmed and free of control characters: '" + value + "'");
    }
    return unicode(what, value);
  }

  /** Returns {@code value} stripped where it holds text of at most {@code longest} characters. */
  public static String text(String what, String value, int longest) {
    String text = value.strip();
    if (text.isEmpty() || text.length() > longest) {
      throw new IllegalArgumentException(
          what + " must have 1 to " + longest + " characters: '" + shortened(value) + "'");
    }
    return unicode(what, text);
  }

  /**
   * Returns as much of a text that others wrote as every store can hold: at most so many
   * characters, without a NUL and without halves of a surrogate pair.
   */
  public static String beginning(String text, int longest) {
    StringBuilder kept = new StringBuilder();
    int i = 0;
    while (i < text.length() && kept.length() < longest) {
      int point = text.codePointAt(i);
      int width = Character.charCount(point);
      boolean fits = kept.length() + width <= longest;
      if (fits && point != 0 && Character.getType(point) != Character.SURROGATE) {
        kept.appendCodePoint(point);
      }
      i = fits ? i + width : text.length();
    }
    return kept.toString();
  }

  /**
   * Returns {@code value} where it is text that every store and every encoding can hold: no NUL, no
   * half of a surrogate pair.
   */
  private static String unicode(String what, String value) {
    // Loops and no streams: every text of every row that is read comes through here.
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        if (c == 0
            || i + 1 == value.length()
            || !Character.isSurrogatePair(c, value.charAt(i + 1))) {
          throw new IllegalArgumentException(
              what + " must not have a NUL or half a surrogate pair: '" + shortened(value) + "'");
        }
        i++;
      }
    }
    return value;
  }

  private static boolean hasControls(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isISOControl(value.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns {@code value} where it lies in {@code lowest..highest}. */
  public static int between(String what, int value, int lowest, int highest) {
    if (value < lowest || value > highest) {
      throw new IllegalArgumentException(
          what + " must lie in " + lowest + ".." + highest + ": " + value);
    }
    return value;
  }

  /** Returns {@code value} where it is a finite number in {@code lowest..highest}. */
  public static double between(String what, double value, double lowest, double highest) {
    if (!(value >= lowest && value <= highest)) {
      throw new IllegalArgumentException(
          what + " must lie in " + lowest + ".." + highest + ": " + value);
    }
    return value;
  }

  /** Returns the values once each, in the order in which they first stood. */
  public static <T> List<T> distinct(Collection<? extends T> values) {
    boolean differ =
        values.size() == 2
            && values instanceof List<? extends T> two
            && !two.get(0).equals(two.get(1));
    return values.size() < 2 || differ
        ? List.copyOf(values)
        : List.copyOf(new ArrayList<>(new LinkedHashSet<>(values)));
  }

  private static String shortened(String value) {
    return value.length() <= 60 ? value : value.substring(0, 60) + "…";
  }
}
