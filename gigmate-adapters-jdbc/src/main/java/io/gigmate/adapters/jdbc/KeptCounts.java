package io.gigmate.adapters.jdbc;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a few seconds how many rows there are where counting them takes a while: a page of
 * twenty leads must not read a million to say out of how many.
 *
 * <p>Up to {@value #EXACT_UP_TO} are counted each time. Of more, the count is up to {@link #KEPT}
 * old; one thread counts anew while the others take the old one.
 */
final class KeptCounts {
  static final long EXACT_UP_TO = 5_000;
  static final Duration KEPT = Duration.ofSeconds(10);
  private static final int QUESTIONS = 256;

  private final LongSupplier nanoTime;
  private final Map<Object, Count> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Count> eldest) {
          return size() > QUESTIONS;
        }
      };

  KeptCounts(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * Returns how many there are.
   *
   * @param question what is counted, equal where the same is
   * @param counting counts
   */
  long of(Object question, LongSupplier counting) {
    Count known = known(question);
    if (known != null) {
      return known.rows;
    }
    long rows = counting.getAsLong();
    synchronized (counts) {
      if (rows > EXACT_UP_TO) {
        counts.put(question, new Count(rows, nanoTime.getAsLong()));
      } else {
        counts.remove(question);
      }
    }
    return rows;
  }

  /** What is known; of what is too old, one caller is told nothing and counts. */
  private @Nullable Count known(Object question) {
    synchronized (counts) {
      Count count = counts.get(question);
      if (count == null) {
        return null;
      }
      long now = nanoTime.getAsLong();
      if (now - count.at < KEPT.toNanos()) {
        return count;
      }
      counts.put(question, new Count(count.rows, now));
      return null;
    }
  }

  private record Count(long rows, long at) {}
}
