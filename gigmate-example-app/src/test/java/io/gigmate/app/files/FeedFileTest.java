package io.gigmate.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import io.gigmate.scoring.competition.ObservedShow;
import io.gigmate.scoring.feed.FeedAnswer;
import io.gigmate.scoring.feed.FeedKind;
import io.gigmate.scoring.feed.FeedMark;
import io.gigmate.scoring.feed.FeedSource;
import io.gigmate.scoring.feed.MarketFeed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedFileTest {
  @TempDir Path folder;

  private List<FeedSource> read(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("feeds.json"), json);
    InputReport report = new InputReport(note -> {});
    List<FeedSource> feeds =
        FeedFile.read(InputFile.of(file.toString()), InstantSource.fixed(Instant.EPOCH), report);
    report.refuseProblems();
    return feeds;
  }

  @Test
  void feedsAreReadByNameWithTheirTerms() throws IOException {
    assertThat(
            read(
                """
                {
                  "wire": {"kind": "news", "location": "https://wire.example/rss", "terms": "t"},
                  "room": {"kind": "shows", "location": "http://cal.lan/x.ics", "room": "Showbox",
                           "terms": "u", "every_minutes": 360, "private_hosts": ["cal.lan"]}
                }
                """))
        .map(FeedSource::feed)
        .containsExactly(
            new MarketFeed(
                "wire",
                FeedKind.NEWS,
                URI.create("https://wire.example/rss"),
                null,
                "t",
                Duration.ofHours(1)),
            new MarketFeed(
                "room",
                FeedKind.SHOWS,
                URI.create("http://cal.lan/x.ics"),
                "Showbox",
                "u",
                Duration.ofHours(6)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":{\"kind\":\"news\",\"location\":\"https://x.example/\"}} | terms",
        "{\"a\":{\"kind\":\"gossip\",\"location\":\"https://x.example/\",\"terms\":\"t\"}} | gossip",
        "{\"a\":{\"kind\":\"news\",\"location\":\"file:///x\",\"terms\":\"t\"}} | http or https",
        "{\"a\":{\"kind\":\"news\",\"location\":\"::\",\"terms\":\"t\"}} | a",
        "{\"a\":{\"kind\":\"news\",\"location\":\"https://x.example/\",\"terms\":\"t\",\"every_minutes\":1}} | PT1M",
        "{\"a\":{\"kind\":\"news\",\"location\":\"https://x.example/\",\"terms\":\"t\",\"way\":\"x\"}} | way"
      })
  void whatIsWrongIsToldWithItsPlace(String json, String told) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(RefusedInputException.class)
        .hasMessageContaining("feeds.json")
        .hasMessageContaining(told);
  }

  @Test
  void aTableIsReadAsTheCommandsReadIt() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String[] table = {"date,artist,price\n2026-03-09,Blue Train,12\n"};
    server.createContext(
        "/",
        exchange -> {
          byte[] body = table[0].getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      FeedSource feed =
          read("{\"a\":{\"kind\":\"shows\",\"room\":\"Showbox\",\"terms\":\"t\","
                  + "\"private_hosts\":[\"127.0.0.1\"],\"location\":\"http://127.0.0.1:"
                  + server.getAddress().getPort()
                  + "/shows.csv\"}}")
              .get(0);
      assertThat(((FeedAnswer.Shows) feed.ask(FeedMark.NONE, ZoneOffset.UTC)).shows())
          .extracting(ObservedShow::room, ObservedShow::price)
          .containsExactly(tuple("Showbox", 12.0));
      table[0] = "date,artist\nyesterday,Blue Train\n";
      assertThat(((FeedAnswer.Failed) feed.ask(FeedMark.NONE, ZoneOffset.UTC)).reason())
          .contains("feed:2: date");
    } finally {
      server.stop(0);
    }
  }
}
