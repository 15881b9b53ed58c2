package io.gigmate.scoring.merge;

import io.gigmate.scoring.match.ProspectPair;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A person's word on whether two records are one prospect. It goes before everything that the
 * matcher finds.
 *
 * @param pair the two records
 * @param same whether they are one prospect
 * @param by who said so, up to 200 characters
 * @param at when, to the millisecond
 */
public record Ruling(ProspectPair pair, boolean same, String by, Instant at) {
  private static final int LONGEST_NAME = 200;

  public Ruling {
    if (by.isBlank() || by.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("by whom must be 1 to 200 characters: '" + by + "'");
    }
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * Answers whether this word says that two records are the same.
   *
   * @throws IllegalArgumentException where it is neither {@code same} nor {@code different}
   */
  public static boolean isSame(String word) {
    if (word.equals("same") || word.equals("different")) {
      return word.equals("same");
    }
    throw new IllegalArgumentException("a verdict must be same or different: '" + word + "'");
  }

  /** Returns the word itself: {@code same} or {@code different}. */
  public String word() {
    return same ? "same" : "different";
  }
}
