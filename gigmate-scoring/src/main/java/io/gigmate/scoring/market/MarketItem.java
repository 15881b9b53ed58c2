package io.gigmate.scoring.market;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of market intelligence: news, read.
 *
 * @param id names it
 * @param entry what the source said
 * @param seenAt when it was first had
 * @param reading what it is, how it sounds, how much it matters
 * @param status how far it got
 * @param repeats the item that said the same before, where one did
 */
public record MarketItem(
    MarketItemId id,
    NewsEntry entry,
    Instant seenAt,
    Reading reading,
    ItemStatus status,
    @Nullable MarketItemId repeats) {
  /** Returns when it was published, or else first seen. */
  public Instant at() {
    Instant published = entry.publishedAt();
    return published == null ? seenAt : published;
  }

  /**
   * Returns the same with the next status.
   *
   * @throws IllegalArgumentException where it may not become that
   */
  public MarketItem become(ItemStatus next) {
    if (!status.mayBecome(next)) {
      throw new IllegalArgumentException(
          "an item that is " + status.code() + " does not become " + next.code());
    }
    return new MarketItem(id, entry, seenAt, reading, next, repeats);
  }

  /** Returns what to do about it, and why. */
  public Insight insight() {
    return Insight.of(reading);
  }
}
