package io.gigmate.scoring.attendance;

/** The check that every text of a show passes. */
final class Texts {
  private static final int SHOWN = 60;

  private Texts() {}

  static String checked(String what, String value, int longest) {
    String text = value.strip();
    if (text.isEmpty() || text.length() > longest) {
      String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
      throw new IllegalArgumentException(
          what + " must have 1 to " + longest + " characters: '" + shown + "'");
    }
    return text;
  }
}
