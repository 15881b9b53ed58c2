package io.gigmate.adapters.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;

/** Lets each caller through as often as the {@link RequestRate} says; 429 beyond. */
final class Turnstile {
  /** Callers of different tables do not wait for one lock. */
  private static final int TABLES = 8;

  private final RequestRate rate;
  private final CallerTable[] known;
  private final CallerTable[] strangers;

  Turnstile(RequestRate rate, InstantSource clock) {
    this.rate = rate;
    this.known = tables(rate, clock);
    this.strangers = tables(rate, clock);
  }

  /** Counts a request of somebody who is known by this name. */
  void passKnown(Context request, String caller) {
    pass(request, known, caller);
  }

  /** Counts a request of nobody in particular, from this address. */
  void passStranger(Context request, String address) {
    pass(request, strangers, address);
  }

  private void pass(Context request, CallerTable[] tables, String caller) {
    int hash = caller.hashCode();
    Duration wait = tables[Math.floorMod(hash ^ (hash >>> 16), TABLES)].admit(caller);
    if (wait.isZero()) {
      return;
    }
    long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
    request.header(Header.RETRY_AFTER, Long.toString(seconds));
    throw new ProblemException(
        HttpStatus.TOO_MANY_REQUESTS,
        "more than "
            + rate.requests()
            + " requests in "
            + rate.window().toMillis()
            + " ms; try again in "
            + seconds
            + (seconds == 1 ? " second" : " seconds"));
  }

  private static CallerTable[] tables(RequestRate rate, InstantSource clock) {
    CallerTable[] tables = new CallerTable[TABLES];
    int places = (rate.callers() + TABLES - 1) / TABLES;
    Arrays.setAll(tables, i -> new CallerTable(rate, places, clock));
    return tables;
  }
}
