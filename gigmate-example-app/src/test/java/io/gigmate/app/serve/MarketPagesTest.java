package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.competition.ObservedShow;
import io.gigmate.scoring.competition.Watch;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MarketPagesTest {
  private static final String FEED =
      """
      <rss version="2.0"><channel><title>Wire</title><link>https://wire.example/</link>
      <description>News</description>
      <item><title>Austin council votes on noise ordinance for music venues</title>
      <link>https://wire.example/1</link>
      <description>&lt;script&gt;alert(1)&lt;/script&gt; A cap on decibels.</description></item>
      </channel></rss>
      """;

  private TestApp app = TestApp.empty();

  @AfterEach
  void stop() {
    app.close();
  }

  private String page() {
    return app.get("/market", "Cookie", cookie()).body();
  }

  private String cookie() {
    return app.session(Administrator.USERNAME);
  }

  private HttpResponse<String> news(String feed) {
    return app.post("/api/v1/market/news?source=wire", feed, "Authorization", basic());
  }

  private static String basic() {
    String pair = Administrator.USERNAME + ":" + TestApp.PASSWORD;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void newsAreReadTakenInOnceAndMovedOn() {
    HttpResponse<String> answer = news(FEED);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("\"type\":\"regulation\"", "\"status\":\"new\"");
    assertThat(news(FEED).body()).contains("\"total\":0");
    String page = page();
    assertThat(page)
        .contains("Austin council votes", "Check what the rule asks", "Mark as reviewed")
        .doesNotContain("<script>alert");
    Matcher item = Pattern.compile("/market/items/([0-9a-f]+)").matcher(page);
    assertThat(item.find()).isTrue();
    String cookie = cookie();
    app.post(item.group(), "status=reviewed&csrf=" + app.csrfToken(cookie), "Cookie", cookie);
    assertThat(page()).contains("Mark as actioned");
    assertThat(
            app.post(
                    "/api/v1/market/items/" + item.group(1) + "/status",
                    "{\"status\":\"new\"}",
                    "Authorization",
                    basic())
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  void anotherRoomsCalendarIsSeen() {
    String calendar =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:x
        BEGIN:VEVENT
        UID:1
        DTSTAMP:20260301T000000Z
        DTSTART:20260310T020000Z
        DTEND:20260310T040000Z
        SUMMARY:Blue Train
        END:VEVENT
        END:VCALENDAR
        """
            .replace("\n", "\r\n");
    HttpResponse<String> answer =
        app.post("/api/v1/market/shows?room=Showbox", calendar, "Authorization", basic());
    assertThat(answer.body()).isEqualTo("{\"shows\":1}");
    assertThat(
            app.storage
                .observedShows()
                .between(FirstStart.TENANT, LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 10)))
        .extracting(ObservedShow::artist)
        .containsExactly("Blue Train");
    assertThat(
            app.post("/api/v1/market/shows", "no calendar", "Authorization", basic()).statusCode())
        .isEqualTo(422);
  }

  @Test
  void aHostileFeedIsRefused() {
    HttpResponse<String> answer =
        news("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"b\">]>" + FEED);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(app.get("/api/v1/market/items", "Authorization", basic()).body())
        .contains("\"total\":0");
  }

  @Test
  void movesAndGapsAreShownWithTheirReasons() {
    LocalDate today = LocalDate.of(2026, 3, 2);
    app.storage
        .artists()
        .saveAll(
            FirstStart.TENANT,
            List.of(
                Artist.builder(ArtistId.of("rl"), "Red Line")
                    .genres(List.of(Genre.of("Jazz")))
                    .build()));
    List<ObservedShow> shows = new ArrayList<>();
    shows.add(seen(today.minusDays(40), "Harbor Room", "Red Line"));
    shows.add(seen(today.minusDays(40), "Harbor Room", "Blue Train"));
    shows.add(seen(today.plusDays(9), "Showbox", "Blue Train"));
    Random random = new Random(2);
    for (int i = 1; i < 700; i++) {
      LocalDate date = today.minusDays(i % 365);
      String genre = List.of("Rock", "Jazz", "Folk").get(random.nextInt(3));
      boolean gap = genre.equals("Jazz") && date.getDayOfWeek().getValue() == 4;
      if (!gap || i % 2 == 0) {
        double came = Math.min(200, (gap ? 190 : 90) * (0.8 + 0.4 * random.nextDouble()));
        shows.add(
            ObservedShow.on(date)
                .room("R" + i % 5)
                .artist("Act " + i)
                .genre(Genre.of(genre))
                .capacity(200)
                .attendance((int) came)
                .price(20.0)
                .build());
      }
    }
    app.storage.observedShows().saveAll(FirstStart.TENANT, shows);
    app.storage.watches().save(FirstStart.TENANT, new Watch(VenueId.of("v1"), List.of("Showbox")));
    assertThat(page())
        .contains("Showbox booked Blue Train, like Red Line", "shared a bill")
        .contains("Jazz on Thursday, rooms of 100-299")
        .contains("What tickets cost", "<td class=\"number\">20.0</td>");
    assertThat(app.get("/api/v1/market/prices", "Authorization", basic()).body())
        .contains("\"usual\":20.0");
    assertThat(app.get("/api/v1/market/moves", "Authorization", basic()).body())
        .contains("\"like_to\":\"Red Line\"");
    assertThat(app.get("/api/v1/market/gaps", "Authorization", basic()).body())
        .contains("\"genre\":\"Jazz\",\"weekday\":\"Thursday\"", "\"under_served\":true");
  }

  private static ObservedShow seen(LocalDate date, String room, String artist) {
    return ObservedShow.on(date).room(room).artist(artist).genre(Genre.of("Jazz")).build();
  }

  @Test
  void anEmptyMarketIsToldAsSuch() {
    assertThat(page())
        .contains(
            "Nobody is watched",
            "No news yet",
            "No gap stands out",
            "No part of the market has three prices")
        .contains("<a href=\"/market\" aria-current=\"page\">Market</a>");
    assertThat(app.get("/market").statusCode()).isEqualTo(303);
    assertThat(app.get("/api/v1/market/items").statusCode()).isEqualTo(401);
  }
}
