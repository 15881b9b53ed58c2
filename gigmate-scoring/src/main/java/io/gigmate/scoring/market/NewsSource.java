package io.gigmate.scoring.market;

import java.util.List;

/** Where news come from: a feed, a file, a wire. */
public interface NewsSource {
  /** Returns its name, such as {@code Pollstar}. */
  String name();

  /** Returns what it has now; throws where it cannot be had or must not be read. */
  List<NewsEntry> entries();
}
