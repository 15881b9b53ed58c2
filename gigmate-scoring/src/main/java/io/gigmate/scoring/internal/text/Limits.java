package io.gigmate.scoring.internal.text;

/** The limits of texts that come from outside; each message names what was wrong. */
public final class Limits {
  private Limits() {}

  /** Returns the text stripped where it holds something, no longer than this, and no NUL. */
  public static String text(String what, String value, int longest) {
    String text = value.strip();
    if (text.isEmpty() || text.length() > longest || text.indexOf('\0') >= 0) {
      String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
      throw new IllegalArgumentException(
          what + " must have 1 to " + longest + " characters and no NUL: '" + shown + "'");
    }
    return text;
  }
}
