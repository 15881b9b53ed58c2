package io.gigmate.adapters.http;

import java.time.DateTimeException;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a body gives, as the domain's values; what is none ends the request with 400. */
final class Given {
  private Given() {}

  /** Returns what is there. */
  static <T> T needed(String name, @Nullable T value) {
    if (value == null) {
      throw Parameters.bad(name + " is missing");
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

  /** Returns the amount; without a currency it is in dollars. */
  static Money money(String name, @Nullable String currency, @Nullable String amount) {
    String code = currency == null ? "USD" : currency;
    String digits = needed(name, amount);
    return checked(() -> Money.parse(code + " " + digits));
  }
}
