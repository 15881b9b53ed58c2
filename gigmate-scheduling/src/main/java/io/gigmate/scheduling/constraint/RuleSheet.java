package io.gigmate.scheduling.constraint;

import java.time.Instant;

/**
 * A tenant's rules as somebody wrote them down. What the text means is the business of whoever
 * reads it into {@link Constraint}s.
 *
 * @param text the rules, not blank
 * @param setBy who set them, 1 to 100 characters
 * @param setAt when
 */
public record RuleSheet(String text, String setBy, Instant setAt) {
  /** The longest name of who sets rules. */
  public static final int LONGEST_NAME = 100;

  public RuleSheet {
    if (text.isBlank() || setBy.isBlank() || setBy.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "rules have a text, and somebody of at most 100 characters who set them: '"
              + setBy
              + "'");
    }
  }
}
