package io.gigmate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.event.Event;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** calendar plan, import and export hand calendars to each other. */
class CalendarExchangeTest {
  private static final String GRUENE = "hill-country-gruene-hall";

  @TempDir Path folder;

  @Test
  void aFeedThatIsReadAgainGivesTheSameShows() throws Exception {
    Path planned = plan("planned");
    Path feed = folder.resolve("feed.ics");
    Path again = folder.resolve("again.csv");
    assertThat(Gigmate.run("calendar", "export", planned, "--out", feed).status()).isZero();
    Gigmate.Outcome read =
        Gigmate.run("calendar", "import", feed, "--venue", GRUENE, "--out", again);

    assertThat(read.err()).isEmpty();
    assertThat(again).hasSameBinaryContentAs(planned);
  }

  @Test
  void theRoomsOfAFeedCountAsTakenLikeThoseOfATable() throws Exception {
    Path planned = plan("planned");
    Path feed = folder.resolve("feed.ics");
    Gigmate.run("calendar", "export", planned, "--out", feed);

    assertThat(plan("fromFeed", "--existing", feed))
        .hasSameBinaryContentAs(plan("fromTable", "--existing", planned));
  }

  @Test
  void aFeedIsOfARoomAnActOrATown() throws Exception {
    Path planned = plan("planned");
    Event first = Gigmate.events(planned).get(0);
    Path room = folder.resolve("room.csv");
    Path act = folder.resolve("act.csv");
    Path town = folder.resolve("town.json");
    Gigmate.run("calendar", "export", planned, "--venue", first.venue(), "--out", room);
    Gigmate.run("calendar", "export", planned, "--artist", first.artist(), "--out", act);
    Gigmate.run("calendar", "export", planned, "--region", "new-braunfels-tx", "--out", town);

    assertThat(Gigmate.events(room))
        .isNotEmpty()
        .allMatch(show -> show.venue().equals(first.venue()));
    assertThat(Gigmate.events(act))
        .isNotEmpty()
        .allMatch(show -> show.artist().equals(first.artist()));
    assertThat(Files.readString(town)).contains("New Braunfels, TX").doesNotContain("Austin");
  }

  @Test
  void whatTheRoomsOwnCalendarSaysIsNotBookedOver() throws Exception {
    Path calendar =
        Gigmate.write(
            folder.resolve("gruene.ics"),
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:weddings
            DTSTART:20260302T090000
            DURATION:PT13H
            RRULE:FREQ=DAILY;COUNT=5
            SUMMARY:Wedding
            END:VEVENT
            BEGIN:VEVENT
            UID:closed
            DTSTART;VALUE=DATE:20260307
            DTEND;VALUE=DATE:20260309
            SUMMARY:Floor is done
            END:VEVENT
            END:VCALENDAR
            """);
    Path shows = folder.resolve("shows.csv");
    Path rules = folder.resolve("rules.json");
    Gigmate.Outcome read =
        Gigmate.run(
            "calendar", "import", calendar, "--venue", GRUENE, "--out", shows, "--rules", rules);
    assertThat(read.out()).isEqualToIgnoringNewLines("{\"passed_over\":0,\"rules\":1,\"shows\":5}");
    assertThat(Gigmate.events(shows))
        .map(show -> show.times().localStart().toLocalTime().toString())
        .containsOnly("09:00");

    assertThat(Gigmate.events(plan("free"))).anyMatch(show -> show.venue().value().equals(GRUENE));
    assertThat(Gigmate.events(plan("taken", "--existing", shows, "--rules", rules)))
        .noneMatch(show -> show.venue().value().equals(GRUENE));
  }

  @Test
  void ofATableAlsoOnlyWhatLiesInTheSpanIsTakenAndRowsMayShareAUid() throws Exception {
    Path calendar =
        Gigmate.write(
            folder.resolve("room.csv"),
            """
            start,end,title,uid
            2019-05-01T20:00,2019-05-01T23:00,Long over,quiz
            2026-03-03T20:00,2026-03-03T22:00,Soon,quiz
            2026-03-10T20:00,2026-03-10T22:00,Again,quiz
            2031-01-01,2031-01-05,Far,
            """);
    Path taken = folder.resolve("taken.csv");
    Gigmate.Outcome read =
        Gigmate.run(
            "calendar",
            "import",
            calendar,
            "--venue",
            GRUENE,
            "--out",
            taken,
            "--rules",
            folder.resolve("rules.json"));
    assertThat(read.err()).isEmpty();
    assertThat(read.out()).isEqualToIgnoringNewLines("{\"passed_over\":0,\"rules\":0,\"shows\":2}");
    assertThat(Gigmate.events(taken)).extracting(Event::id).doesNotHaveDuplicates();
    assertThat(Gigmate.events(plan("beside", "--existing", taken))).isNotEmpty();
  }

  @Test
  void anActsCalendarIsDaysAwayAndATableWillDo() throws Exception {
    Event first = Gigmate.events(plan("free")).get(0);
    Path calendar =
        Gigmate.write(
            folder.resolve("act.csv"),
            """
            start,end,title
            2026-03-02,2026-03-08,Holiday
            2026-03-20T20:00,2026-03-20T22:00,Elsewhere
            """);
    Path rules = folder.resolve("rules.json");
    Gigmate.Outcome read =
        Gigmate.run(
            "calendar",
            "import",
            calendar,
            "--artist",
            first.artist(),
            "--zone",
            "America/Chicago",
            "--rules",
            rules);
    assertThat(read.err()).isEmpty();

    assertThat(Gigmate.events(plan("away", "--rules", rules)))
        .isNotEmpty()
        .noneMatch(show -> show.artist().equals(first.artist()));
  }

  @Test
  void rulesAreKept() throws Exception {
    Path rules =
        Gigmate.write(
            folder.resolve("rules.json"),
            """
            {"rules": [
              {"rule": "licence_days", "venue_id": "hill-country-gruene-hall",
                "days": ["THURSDAY"]},
              {"rule": "curfew", "venue_id": "hill-country-gruene-hall", "latest": "22:00"}
            ]}
            """);
    assertThat(Gigmate.events(plan("kept", "--rules", rules)))
        .filteredOn(show -> show.venue().value().equals(GRUENE))
        .allMatch(show -> show.times().date().equals(LocalDate.of(2026, 3, 5)))
        .allMatch(show -> show.times().localEnd().getHour() <= 22);
  }

  @Test
  void aWeekThatARuleKeepsShortNamesTheRule() throws Exception {
    Path rules =
        Gigmate.write(
            folder.resolve("rules.json"),
            """
            {"rules": [
              {"rule": "blackout", "venue_id": "hill-country-gruene-hall", "from": "2026-03-01",
                "until": "2026-03-31"},
              {"rule": "curfew", "venue_id": "hill-country-green-hall", "latest": "22:00"}
            ]}
            """);
    Gigmate.Outcome outcome = planInto(folder.resolve("out.csv"), "--rules", rules);
    assertThat(outcome.out())
        .containsPattern(
            "\"reason\":\"[^\"]*; the room keeps to blackout\",\"venue_id\":\"" + GRUENE);
    assertThat(outcome.errLines())
        .containsExactly(
            "note: "
                + rules
                + ": rules[1].venue_id names one that is not there: 'hill-country-green-hall'");
  }

  @Test
  void whatIsWrongNamesFileAndLine() throws Exception {
    Path calendar =
        Gigmate.write(
            folder.resolve("bad.ics"),
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:a
            DTSTART:soon
            END:VEVENT
            END:VCALENDAR
            """);
    Path rules =
        Gigmate.write(folder.resolve("rules.json"), "{\"rules\":\n[{\"rule\":\"curfew\"}]}");
    Path out = folder.resolve("out.csv");
    Gigmate.Outcome read =
        Gigmate.run("calendar", "import", calendar, "--venue", GRUENE, "--out", out);
    assertThat(read.status()).isEqualTo(1);
    assertThat(read.errLines())
        .containsExactly(
            calendar
                + ":5: DTSTART: must be a time such as 20260302T200000 or 20260303T020000Z: 'soon'");
    Gigmate.Outcome planned =
        Gigmate.run("calendar", "plan", "--rules", rules, "--weeks", 1, "--out", out);
    assertThat(planned.status()).isEqualTo(1);
    assertThat(planned.errLines()).containsExactly(rules + ":2: rules[0].venue_id: is missing");
    assertThat(out).doesNotExist();
  }

  @Test
  void whatIsNotTextOrTooMuchOfItIsRefused() throws Exception {
    Path latin = folder.resolve("latin.ics");
    Files.write(latin, new byte[] {'B', (byte) 0xe9, '\n'});
    Path large = folder.resolve("large.ics");
    Files.writeString(large, "X".repeat(11 << 20));
    Path out = folder.resolve("out.csv");
    assertThat(Gigmate.run("calendar", "import", latin, "--venue", GRUENE, "--out", out).errLines())
        .containsExactly(latin + ":1: row: is not UTF-8 text");
    assertThat(Gigmate.run("calendar", "import", large, "--venue", GRUENE, "--out", out).errLines())
        .containsExactly("gigmate: " + large + ": is too large for what it should hold");
  }

  @Test
  void aForeignCalendarDoesNotSayWhichRoomItTakes() throws Exception {
    Path calendar =
        Gigmate.write(
            folder.resolve("foreign.ics"),
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:a
            DTSTART:20260306T200000Z
            END:VEVENT
            END:VCALENDAR
            """);
    Path out = folder.resolve("out.csv");
    assertThat(
            Gigmate.run("calendar", "plan", "--existing", calendar, "--weeks", 1, "--out", out)
                .errLines())
        .containsExactly(
            calendar
                + ":1: VEVENT: does not say which room it takes: 'a'; gigmate calendar import"
                + " --venue does");
  }

  @Test
  void wrongUsageIsTold() {
    Path out = folder.resolve("out.csv");
    assertThat(Gigmate.run("calendar", "import", "x.ics", "--out", out).status()).isEqualTo(2);
    assertThat(Gigmate.run("calendar", "import", "x.ics", "--venue", GRUENE).status()).isEqualTo(2);
    assertThat(
            Gigmate.run("calendar", "import", "x.ics", "--venue", "nowhere", "--out", out).status())
        .isEqualTo(2);
    assertThat(Gigmate.run("calendar", "export", "x.csv", "--out", "x.txt").status()).isEqualTo(2);
  }

  private Path plan(String name, Object... more) {
    Path out = folder.resolve(name + ".csv");
    Gigmate.Outcome outcome = planInto(out, more);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    return out;
  }

  private static Gigmate.Outcome planInto(Path out, Object... more) {
    List<Object> arguments = new ArrayList<>(List.of(more));
    arguments.addAll(0, List.of("calendar", "plan", "--start", "2026-03-02", "--weeks", 1));
    arguments.addAll(List.of("--out", out));
    return Gigmate.run(arguments.toArray());
  }
}
