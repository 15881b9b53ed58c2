package io.gigmate.adapters.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what a body must have; where it cannot be, the request ends with 400, naming it. */
final class BodyParts {
  private BodyParts() {}

  static <T> T given(String name, @Nullable T value) {
    return Optional.ofNullable(value)
        .orElseThrow(() -> Parameters.bad("the body must have " + name));
  }

  static <T> T read(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw Parameters.bad(String.valueOf(e.getMessage()));
    }
  }

  static Instant time(String name, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw Parameters.bad(name + " must be a time with its offset: '" + text + "'");
    }
  }
}
