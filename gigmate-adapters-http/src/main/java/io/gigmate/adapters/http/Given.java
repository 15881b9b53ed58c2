package io.gigmate.adapters.http;

import io.gigmate.core.autonomy.Approval;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a body gives, as the domain's values; what is none ends the request with 400. */
final class Given {
  private Given() {}

  /** Returns what is there. */
  static <T> T needed(String name, @Nullable T value) {
    if (value == null) {
      throw Parameters.bad("the body must have " + name);
    }
    return value;
  }

  /** Returns what the domain makes of it, or its word on why it makes nothing. */
  static <T> T checked(Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      throw Parameters.bad(String.valueOf(e.getMessage()));
    }
  }

  /** Returns the time. */
  static Instant time(String name, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw Parameters.bad(name + " must be a time with its offset: '" + text + "'");
    }
  }

  /** Returns the word of whoever asks, given now and for this reason. */
  static Approval word(Context request, InstantSource clock, @Nullable String reason) {
    String by = Gatekeeper.visitor(request).username();
    String why = needed("reason", reason);
    return checked(() -> new Approval(by, clock.instant(), why));
  }

  /** Returns the amount; without a currency it is in dollars. */
  static Money money(String name, @Nullable String currency, @Nullable String amount) {
    String code = currency == null ? "USD" : currency;
    String digits = needed(name, amount);
    return checked(() -> Money.parse(code + " " + digits));
  }
}
