package io.gigmate.adapters.http.news;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.gigmate.scoring.market.NewsEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS and Atom as news.
 *
 * <p>A feed may come from anybody: one with a document type is refused, so that no entity is
 * defined, let alone fetched or multiplied; one above 5 MiB is refused as soon as it is; a charset
 * that it does not keep to, and XML that is none, cost the feed and nothing else. Markup is taken
 * out of titles and texts, and links that are not http or https are left out.
 */
public final class NewsFeedReader {
  /** The most bytes that a feed may have. */
  public static final int LARGEST = 5 << 20;

  /** So many entries are read; feeds have the latest first. */
  static final int MOST_ENTRIES = 1000;

  /** Of markup nothing is kept; a text longer than this before it is cut would be no news. */
  private static final int LONGEST_MARKUP = 100_000;

  private static final Pattern MARKUP = Pattern.compile("<[^<>]{0,2000}>");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
  private static final char MALFORMED = '\ufffd';

  private NewsFeedReader() {}

  /**
   * Returns the entries of a feed, in its order.
   *
   * @param source the name that the entries carry
   * @throws IOException where it is no feed, or one that must not be read, saying why
   */
  public static List<NewsEntry> read(String source, InputStream feed) throws IOException {
    byte[] bytes = feed.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new IOException("the feed has more than " + LARGEST + " bytes");
    }
    try (Reader reader = new XmlReader(new ByteArrayInputStream(bytes))) {
      return entries(source, reader);
    }
  }

  /**
   * Returns the entries of a feed whose charset is known already, in its order.
   *
   * @param source the name that the entries carry
   * @throws IOException where it is no feed, or one that must not be read, saying why
   */
  public static List<NewsEntry> read(String source, String feed) throws IOException {
    if (feed.length() > LARGEST) {
      throw new IOException("the feed has more than " + LARGEST + " characters");
    }
    return entries(source, new StringReader(feed.startsWith("\uFEFF") ? feed.substring(1) : feed));
  }

  private static List<NewsEntry> entries(String source, Reader feed) throws IOException {
    SyndFeed read = parsed(feed);
    List<NewsEntry> entries = new ArrayList<>();
    for (SyndEntry entry : read.getEntries()) {
      String title = plain(entry.getTitle());
      String text = text(entry);
      if (entries.size() < MOST_ENTRIES && !(title.isEmpty() && text.isEmpty())) {
        entries.add(
            new NewsEntry(
                source,
                title.isEmpty() ? text : title,
                text,
                link(entry.getLink()),
                published(entry)));
      }
    }
    return List.copyOf(entries);
  }

  private static SyndFeed parsed(Reader reader) throws IOException {
    SyndFeedInput input = new SyndFeedInput();
    input.setAllowDoctypes(false);
    input.setPreserveWireFeed(false);
    try {
      return input.build(reader);
    } catch (FeedException | IllegalArgumentException e) {
      throw new IOException("the feed cannot be read: " + reason(e), e);
    }
  }

  private static String reason(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String message = String.valueOf(cause.getMessage());
    return message.length() <= 300 ? message : message.substring(0, 300) + "…";
  }

  private static String text(SyndEntry entry) {
    SyndContent description = entry.getDescription();
    if (description != null && description.getValue() != null) {
      return plain(description.getValue());
    }
    return entry.getContents().stream()
        .map(content -> plain(content.getValue()))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static @Nullable Instant published(SyndEntry entry) {
    Date date =
        entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
    return date == null ? null : date.toInstant();
  }

  /** A link is shown to people and opened by them: nothing but the web will do. */
  private static @Nullable String link(@Nullable String link) {
    if (link == null || link.isBlank() || link.length() > 1000) {
      return null;
    }
    try {
      URI address = new URI(link.strip());
      String scheme = address.getScheme();
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return web && address.getHost() != null ? address.toString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Text without markup, control characters and halves of characters, blanks folded. */
  private static String plain(@Nullable String given) {
    if (given == null) {
      return "";
    }
    String cut = given.length() > LONGEST_MARKUP ? given.substring(0, LONGEST_MARKUP) : given;
    String bare = MARKUP.matcher(cut).replaceAll(" ");
    String named =
        bare.replace("&nbsp;", " ")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
    StringBuilder clean = new StringBuilder(named.length());
    named
        .codePoints()
        .map(point -> Character.getType(point) == Character.SURROGATE ? MALFORMED : point)
        .forEach(point -> clean.appendCodePoint(Character.isISOControl(point) ? ' ' : point));
    return BLANKS.matcher(clean).replaceAll(" ").strip();
  }
}
