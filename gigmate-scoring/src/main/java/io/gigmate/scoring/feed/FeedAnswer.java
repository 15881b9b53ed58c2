package io.gigmate.scoring.feed;

import io.gigmate.scoring.competition.ObservedShow;
import io.gigmate.scoring.market.NewsEntry;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a feed answered. */
public sealed interface FeedAnswer {
  /**
   * News.
   *
   * @param entries in its order
   * @param mark of the state that was read
   */
  record News(List<NewsEntry> entries, FeedMark mark) implements FeedAnswer {
    public News {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Shows.
   *
   * @param shows in its order
   * @param mark of the state that was read
   */
  record Shows(List<ObservedShow> shows, FeedMark mark) implements FeedAnswer {
    public Shows {
      shows = List.copyOf(shows);
    }
  }

  /** It says that nothing changed. */
  record Unchanged() implements FeedAnswer {}

  /**
   * It could not be read, or must not be.
   *
   * @param reason in words for a person
   * @param notBefore when it wants to be asked again at the earliest; null where it does not say
   */
  record Failed(String reason, @Nullable Instant notBefore) implements FeedAnswer {}

  /** Returns what the function for this answer answers. */
  default <T> T fold(
      Function<News, T> news,
      Function<Shows, T> shows,
      Function<Unchanged, T> unchanged,
      Function<Failed, T> failed) {
    if (this instanceof News read) {
      return news.apply(read);
    }
    if (this instanceof Shows read) {
      return shows.apply(read);
    }
    return this instanceof Unchanged same ? unchanged.apply(same) : failed.apply((Failed) this);
  }
}
