package io.gigmate.core.outreach;

import io.gigmate.core.internal.Checks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * What a person stated about a recipient, and how they know. Whom it is about is said by the key
 * under which {@link Declarations} keeps it.
 *
 * @param fact what is stated
 * @param value as the fact has it, such as {@code no} or {@code America/Chicago}
 * @param text the words in which it was stated
 * @param textVersion names those words, such as {@code call-script v2}
 * @param source how it is known, such as {@code telephone call}
 * @param by who states it
 * @param at when, to the millisecond
 */
public record Declaration(
    Fact fact,
    String value,
    String text,
    String textVersion,
    String source,
    String by,
    Instant at) {
  /** The order in which they are told; of one fact the last one counts. */
  public static final Comparator<Declaration> OLDEST_FIRST =
      Comparator.comparing(Declaration::at)
          .thenComparing(Declaration::fact)
          .thenComparing(Declaration::value)
          .thenComparing(Declaration::by)
          .thenComparing(Declaration::source)
          .thenComparing(Declaration::textVersion)
          .thenComparing(Declaration::text);

  private static final int LONGEST_TEXT = 4000;
  private static final int LONGEST_NAME = 200;

  public Declaration {
    value = fact.checked(value);
    text = Checks.text("text of a declaration", text, LONGEST_TEXT);
    textVersion = Checks.text("text version of a declaration", textVersion, LONGEST_NAME);
    source = Checks.text("source of a declaration", source, LONGEST_NAME);
    by = Checks.text("who declares", by, LONGEST_NAME);
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Answers whether it states that they object to direct marketing. */
  public boolean isObjection() {
    return fact == Fact.OBJECTED && value.equals("yes");
  }
}
