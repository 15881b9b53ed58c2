package io.gigmate.scoring.market;

import io.gigmate.scoring.internal.text.Limits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of news as its source gave it.
 *
 * @param source where it comes from, such as the name of a feed
 * @param title its headline
 * @param text what it says, without markup; may be empty
 * @param url where it is read in full
 * @param publishedAt when, where the source says so
 */
public record NewsEntry(
    String source, String title, String text, @Nullable String url, @Nullable Instant publishedAt) {
  /** Longer texts are cut here: the rest is read at the source. */
  public static final int LONGEST_TEXT = 4000;

  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_URL = 1000;

  public NewsEntry {
    source = Limits.text("source", source, 100);
    title = Limits.text("title", cut(title.strip(), LONGEST_TITLE), LONGEST_TITLE);
    text = cut(text.strip(), LONGEST_TEXT);
    if (url != null) {
      url = Limits.text("url", url, LONGEST_URL);
    }
  }

  /** Returns the headline and the text as one. */
  public String whole() {
    return text.isEmpty() || text.startsWith(title)
        ? (text.isEmpty() ? title : text)
        : title + ". " + text;
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end);
  }
}
