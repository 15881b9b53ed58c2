package io.gigmate.adapters.http;

import java.time.Duration;

/**
 * How many requests a caller may make in any window of this length: 429 beyond, with the time to
 * come back in {@code Retry-After}. A caller is a token, else an account, else an address.
 *
 * <p>What is remembered is bounded: eight bytes a request for each of so many callers, once for
 * those who are known and once for addresses, so that a flood of strangers takes no room from those
 * who signed in. Callers beyond these share what one of them may do, until others fall silent for a
 * window.
 *
 * @param requests in a window, 1 to 100,000
 * @param window a millisecond to a day
 * @param callers who are told apart within a window, from 8; times the requests 16 million at most
 */
public record RequestRate(int requests, Duration window, int callers) {
  private static final int MOST_REQUESTS = 100_000;
  private static final int FEWEST_CALLERS = 8;
  private static final long MOST_REMEMBERED = 16_000_000;
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  public RequestRate {
    if (requests < 1 || requests > MOST_REQUESTS) {
      throw new IllegalArgumentException(
          "requests in a window must lie in 1.." + MOST_REQUESTS + ": " + requests);
    }
    if (window.compareTo(SHORTEST) < 0 || window.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a window must last 1 ms to 1 day: " + window);
    }
    if (callers < FEWEST_CALLERS || (long) requests * callers > MOST_REMEMBERED) {
      throw new IllegalArgumentException(
          "callers must be "
              + FEWEST_CALLERS
              + " at least, and times the requests "
              + MOST_REMEMBERED
              + " at most: "
              + callers);
    }
  }

  /**
   * Returns 1,000 requests in any second, for 1,024 callers: twice the rate of the load test, which
   * asks 500 times a second with one token, and more callers than a server of that size answers in
   * a second. It takes 16 MB at most.
   */
  public static RequestRate standard() {
    return new RequestRate(1000, Duration.ofSeconds(1), 1024);
  }

  /**
   * Returns this rate with as many requests in a window, and no more callers than take the room
   * that these take now.
   */
  public RequestRate withRequests(int value) {
    long fit = (long) requests * callers / Math.max(1, value);
    return new RequestRate(value, window, (int) Math.max(FEWEST_CALLERS, Math.min(callers, fit)));
  }
}
