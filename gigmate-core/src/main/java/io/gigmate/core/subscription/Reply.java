package io.gigmate.core.subscription;

/**
 * What became of a call.
 *
 * @param status of the answer; 0 where there was none
 * @param word what happened, in a few words
 */
public record Reply(int status, String word) {
  private static final int GONE = 410;

  /** Returns the reply of a server that answered. */
  public static Reply of(int status) {
    return new Reply(status, "answered " + status);
  }

  /** Returns that there was no answer. */
  public static Reply none(String why) {
    return new Reply(0, why);
  }

  /** Answers whether the call was taken. */
  public boolean isTaken() {
    return status >= 200 && status < 300;
  }

  /** Answers whether nobody is there any more, as they say themselves. */
  public boolean isGone() {
    return status == GONE;
  }
}
