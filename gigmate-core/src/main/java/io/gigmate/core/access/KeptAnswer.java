package io.gigmate.core.access;

import org.jspecify.annotations.Nullable;

/**
 * What was answered the first time.
 *
 * @param status of HTTP, below 500
 * @param contentType of the body; null where there is none
 * @param body as text of at most {@link #LONGEST} characters
 */
public record KeptAnswer(int status, @Nullable String contentType, String body) {
  /** How long a body can be. */
  public static final int LONGEST = 1 << 19;

  public KeptAnswer {
    if (status < 200 || status > 499) {
      throw new IllegalArgumentException("an answer that is kept is of 200 to 499: " + status);
    }
    if (body.length() > LONGEST) {
      throw new IllegalArgumentException("a kept body is too long: " + body.length());
    }
  }

  /** Leaves the body out: it is the account's business. */
  @Override
  public String toString() {
    return "KeptAnswer[" + status + "]";
  }
}
