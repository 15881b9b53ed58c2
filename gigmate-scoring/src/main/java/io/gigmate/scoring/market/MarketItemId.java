package io.gigmate.scoring.market;

import io.gigmate.core.operations.Digest;
import io.gigmate.scoring.internal.text.Limits;
import java.util.stream.Stream;

/**
 * Identifies a piece of intelligence within its tenant.
 *
 * @param value 1 to 100 characters, trimmed
 */
public record MarketItemId(String value) implements Comparable<MarketItemId> {
  private static final int LENGTH = 24;
  private static final int LONGEST = 100;

  public MarketItemId {
    value = Limits.text("item id", value, LONGEST);
  }

  /** Returns the identifier with this value. */
  public static MarketItemId of(String value) {
    return new MarketItemId(value);
  }

  /** Returns the identifier of an entry: the same entry of the same source has the same. */
  static MarketItemId of(NewsEntry entry) {
    String name = entry.url() == null ? entry.title() + '\n' + entry.text() : entry.url();
    return new MarketItemId(
        Digest.ofValues(Stream.of(entry.source(), name)).hex().substring(0, LENGTH));
  }

  @Override
  public int compareTo(MarketItemId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
