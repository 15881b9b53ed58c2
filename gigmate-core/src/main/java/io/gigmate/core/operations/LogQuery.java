package io.gigmate.core.operations;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a log are asked for; what is null is not asked about.
 *
 * @param kind of work
 * @param actor who did it, as it is written
 * @param from the first time
 * @param until the time before which it began
 * @param text that stands in the subject, the decision, the rationale or the error, in any case
 */
public record LogQuery(
    @Nullable OperationKind kind,
    @Nullable String actor,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable String text) {
  /** Asks for every entry. */
  public static final LogQuery ALL = new LogQuery(null, null, null, null, null);

  public LogQuery {
    actor = given(actor);
    text = given(text);
    text = text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  /** Answers whether the operation is asked for. */
  public boolean fits(Operation operation) {
    return (kind == null || operation.kind() == kind)
        && (actor == null || operation.actor().equals(actor))
        && (from == null || !operation.at().isBefore(from))
        && (until == null || operation.at().isBefore(until))
        && (text == null || mentions(operation, text));
  }

  private static boolean mentions(Operation operation, String text) {
    String all =
        String.join(
            "\n",
            operation.subject(),
            operation.decision(),
            operation.rationale(),
            Optional.ofNullable(operation.error()).orElse(""));
    return all.toLowerCase(Locale.ROOT).contains(text);
  }

  private static @Nullable String given(@Nullable String value) {
    if (value != null && value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a log holds no NUL, and cannot be asked for one");
    }
    return value == null || value.isBlank() ? null : value.strip();
  }
}
