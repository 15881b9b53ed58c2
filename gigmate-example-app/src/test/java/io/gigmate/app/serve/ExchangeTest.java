package io.gigmate.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.app.exchange.ExchangeKind;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.operations.LogQuery;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.prospect.SourcePolicy;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.demand.SalesOrigin;
import io.gigmate.scheduling.demand.ShowResult;
import io.gigmate.scoring.talent.series.Metric;
import io.gigmate.scoring.talent.series.MetricReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExchangeTest {
  private static final String VENUES = "venue_id,name,city,state,time_zone,capacity\n";
  private static final String BOUNDARY = "zjk3";

  private TestApp app = TestApp.filled();

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void aFileIsLookedAtAndThenBroughtInOnce() {
    String cookie = app.session(Administrator.USERNAME);
    String path = upload(cookie, "venues", "rooms.csv", VENUES + "v2,New Room,Austin,TX,,80\n");
    String preview = app.get(path, "Cookie", cookie).body();
    assertThat(preview).contains("rooms.csv", "<td class=\"number\">1 row</td>", "Bring it in");
    assertThat(venue("v2")).isNull();

    HttpResponse<String> done = confirm(cookie, path);
    assertThat(done.headers().firstValue("location")).hasValue("/import");
    assertThat(app.get("/import", "Cookie", cookie).body())
        .contains("Venues: 1 added, 0 changed, 0 unchanged.");
    assertThat(venue("v2")).extracting(Venue::name).isEqualTo("New Room");
    LoggedOperation entry = app.storage.operationsLog().last(FirstStart.TENANT).orElseThrow();
    assertThat(entry.operation().subject()).isEqualTo("import of venues");
    assertThat(entry.operation().decision()).isEqualTo("1 added, 0 changed, 0 unchanged");
    assertThat(entry.operation().actor()).isEqualTo(Administrator.USERNAME);
    assertThat(confirm(cookie, path).statusCode()).isEqualTo(404);
  }

  @Test
  void onlyTheSessionThatSentItSeesAFileAndOnlyForAWhile() {
    String cookie = app.session(Administrator.USERNAME);
    String path = upload(cookie, "venues", "rooms.csv", VENUES + "v2,New Room,Austin,TX,,80\n");
    String other = app.session(Administrator.USERNAME);
    assertThat(app.get(path, "Cookie", other).statusCode()).isEqualTo(404);
    assertThat(confirm(other, path).statusCode()).isEqualTo(404);
    app.pass(Duration.ofMinutes(16));
    assertThat(app.get(path, "Cookie", cookie).statusCode()).isEqualTo(404);
    assertThat(venue("v2")).isNull();
  }

  @Test
  void ofTwoWhoLookedAtTheSameRoomTheSecondIsToldToLookAgain() {
    String cookie = app.session(Administrator.USERNAME);
    String mine = VENUES + "v1,Lantern Hall,Blanco,TX,,900\n";
    String theirs = VENUES + "v1,Lantern Hall,Blanco,TX,,800\n";
    String path = upload(cookie, "venues", "rooms.csv", mine);
    Matcher basis =
        Pattern.compile("name=\"basis\" value=\"([0-9a-f]{64})\"")
            .matcher(app.get(path, "Cookie", cookie).body());
    assertThat(basis.find()).isTrue();
    String tag =
        app.send("POST", "/api/v1/imports/venues?preview=true", theirs, "Cookie", cookie)
            .headers()
            .firstValue("ETag")
            .orElseThrow();
    assertThat(bringIn(theirs, cookie, tag).statusCode()).isEqualTo(200);
    assertThat(bringIn(theirs, cookie, tag).body()).contains("\"unchanged\":1");
    assertThat(bringIn(mine, cookie, tag).statusCode()).isEqualTo(412);
    HttpResponse<String> late =
        app.post(
            path, "csrf=" + app.csrfToken(cookie) + "&basis=" + basis.group(1), "Cookie", cookie);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("somebody else changed these rows since you looked");
    assertThat(venue("v1")).extracting(Venue::capacity).isEqualTo(800);
  }

  private HttpResponse<String> bringIn(String rows, String cookie, String tag) {
    return app.post(
        "/api/v1/imports/venues",
        rows,
        "Cookie",
        cookie,
        "If-Match",
        tag,
        "Content-Type",
        "text/csv");
  }

  @Test
  void oneBadRowKeepsTheWholeFileOut() {
    String cookie = app.session(Administrator.USERNAME);
    String path =
        upload(
            cookie,
            "venues",
            "<b>rooms.csv",
            VENUES
                + "v2,New Room,Austin,TX,,80\n"
                + "v3,<script>alert(1)</script>,Austin,TX,,many\n"
                + "v3,Again,Austin,TX,,80\n");
    String page = app.get(path, "Cookie", cookie).body();
    assertThat(page)
        .contains("&lt;b&gt;rooms.csv:3: capacity: must be a number: 'many'", "2 rows")
        .contains("rooms.csv:4: venue_id: stands in line 3 already")
        .doesNotContain("<script>alert", "Bring it in");
    assertThat(confirm(cookie, path).statusCode()).isEqualTo(409);
    assertThat(venue("v2")).isNull();
  }

  @Test
  void aPageWithoutAFileSaysWhatIsMissing() {
    String cookie = app.session(Administrator.USERNAME);
    HttpResponse<String> empty = send(cookie, "venues", "rooms.csv", new byte[0], "");
    assertThat(empty.statusCode()).isEqualTo(400);
    assertThat(empty.body()).contains("Choose what the file has");
    HttpResponse<String> nobody = send(cookie, "calendar", "a.ics", "x".getBytes(UTF_8), "");
    assertThat(nobody.statusCode()).isEqualTo(400);
    assertThat(nobody.body()).contains("Say whose calendar it is");
  }

  @Test
  void whatIsTooLargeIsRefused() throws IOException {
    String cookie = app.session(Administrator.USERNAME);
    assertThat(send(cookie, "venues", "a.csv", new byte[1_100_000], "").statusCode())
        .isEqualTo(413);
    // Small when packed, and 30 MB otherwise.
    String path = upload(cookie, "venues", "a.csv.gz", packed(new byte[30_000_000]));
    HttpResponse<String> answer = app.get(path, "Cookie", cookie);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("has more than 20000000 bytes");
    String twice = upload(cookie, "venues", "a.gz.gz", packed(packed(new byte[1000])));
    assertThat(app.get(twice, "Cookie", cookie).body()).contains("is packed twice");
  }

  @Test
  void whatIsNoTextIsToldAsSuch() {
    assertThat(preview("venues", VENUES + "v2,\u00e4\u00f6 R\u00f6om,Austin,TX,,80\n"))
        .contains("\"added\":1");
    String cookie = app.session(Administrator.USERNAME);
    byte[] latin =
        (VENUES + "v2,R\u00f6om,Austin,TX,,80\n")
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    String path = upload(cookie, "venues", "a.csv", latin);
    assertThat(app.get(path, "Cookie", cookie).body()).contains("a.csv:2: name: is not UTF-8 text");
    assertThat(preview("venues", "")).contains("the file is empty");
    assertThat(preview("venues", "\"")).contains("is not CSV");
  }

  @Test
  void theApiSaysBeforehandAndDoesAllOrNothing() {
    String rows = VENUES + "v1,Lantern Hall,Blanco,TX,America/Chicago,1200\nv2,B,Austin,TX,,80\n";
    assertThat(preview("venues", rows))
        .isEqualTo(
            "{\"added\":1,\"changed\":0,\"imported\":false,\"kind\":\"venues\",\"notes\":[],"
                + "\"problems\":[],\"refused\":0,\"unchanged\":1}");
    assertThat(venue("v2")).isNull();
    HttpResponse<String> bad = post("/api/v1/imports/venues", rows + "v9,C,Austin,TX,,0\n");
    assertThat(bad.statusCode()).isEqualTo(422);
    assertThat(bad.body()).contains("body.csv:4: capacity", "\"imported\":false");
    assertThat(venue("v2")).isNull();
    assertThat(post("/api/v1/imports/venues", rows).body()).contains("\"imported\":true");
    assertThat(venue("v2")).isNotNull();
    assertThat(post("/api/v1/imports/venues", rows).body()).contains("\"unchanged\":2");
    assertThat(post("/api/v1/imports/nothing", rows).statusCode()).isEqualTo(404);
    assertThat(post("/api/v1/imports/venues?preview=maybe", rows).statusCode()).isEqualTo(400);
    assertThat(app.get("/api/v1/exports/calendar", auth()).statusCode()).isEqualTo(404);
    assertThat(app.get("/api/v1/exports/venues?format=ics", auth()).statusCode()).isEqualTo(404);
  }

  @Test
  void aShowNeedsARoomAnActAndATimeOfItsOwn() {
    String head = "event_id,venue_id,artist_id,title,doors,start,end,genre,price,capacity,status\n";
    String events =
        head
            + show("n1", "v1", "a1", "2026-04-01T20:00", "22:00", "draft")
            + show("n2", "v9", "a1", "2026-04-02T20:00", "22:00", "draft")
            + show("n3", "v1", "a9", "2026-04-03T20:00", "22:00", "draft")
            + show("n4", "v1", "a1", "2026-04-04T20:00", "22:00", "draft")
            + show("n5", "v1", "a1", "2026-04-04T21:00", "23:00", "draft")
            + show("e1", "v1", "a1", "2026-03-03T20:00", "22:00", "draft");
    assertThat(preview("events", events))
        .contains("body.csv:3: venue_id: there is no room 'v9'")
        .contains("body.csv:4: artist_id: there is no act 'a9'")
        .contains("body.csv:5: start: is at the time of 'n5' in the same room")
        .contains("body.csv:6: start: is at the time of 'n4' in the same room")
        .contains("body.csv:7: status: is announced and cannot become draft")
        .contains("\"added\":1", "\"refused\":5");
  }

  @Test
  void termsOfASourceHoldForWhatIsBroughtByHand() {
    String head = "prospect_id,prospect_type,name,source,basis\n";
    assertThat(preview("prospects", head + "x1,venue,Bar,linkedin,licensed_api\n"))
        .contains("body.csv:2: basis:", "forbids licensed_api");
    post("/api/v1/imports/prospects", head + "x1,venue,Bar,yelp,\n");
    Prospect kept = prospect("x1");
    assertThat(kept.provenance())
        .isEqualTo(Provenance.of("yelp", null).completed(app.now(), SourcePolicy.Way.OWNER_EXPORT));
    // A table that leaves out where it came from does not lose it.
    String bare = "prospect_id,prospect_type,name\nx1,venue,Bar\n";
    assertThat(preview("prospects", bare)).contains("\"unchanged\":1");
    assertThat(
            app.storage.operationsLog().search(FirstStart.TENANT, LogQuery.ALL, 0, 50).toString())
        .doesNotContain("Bar");
  }

  @Test
  void daysOnWhichARoomIsTakenBecomeRules() {
    String calendar =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:x
        BEGIN:VEVENT
        UID:1
        DTSTAMP:20260301T000000Z
        DTSTART:20260311T020000Z
        DTEND:20260311T040000Z
        SUMMARY:Private
        END:VEVENT
        END:VCALENDAR
        """
            .replace("\n", "\r\n");
    String path = "/api/v1/imports/calendar?of=v1";
    String[] ics = {"Authorization", auth()[1], "Content-Type", "text/calendar"};
    assertThat(app.post(path, calendar, ics).body()).contains("\"added\":1", "\"imported\":true");
    assertThat(app.get("/api/v1/calendar/rules", auth()).body())
        .contains("\"from\":\"2026-03-10\"", "v1");
    assertThat(app.post(path, calendar, ics).body()).contains("\"unchanged\":1");
    assertThat(app.post("/api/v1/imports/calendar?of=v7", calendar, ics).body())
        .contains("there is no room and no act 'v7'");
  }

  @Test
  void whatIsExportedIsUnchangedWhenItIsBroughtIn() {
    app.close();
    app = TestApp.sample();
    Venue awkward =
        Venue.builder(VenueId.of("=v"), "=HYPERLINK(\"x\"), \"and\"", ZoneId.of("UTC"), 80)
            .genres(List.of(Genre.of("-core")))
            .type("@home")
            .build();
    app.storage.venues().saveAll(FirstStart.TENANT, List.of(awkward));
    app.storage
        .prospects()
        .saveAll(
            FirstStart.TENANT,
            List.of(
                Prospect.builder(ProspectId.of("p'"), ProspectType.FAN, "'=1+1")
                    .businessName("+cmd|' /C calc'!A0")
                    .build()));
    app.storage
        .showResults()
        .saveAll(
            FirstStart.TENANT,
            List.of(
                new ShowResult(
                    EventId.of("past"),
                    TemplateId.of("Blues Night"),
                    "@night",
                    Genre.of("blues"),
                    "Austin, TX",
                    Money.parse("USD 12.50"),
                    100,
                    40,
                    LocalDate.of(2026, 1, 5),
                    SalesOrigin.REAL)));
    app.storage
        .metricReadings()
        .saveAll(
            FirstStart.TENANT,
            List.of(
                MetricReading.of(
                    "@act", Metric.named("spotify_listeners"), LocalDate.of(2026, 1, 5), 1234.5)));
    for (ExchangeKind kind : ExchangeKind.values()) {
      if (kind.isWritten()) {
        HttpResponse<String> file = app.get("/api/v1/exports/" + kind.code(), auth());
        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        assertThat(file.headers().firstValue("content-disposition"))
            .hasValue("attachment; filename=" + kind.code() + ".csv");
        assertThat(file.body().lines().count()).as(kind.code()).isGreaterThan(1);
        assertThat(file.body()).doesNotContainPattern("(?m)(^|,)\"?[=@]");
        assertThat(preview(kind.code(), file.body()))
            .as(kind.code())
            .contains("\"added\":0,\"changed\":0", "\"problems\":[]");
      }
    }
    String calendar = app.get("/api/v1/exports/events?format=ics", auth()).body();
    assertThat(calendar).startsWith("BEGIN:VCALENDAR");
    assertThat(
            app.post(
                    "/api/v1/imports/events?preview=true",
                    calendar,
                    "Authorization",
                    auth()[1],
                    "Content-Type",
                    "text/calendar")
                .body())
        .contains("\"added\":0,\"changed\":0", "\"problems\":[]");
    String cookie = app.session(Administrator.USERNAME);
    assertThat(app.get("/export/venues.csv", "Cookie", cookie).body()).contains("'=HYPERLINK");
    assertThat(app.get("/export/venues.ics", "Cookie", cookie).statusCode()).isEqualTo(404);
    assertThat(
            app.storage.operationsLog().search(FirstStart.TENANT, LogQuery.ALL, 0, 50).stream()
                .map(entry -> entry.operation().subject()))
        .contains("export of prospects");
  }

  private static String show(
      String id, String venue, String artist, String start, String end, String status) {
    String day = start.substring(0, 11);
    return String.join(
            ",",
            id,
            venue,
            artist,
            "Night",
            start + ":00-05:00",
            start + ":00-05:00",
            day + end + ":00-05:00",
            "folk",
            "10",
            "100",
            status)
        + "\n";
  }

  private @Nullable Venue venue(String id) {
    return app.storage.venues().find(FirstStart.TENANT, VenueId.of(id)).orElse(null);
  }

  private Prospect prospect(String id) {
    return app.storage.prospects().find(FirstStart.TENANT, ProspectId.of(id)).orElseThrow();
  }

  private String preview(String kind, String body) {
    return post("/api/v1/imports/" + kind + "?preview=true", body).body();
  }

  private HttpResponse<String> post(String path, String body) {
    return app.post(path, body, "Authorization", auth()[1], "Content-Type", "text/csv");
  }

  private static String[] auth() {
    String pair = Administrator.USERNAME + ":" + TestApp.PASSWORD;
    return new String[] {
      "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8))
    };
  }

  private String upload(String cookie, String kind, String name, String text) {
    return upload(cookie, kind, name, text.getBytes(UTF_8));
  }

  private String upload(String cookie, String kind, String name, byte[] bytes) {
    HttpResponse<String> answer = send(cookie, kind, name, bytes, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("location").orElseThrow();
  }

  private HttpResponse<String> confirm(String cookie, String path) {
    return app.post(path, "csrf=" + app.csrfToken(cookie), "Cookie", cookie);
  }

  private HttpResponse<String> send(
      String cookie, String kind, String name, byte[] bytes, String owner) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(field("csrf", app.csrfToken(cookie)).getBytes(UTF_8));
    body.writeBytes(field("kind", kind).getBytes(UTF_8));
    body.writeBytes(field("of", owner).getBytes(UTF_8));
    body.writeBytes(
        ("--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n")
            .getBytes(UTF_8));
    body.writeBytes(bytes);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return app.postBytes(
        "/import",
        body.toByteArray(),
        "Cookie",
        cookie,
        "Content-Type",
        "multipart/form-data; boundary=" + BOUNDARY);
  }

  private static String field(String name, String value) {
    return "--"
        + BOUNDARY
        + "\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + value
        + "\r\n";
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
      stream.write(bytes);
    }
    return packed.toByteArray();
  }
}
