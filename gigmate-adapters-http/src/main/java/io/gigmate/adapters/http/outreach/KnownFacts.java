package io.gigmate.adapters.http.outreach;

import io.gigmate.adapters.http.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a request in which everything may be unknown: a key that is missing or null reads as
 * null, and so does every key of a part that is. What is there and malformed is a problem.
 */
final class KnownFacts {
  private final @Nullable JsonObject json;
  private final Set<String> passedOver;

  private KnownFacts(@Nullable JsonObject json, Set<String> passedOver) {
    this.json = json;
    this.passedOver = passedOver;
  }

  /**
   * Reads an object.
   *
   * @param passedOver takes the paths of the keys that are not known
   */
  static KnownFacts of(@Nullable JsonObject json, List<String> known, Set<String> passedOver) {
    if (json != null) {
      for (String key : json.keys()) {
        if (!known.contains(key)) {
          // An item of a list counts like any other of it.
          passedOver.add(json.pathOf(key).replaceAll("\\[\\d+]", "[]"));
        }
      }
    }
    return new KnownFacts(json, passedOver);
  }

  KnownFacts part(String key, List<String> known) {
    return of(json != null && json.states(key) ? json.object(key) : null, known, passedOver);
  }

  /** Returns what is made of each object of a list; null where the list is unknown. */
  <T> @Nullable List<T> parts(String key, List<String> known, Function<KnownFacts, T> made) {
    if (json == null || !json.states(key)) {
      return null;
    }
    List<T> parts = new ArrayList<>();
    json.objects(key).forEach(item -> parts.add(made.apply(of(item, known, passedOver))));
    return parts;
  }

  @Nullable String text(String key) {
    return json != null && json.states(key) ? json.text(key) : null;
  }

  @Nullable List<String> texts(String key) {
    return json != null && json.states(key) ? json.texts(key) : null;
  }

  @Nullable Boolean flag(String key) {
    return (json != null && json.states(key)) ? json.flag(key) : null;
  }

  /** Returns a number of things, which is not below 0. */
  @Nullable Integer count(String key) {
    Integer count = json != null && json.states(key) ? json.whole(key) : null;
    if (json != null && count != null && count < 0) {
      json.problem(key, "must not be below 0: " + count);
      return null;
    }
    return count;
  }

  @Nullable Instant instant(String key) {
    return read(
        key,
        text -> OffsetDateTime.parse(text).toInstant(),
        "must be a time with its offset, such as 2026-03-02T15:00:00Z");
  }

  @Nullable LocalDate date(String key) {
    return read(key, LocalDate::parse, "must be a date, such as 2026-03-02");
  }

  @Nullable ZoneId zone(String key) {
    return read(key, ZoneId::of, "must be a time zone, such as America/Chicago");
  }

  /** Returns what a text means; where it means nothing, the message of the refusal is reported. */
  <T> @Nullable T code(String key, Function<String, T> meaning) {
    return read(key, meaning, null);
  }

  private <T> @Nullable T read(
      String key, Function<String, T> meaning, @Nullable String otherwise) {
    String text = text(key);
    if (text == null || json == null) {
      return null;
    }
    try {
      return meaning.apply(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      json.problem(
          key, otherwise == null ? String.valueOf(e.getMessage()) : otherwise + ": '" + text + "'");
      return null;
    }
  }
}
