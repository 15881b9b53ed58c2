package io.gigmate.scoring.feed;

import org.jspecify.annotations.Nullable;

/**
 * What a feed calls the state in which it was read last, so that it need only say what changed.
 *
 * @param tag its own name for the state, as an entity tag of HTTP
 * @param changed when it says that it changed last, in its own words
 */
public record FeedMark(@Nullable String tag, @Nullable String changed) {
  /** Nothing is known of an earlier state. */
  public static final FeedMark NONE = new FeedMark(null, null);

  private static final int LONGEST = 500;

  public FeedMark {
    tag = kept(tag);
    changed = kept(changed);
  }

  /** A name of any length is its own; one that cannot be kept only costs reading it again. */
  private static @Nullable String kept(@Nullable String text) {
    boolean plain = text != null && text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    return plain && !text.isBlank() && text.length() <= LONGEST ? text : null;
  }
}
