package io.gigmate.adapters.http;

import io.gigmate.core.outreach.throttle.RollingLimiter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How often each of so many callers asked within the last window, behind one lock that is held for
 * a few steps, however many there are.
 *
 * <p>Where all places are taken, whoever asked least recently gives theirs up once that is a window
 * ago: all that is known of them has run out by then. Where nobody did, newcomers share a place.
 */
final class CallerTable {
  private final RequestRate rate;
  private final int places;
  private final InstantSource clock;
  private final RollingLimiter others;

  /** Who asked least recently comes first. */
  private final LinkedHashMap<String, Turns> callers = new LinkedHashMap<>(16, 0.75f, true);

  private long shift;
  private long latest = Long.MIN_VALUE;

  CallerTable(RequestRate rate, int places, InstantSource clock) {
    this.rate = rate;
    this.places = places;
    this.clock = clock;
    this.others = limiter();
  }

  /** Counts a request; returns how long the caller has to wait, which is nothing where it may. */
  synchronized Duration admit(String caller) {
    long now = now();
    RollingLimiter turns = turnsOf(caller, now);
    return turns.admit(now) ? Duration.ZERO : Duration.ofNanos(turns.opensAt() - now);
  }

  private RollingLimiter turnsOf(String caller, long now) {
    Turns known = callers.get(caller);
    if (known == null) {
      if (callers.size() < places) {
        known = new Turns(limiter());
      } else {
        Map.Entry<String, Turns> eldest = callers.entrySet().iterator().next();
        if (now - eldest.getValue().asked < rate.window().toNanos()) {
          return others;
        }
        callers.remove(eldest.getKey());
        // As good as new: whatever it admitted has left the window.
        known = eldest.getValue();
      }
      callers.put(caller, known);
    }
    known.asked = now;
    return known.limiter;
  }

  /**
   * Returns nanoseconds that never run backwards: where the clock is set back they go on from where
   * they were, or a caller would be shut out until it has caught up.
   */
  private long now() {
    Instant instant = clock.instant();
    long read = TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
    if (read + shift < latest) {
      shift = latest - read;
    }
    latest = read + shift;
    return latest;
  }

  private RollingLimiter limiter() {
    return new RollingLimiter(rate.requests(), rate.window());
  }

  private static final class Turns {
    private final RollingLimiter limiter;
    private long asked;

    Turns(RollingLimiter limiter) {
      this.limiter = limiter;
    }
  }
}
