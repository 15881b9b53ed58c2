package io.gigmate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.event.Event;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarPlanTest {
  private static final String HEADER =
      "event_id,venue_id,artist_id,template,title,doors,start,end,time_zone,genre,price,capacity,"
          + "status";

  @TempDir Path folder;

  @Test
  void theSameSeedGivesTheSameBytes() throws Exception {
    for (String name : List.of("a", "b")) {
      Gigmate.Outcome outcome =
          Gigmate.run(
              "calendar",
              "plan",
              "--start",
              "2026-03-02",
              "--weeks",
              2,
              "--seed",
              7,
              "--out",
              folder.resolve(name + ".csv"),
              "--ics",
              folder.resolve(name + ".ics"));
      assertThat(outcome.status()).isZero();
      assertThat(outcome.err()).isEmpty();
    }

    assertThat(folder.resolve("a.csv")).hasSameBinaryContentAs(folder.resolve("b.csv"));
    assertThat(folder.resolve("a.ics")).hasSameBinaryContentAs(folder.resolve("b.ics"));
    assertThat(Files.readString(folder.resolve("a.csv"))).startsWith(HEADER + "\n");
    assertThat(Files.readString(folder.resolve("a.ics")))
        .startsWith("BEGIN:VCALENDAR\r\n")
        .doesNotContain("TZID");
  }

  @Test
  void reportsAsJson() {
    Gigmate.Outcome outcome =
        Gigmate.run("calendar", "plan", "--weeks", 1, "--out", folder.resolve("e.csv"));

    assertThat(outcome.out())
        .startsWith("{\"bound\":")
        .contains("\"events\":", "\"gap\":", "\"unmet\":[", "\"value\":")
        .endsWith("}" + System.lineSeparator());
  }

  @Test
  void theReportStepsAsideForTheShows() {
    Gigmate.Outcome outcome = Gigmate.run("calendar", "plan", "--weeks", 1, "--out", "-");

    assertThat(outcome.out()).startsWith(HEADER).doesNotContain("\"events\":");
    assertThat(outcome.err()).startsWith("{\"bound\":");
  }

  @Test
  void beginsOnTheNextMondayAndStampsTheFirstDay() throws Exception {
    Path silent = folder.resolve("silent.csv");
    Path told = folder.resolve("told.csv");
    // The clock of these tests stands on Saturday, 28 February 2026.
    Gigmate.run("calendar", "plan", "--weeks", 1, "--out", silent);
    Gigmate.run("calendar", "plan", "--weeks", 1, "--start", "2026-03-02", "--out", told);

    assertThat(silent).hasSameBinaryContentAs(told);
  }

  @Test
  void theExportedMarketPlansLikeTheBuiltInOne() throws Exception {
    Path market = folder.resolve("market");
    Gigmate.Outcome exported =
        Gigmate.run(
            "calendar",
            "plan",
            "--start",
            "2026-03-02",
            "--weeks",
            1,
            "--export-market",
            market,
            "--out",
            folder.resolve("a.csv"));
    assertThat(exported.status()).isZero();
    assertThat(Gigmate.filesIn(market).stream().map(Path::toString))
        .containsExactly(
            "artists.csv",
            "event-templates.csv",
            "genre-families.csv",
            "prospects.csv",
            "time-slots.csv",
            "venues.csv");

    Gigmate.Outcome read =
        Gigmate.run(
            "calendar",
            "plan",
            "--start",
            "2026-03-02",
            "--weeks",
            1,
            "--radius-miles",
            65,
            "--venues",
            market.resolve("venues.csv"),
            "--artists",
            market.resolve("artists.csv"),
            "--templates",
            market.resolve("event-templates.csv"),
            "--slots",
            market.resolve("time-slots.csv"),
            "--out",
            folder.resolve("b.csv"));

    assertThat(read).isEqualTo(exported);
    assertThat(folder.resolve("a.csv")).hasSameBinaryContentAs(folder.resolve("b.csv"));
  }

  @Test
  void whatItWroteItReadsAsExistingAndDoesNotRepeat() throws Exception {
    Path first = folder.resolve("first.csv");
    Path second = folder.resolve("second.csv");
    Gigmate.run("calendar", "plan", "--start", "2026-03-02", "--weeks", 1, "--out", first);

    Gigmate.Outcome outcome =
        Gigmate.run(
            "calendar",
            "plan",
            "--start",
            "2026-03-02",
            "--weeks",
            1,
            "--existing",
            first,
            "--out",
            second);

    assertThat(outcome.status()).isZero();
    assertThat(
            Stream.concat(Gigmate.events(first).stream(), Gigmate.events(second).stream())
                .map(Event::id))
        .doesNotHaveDuplicates();
  }

  @Test
  void refusesProblemsOfAllItsFilesTogether() throws Exception {
    Path venues =
        Gigmate.write(
            folder.resolve("venues.csv"),
            """
            venue_id,name,city,state,latitude,longitude,time_zone,venue_type,capacity,genres
            v1,One,Austin,TX,,,,Bar,0,
            v2,Two,Town,TN,36,-86,,Bar,100,Rock
            v3,Three,Town,TN,36,-86,Mars/Olympus,Bar,100,Rock
            """);
    Path artists = Gigmate.write(folder.resolve("artists.csv"), "artist_id,genres\na1,Rock\n");
    Path templates =
        Gigmate.write(
            folder.resolve("event-templates.csv"),
            """
            name,title_template,genre,min_price,max_price,min_capacity,max_capacity,preferred_days,preferred_slots
            Brunch,[ARTIST] - Brunch,jazz,25,15,80,120,SUNDAY,brunch
            Talk,A talk,jazz,1.005,15,80,20,SUNDAY|Someday,morning
            """);
    Path out = folder.resolve("out.csv");

    Gigmate.Outcome outcome =
        Gigmate.run(
            "calendar",
            "plan",
            "--venues",
            venues,
            "--artists",
            artists,
            "--templates",
            templates,
            "--out",
            out);

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.errLines())
        .containsExactly(
            venues + ":2: capacity: must lie in 1..1000000: '0'",
            venues
                + ":3: time_zone: must not be blank here: neither the town nor the state of Town,"
                + " TN has just one zone that is known",
            venues + ":4: time_zone: must be a time zone such as America/Chicago: 'Mars/Olympus'",
            artists + ":1: name: the column is missing",
            templates
                + ":2: preferred_slots: there is no time slot 'brunch'; known are [morning,"
                + " afternoon, evening, night]",
            templates + ":2: max_price: must not be below min_price: '15.00'",
            templates + ":3: min_price: must be an amount of whole cents: '1.005'",
            templates + ":3: preferred_days: must be days such as FRIDAY|SATURDAY: 'Someday'",
            templates + ":3: max_capacity: must not be below min_capacity: '20'",
            templates + ":3: title_template: must contain [ARTIST]: 'A talk'");
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2026-03-06T19:00:00-06:00;2026-03-06T18:00:00-06:00;25;end: must be after the start:"
            + " '2026-03-06T18:00-06:00'",
        "2026-03-06T19:00:00;2026-03-06T21:00:00-06:00;25;start: must be a time with its offset"
            + " such as 2026-03-06T19:00:00-06:00: '2026-03-06T19:00:00'",
        "2026-03-06T19:00:00-06:00;2026-03-06T21:00:00-06:00;NaN;price: must be a number: 'NaN'",
        "2026-03-06T19:00:00-06:00;2026-03-06T21:00:00-06:00;-1;price: must lie in 0..1000000000:"
            + " '-1'",
      })
  void refusesShowsThatCannotBe(String start, String end, String price, String problem)
      throws Exception {
    Path existing =
        Gigmate.write(
            folder.resolve("existing.csv"),
            HEADER
                + "\ne1,v1,a1,,Title,2026-03-06T18:30:00-06:00,"
                + start
                + ","
                + end
                + ",America/Chicago,rock,"
                + price
                + ",100,announced\n");
    Path out = folder.resolve("out.csv");

    Gigmate.Outcome outcome =
        Gigmate.run("calendar", "plan", "--existing", existing, "--out", out, "--weeks", 1);

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.errLines()).containsExactly(existing + ":2: " + problem);
    assertThat(out).doesNotExist();
  }

  @Test
  void aBrokenPromiseLeavesNoneOfItsFiles() throws Exception {
    Gigmate.Outcome outcome =
        Gigmate.run(
            "calendar",
            "plan",
            "--weeks",
            1,
            "--export-market",
            folder.resolve("m"),
            "--out",
            folder.resolve("e.csv"),
            "--ics",
            folder.resolve("none").resolve("e.ics"));

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(Gigmate.filesIn(folder)).containsExactly(Path.of("m"));
    assertThat(Gigmate.filesIn(folder.resolve("m"))).isEmpty();
  }
}
