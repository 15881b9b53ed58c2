package io.gigmate.core.outreach;

import io.gigmate.core.internal.Checks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What somebody agreed to: when, to which words, and how we know. Whose it is, is said by the key
 * under which {@link Consents} keeps it.
 *
 * @param channel on which
 * @param kind how they agreed
 * @param given when, to the millisecond
 * @param text the words that were shown
 * @param textVersion names those words
 * @param source where that came from, such as {@code sign-up form}
 * @param withdrawn when it was taken back; null while it stands
 */
public record ConsentRecord(
    Channel channel,
    ConsentKind kind,
    Instant given,
    String text,
    String textVersion,
    String source,
    @Nullable Instant withdrawn) {
  /** The order in which they are told. */
  public static final Comparator<ConsentRecord> OLDEST_FIRST =
      Comparator.comparing(ConsentRecord::given)
          .thenComparing(ConsentRecord::channel)
          .thenComparing(ConsentRecord::kind)
          .thenComparing(ConsentRecord::textVersion);

  private static final int LONGEST_TEXT = 4000;
  private static final int LONGEST_NAME = 200;

  public ConsentRecord {
    given = given.truncatedTo(ChronoUnit.MILLIS);
    text = Checks.text("text of a consent", text, LONGEST_TEXT);
    textVersion = Checks.text("text version of a consent", textVersion, LONGEST_NAME);
    source = Checks.text("source of a consent", source, LONGEST_NAME);
    withdrawn = withdrawn == null ? null : withdrawn.truncatedTo(ChronoUnit.MILLIS);
    if (withdrawn != null && withdrawn.isBefore(given)) {
      throw new IllegalArgumentException(
          "a consent given at " + given + " cannot be withdrawn before: " + withdrawn);
    }
  }

  /** Answers whether it stands at this time; one that is given later does not yet. */
  public boolean standsAt(Instant time) {
    return !given.isAfter(time) && (withdrawn == null || withdrawn.isAfter(time));
  }

  /**
   * Answers whether the other is this consent, taken back or not: a withdrawal makes no new one.
   */
  public boolean isSameAs(ConsentRecord other) {
    return channel == other.channel
        && kind == other.kind
        && given.equals(other.given)
        && text.equals(other.text)
        && textVersion.equals(other.textVersion)
        && source.equals(other.source);
  }

  /** Returns this record, taken back at this time; one that already was stays as it is. */
  public ConsentRecord withdrawnAt(Instant time) {
    return withdrawn == null
        ? new ConsentRecord(
            channel, kind, given, text, textVersion, source, time.isBefore(given) ? given : time)
        : this;
  }
}
