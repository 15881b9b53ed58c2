package io.gigmate.adapters.http.news;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.gigmate.scoring.market.NewsEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsFeedReaderTest {
  private static final String RSS =
      """
      <rss version="2.0"><channel><title>Wire</title><link>https://wire.example/</link>
      <description>News</description>
      <item><title>Hall &amp; Oats sell out</title><link>https://wire.example/1</link>
      <description>&lt;p&gt;The &lt;b&gt;hall&lt;/b&gt; was full.&lt;/p&gt;</description>
      <pubDate>Mon, 02 Mar 2026 12:00:00 GMT</pubDate></item>
      <item><title>Café opens</title><link>javascript:alert(1)</link></item>
      </channel></rss>
      """;

  @TempDir Path folder;

  private static List<NewsEntry> read(String feed, Charset charset) throws IOException {
    return NewsFeedReader.read("wire", new ByteArrayInputStream(feed.getBytes(charset)));
  }

  private static String declared(String encoding, String feed) {
    return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n" + feed;
  }

  @Test
  void readsRssWithoutMarkupAndWithoutLinksThatAreNone() throws IOException {
    assertThat(read(RSS, UTF_8))
        .containsExactly(
            new NewsEntry(
                "wire",
                "Hall & Oats sell out",
                "The hall was full.",
                "https://wire.example/1",
                Instant.parse("2026-03-02T12:00:00Z")),
            new NewsEntry("wire", "Café opens", "", null, null));
  }

  @Test
  void readsAtom() throws IOException {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><id>urn:x</id>
        <updated>2026-03-02T12:00:00Z</updated>
        <entry><title>New room</title><id>urn:1</id><updated>2026-03-02T12:00:00Z</updated>
        <link href="https://wire.example/2"/><content type="html">&lt;i&gt;Doors&lt;/i&gt; at 7</content></entry>
        </feed>
        """;
    assertThat(read(atom, UTF_8))
        .containsExactly(
            new NewsEntry(
                "wire",
                "New room",
                "Doors at 7",
                "https://wire.example/2",
                Instant.parse("2026-03-02T12:00:00Z")));
  }

  @Test
  void readsTheCharsetThatIsDeclared() throws IOException {
    assertThat(read(declared("ISO-8859-1", RSS), ISO_8859_1).get(1).title())
        .isEqualTo("Café opens");
    assertThat(read(declared("UTF-16", RSS), UTF_16).get(1).title()).isEqualTo("Café opens");
  }

  @Test
  void aWrongCharsetCostsNoMoreThanItsLetters() throws IOException {
    String title = read(declared("UTF-8", RSS), ISO_8859_1).get(1).title();
    assertThat(title).startsWith("Caf").endsWith("opens");
    assertThatIOException().isThrownBy(() -> read(declared("no-such-charset", RSS), UTF_8));
  }

  @Test
  void billionLaughsAreNotLaughed() {
    StringBuilder feed =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY l0 \"ha\">");
    for (int i = 1; i <= 30; i++) {
      String before = "&l" + (i - 1) + ";";
      feed.append("<!ENTITY l" + i + " \"" + before.repeat(10) + "\">");
    }
    feed.append("]>").append(RSS.replace("Café", "&l30;"));
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThatIOException()
                .isThrownBy(() -> read(feed.toString(), UTF_8))
                .withMessageContaining("DOCTYPE"));
  }

  @Test
  void noFileIsReadForAnEntity() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the-secret");
    String feed =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + RSS.replace("Café", "&x;");
    assertThatIOException()
        .isThrownBy(() -> read(feed, UTF_8))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("the-secret"));
    String outside =
        "<?xml version=\"1.0\"?><!DOCTYPE rss SYSTEM \"http://localhost:1/evil.dtd\">" + RSS;
    assertThatIOException().isThrownBy(() -> read(outside, UTF_8));
  }

  @Test
  void aHundredMegabytesAreNotReadToTheEnd() {
    Endless feed = new Endless(100L << 20);
    assertThatIOException()
        .isThrownBy(() -> NewsFeedReader.read("wire", feed))
        .withMessageContaining("more than 5242880 bytes");
    assertThat(feed.given).isLessThan(6L << 20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no xml",
        "<html><body>404</body></html>",
        "<rss version=\"2.0\"><channel>",
        "<rss><channel><item><title>&undefined;</title></item></channel></rss>"
      })
  void whatIsNoFeedIsRefused(String text) {
    assertThatIOException().isThrownBy(() -> read(text, UTF_8));
  }

  /** An item that never ends. */
  private static final class Endless extends InputStream {
    private static final byte[] START =
        "<rss version=\"2.0\"><channel><item><title>".getBytes(UTF_8);
    private final long size;
    private long given;

    Endless(long size) {
      this.size = size;
    }

    @Override
    public int read() {
      if (given >= size) {
        return -1;
      }
      int next = given < START.length ? START[(int) given] : 'x';
      given++;
      return next;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      int count = 0;
      while (count < length && given < size) {
        into[from + count] = (byte) read();
        count++;
      }
      return count == 0 && length > 0 ? -1 : count;
    }
  }
}
