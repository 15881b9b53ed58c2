package io.gigmate.scoring.internal.text;

/** The checks that the texts of a value pass, so that every store can hold them. */
public final class TextChecks {
  private static final int LONGEST_ID = 100;
  private static final int SHOWN = 60;

  private TextChecks() {}

  /** Returns the value where it can name something: 1 to 100 characters, trimmed, no control. */
  public static String id(String what, String value) {
    boolean control = value.chars().anyMatch(Character::isISOControl);
    if (control || !value.equals(text(what, value, LONGEST_ID))) {
      throw new IllegalArgumentException(
          what + " must be trimmed and free of control characters: '" + shortened(value) + "'");
    }
    return value;
  }

  /** Returns the value stripped, where that has 1 to {@code longest} characters of Unicode. */
  public static String text(String what, String value, int longest) {
    String text = value.strip();
    if (text.isEmpty() || text.length() > longest) {
      throw new IllegalArgumentException(
          what + " must have 1 to " + longest + " characters: '" + shortened(text) + "'");
    }
    if (text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
      throw new IllegalArgumentException(
          what + " must not have a NUL or half a surrogate pair: '" + shortened(text) + "'");
    }
    return text;
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
