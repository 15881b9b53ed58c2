package io.gigmate.core.prospect;

import java.util.stream.Stream;

/**
 * Somewhere prospects come from: a file, an API, a feed. What it gives carries where and when it
 * was had.
 */
public interface ProspectSource {
  /** Returns the code of the source, such as {@code yelp}; its policy says what is allowed. */
  String source();

  /**
   * Returns what tells this one from others of the same source, such as the name of an export; each
   * has its own visits.
   */
  default String name() {
    return source();
  }

  /** Returns the way in which this adapter has its data. */
  SourcePolicy.Way way();

  /**
   * Returns what there is, one prospect at a time; the caller closes the stream.
   *
   * @throws java.io.UncheckedIOException where the source cannot be read
   */
  Stream<Prospect> prospects();
}
