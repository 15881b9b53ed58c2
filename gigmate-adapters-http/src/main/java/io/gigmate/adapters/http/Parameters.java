package io.gigmate.adapters.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads query parameters; one that cannot be read ends the request with 400, naming it. */
final class Parameters {
  static final int LARGEST_PAGE = 1000;

  /** Databases and arithmetic end long before java.time does. */
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2999-12-31T23:59:59Z");

  private final Context request;

  Parameters(Context request) {
    this.request = request;
  }

  int limit(int otherwise) {
    return whole("limit", otherwise, 1, LARGEST_PAGE);
  }

  int offset() {
    return whole("offset", 0, 0, Integer.MAX_VALUE);
  }

  int days(int otherwise) {
    return whole("days", otherwise, 0, 3650);
  }

  /** Reads a day, which begins in this zone, or a time with its offset. */
  Optional<Instant> time(String name, ZoneId zone) {
    String given = request.queryParam(name);
    if (given == null) {
      return Optional.empty();
    }
    try {
      Instant time =
          given.contains("T")
              ? OffsetDateTime.parse(given).toInstant()
              : LocalDate.parse(given).atStartOfDay(zone).toInstant();
      if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
        throw bad(name + " must lie from the year 1900 to 2999: '" + given + "'");
      }
      return Optional.of(time);
    } catch (DateTimeParseException e) {
      throw bad(
          name
              + " must be a day such as 2026-03-02 or a time with its offset such as"
              + " 2026-03-02T20:00:00-06:00 (write %2B for a +): '"
              + given
              + "'");
    }
  }

  static ProblemException bad(String detail) {
    return new ProblemException(HttpStatus.BAD_REQUEST, detail);
  }

  private int whole(String name, int otherwise, int lowest, int highest) {
    String given = request.queryParam(name);
    if (given == null) {
      return otherwise;
    }
    try {
      int value = Integer.parseInt(given);
      if (value >= lowest && value <= highest) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below, like a number out of bounds.
    }
    throw bad(
        name + " must be a whole number from " + lowest + " to " + highest + ": '" + given + "'");
  }
}
