package io.gigmate.adapters.http.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.scheduling.feed.FeedEntry;
import io.gigmate.scheduling.feed.FeedStatus;
import io.gigmate.scheduling.feed.FeedTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ICalendarReaderTest {
  private static final String ZONE =
      """
      BEGIN:VTIMEZONE
      TZID:Eastern by hand
      BEGIN:DAYLIGHT
      DTSTART:20070311T020000
      RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
      TZOFFSETFROM:-0500
      TZOFFSETTO:-0400
      TZNAME:EDT
      END:DAYLIGHT
      BEGIN:STANDARD
      DTSTART:20071104T020000
      RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
      TZOFFSETFROM:-0400
      TZOFFSETTO:-0500
      TZNAME:EST
      END:STANDARD
      END:VTIMEZONE
      """;

  @Test
  void aTimeWithoutAZoneIsThatOfTheRoom() {
    assertThat(start("DTSTART:20260306T200000")).isEqualTo(Instant.parse("2026-03-07T01:00:00Z"));
    Heard heard = new Heard();
    new ICalendarReader(null, Texts.FROM, Texts.UNTIL)
        .read(Texts.event("DTSTART:20260306T200000"), heard);
    assertThat(heard.problems)
        .containsExactly(
            "6: DTSTART: has no time zone, and nobody said which counts: '20260306T200000'");
  }

  @ParameterizedTest
  @CsvSource({
    // Skipped by the clock change in New York: counts by the offset before it.
    "20260308T023000, 2026-03-08T07:30:00Z",
    // Comes twice: the first of the two.
    "20261101T013000, 2026-11-01T05:30:00Z",
    "20260307T023000, 2026-03-07T07:30:00Z",
    "20260701T120000, 2026-07-01T16:00:00Z"
  })
  void timesAroundAClockChangeAreThoseOfTheStandard(String wall, Instant expected) {
    assertThat(start("DTSTART;TZID=America/New_York:" + wall)).isEqualTo(expected);
    assertThat(start("DTSTART;TZID=/example.org/2026/America/New_York:" + wall))
        .isEqualTo(expected);
    String own =
        Texts.event("DTSTART;TZID=Eastern by hand:" + wall)
            .replace("BEGIN:VEVENT", ZONE + "BEGIN:VEVENT");
    assertThat(Texts.hours(Texts.read(own).get(0)).start()).isEqualTo(expected);
  }

  @Test
  void aZoneOfTheCalendarsOwnAgreesWithTheDatabaseHourByHour() {
    String events =
        IntStream.range(0, 8760)
            .mapToObj(
                hour -> {
                  var wall = LocalDate.of(2026, 1, 1).atTime(0, 30).plusHours(hour);
                  String text = wall.toString().replace("-", "").replace(":", "") + "00";
                  return "BEGIN:VEVENT\nUID:%s\nDTSTART;TZID=%%s:%s\nEND:VEVENT\n"
                      .formatted(hour, text);
                })
            .collect(Collectors.joining());
    String calendar = "BEGIN:VCALENDAR\nVERSION:2.0\n" + ZONE + "%s\nEND:VCALENDAR\n";
    List<Instant> own = starts(calendar.formatted(events.replace("%s", "Eastern by hand")));
    assertThat(own).isEqualTo(starts(calendar.formatted(events.replace("%s", "US/Eastern"))));
    assertThat(own).hasSize(8760);
  }

  @Test
  void aSeriesKeepsItsHourOnBothSidesOfAClockChange() {
    assertThat(
            starts(
                Texts.event(
                    "DTSTART;TZID=America/New_York:20260307T200000",
                    "DTEND;TZID=America/New_York:20260307T220000",
                    "RRULE:FREQ=DAILY;COUNT=2")))
        .containsExactly(
            Instant.parse("2026-03-08T01:00:00Z"), Instant.parse("2026-03-09T00:00:00Z"));
  }

  @Test
  void datesAreAddedTakenOutAndMoved() {
    List<FeedEntry> entries =
        Texts.read(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:weekly
            DTSTART;TZID=America/New_York:20260302T200000
            DURATION:PT2H
            SUMMARY:Open stage
            RRULE:FREQ=WEEKLY;COUNT=4
            RDATE;TZID=America/New_York:20260304T200000
            RDATE;VALUE=PERIOD:20260306T010000Z/PT30M,20260307T010000Z/20260307T050000Z
            EXDATE:20260310T000000Z
            END:VEVENT
            BEGIN:VEVENT
            UID:weekly
            RECURRENCE-ID;TZID=America/New_York:20260316T200000
            DTSTART;TZID=America/New_York:20260317T210000
            DURATION:PT1H
            SUMMARY:Moved
            END:VEVENT
            BEGIN:VEVENT
            UID:weekly
            RECURRENCE-ID:20260324T000000Z
            DTSTART;TZID=America/New_York:20260323T200000
            STATUS:CANCELLED
            END:VEVENT
            END:VCALENDAR
            """);
    assertThat(Texts.starts(entries))
        .containsExactly(
            "2026-03-02T20:00",
            "2026-03-04T20:00",
            "2026-03-05T20:00",
            "2026-03-06T20:00",
            "2026-03-17T21:00",
            "2026-03-23T20:00");
    assertThat(entries.stream().map(entry -> Texts.hours(entry).length()))
        .containsExactly(
            Duration.ofHours(2),
            Duration.ofHours(2),
            Duration.ofMinutes(30),
            Duration.ofHours(4),
            Duration.ofHours(1),
            Duration.ZERO);
    assertThat(entries.get(4).title()).isEqualTo("Moved");
    assertThat(entries.get(4).uid()).isEqualTo("weekly/20260317T000000Z");
    assertThat(entries.get(5).status()).isEqualTo(FeedStatus.CANCELLED);
  }

  @Test
  void aLaterRevisionReplacesAnEarlierOne() {
    String one = Texts.event("DTSTART:20260306T200000Z", "SEQUENCE:3", "SUMMARY:new");
    String other =
        "BEGIN:VEVENT\nUID:one\nDTSTART:20260307T200000Z\nSEQUENCE:2\nSUMMARY:old\nEND:VEVENT\n";
    assertThat(Texts.read(one.replace("END:VCALENDAR", other + "END:VCALENDAR")))
        .map(FeedEntry::title)
        .containsExactly("new");
  }

  @Test
  void wholeDaysHaveNoClock() {
    List<FeedEntry> entries =
        Texts.read(
            Texts.event(
                "DTSTART;VALUE=DATE:20260306",
                "DTEND;VALUE=DATE:20260308",
                "RRULE:FREQ=WEEKLY;UNTIL=20260313",
                "EXDATE;VALUE=DATE:20260306"));
    assertThat(entries)
        .map(FeedEntry::time)
        .containsExactly(new FeedTime.Days(LocalDate.of(2026, 3, 13), LocalDate.of(2026, 3, 14)));
    assertThat(Texts.read(Texts.event("DTSTART;VALUE=DATE:20260306", "DURATION:P1W")))
        .map(FeedEntry::time)
        .containsExactly(new FeedTime.Days(LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 12)));
  }

  @Test
  void daysOfADurationAreThoseOfTheClockAndHoursAreHours() {
    String start = "DTSTART;TZID=America/New_York:20260307T200000";
    assertThat(length(start, "DURATION:P1D")).isEqualTo(Duration.ofHours(23));
    assertThat(length(start, "DURATION:PT24H")).isEqualTo(Duration.ofHours(24));
    assertThat(length(start, "DTEND:20260308T010000Z")).isEqualTo(Duration.ZERO);
  }

  @Test
  void aRuleWithoutEndStopsAtTheHorizonAndWhatIsOverIsPassedOver() {
    Instant from = Instant.parse("2026-03-10T00:00:00Z");
    Heard heard = new Heard();
    List<FeedEntry> entries =
        new ICalendarReader(ZoneOffset.UTC, from, from.plus(Duration.ofDays(2)))
            .read(
                Texts.event("DTSTART:19900101T200000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY"),
                heard);
    assertThat(heard.problems).isEmpty();
    assertThat(entries.stream().map(entry -> Texts.hours(entry).start()))
        .containsExactly(
            Instant.parse("2026-03-10T20:00:00Z"), Instant.parse("2026-03-11T20:00:00Z"));
  }

  @ParameterizedTest
  @Timeout(20)
  @ValueSource(
      strings = {
        "FREQ=SECONDLY",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MINUTELY;BYMONTH=2",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MINUTELY;INTERVAL=1;BYSETPOS=366",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=99999999999999999999",
        "FREQ=DAILY;COUNT=-1",
        "FREQ=DAILY;COUNT=2;UNTIL=20260401T000000Z",
        "FREQ=FORTNIGHTLY",
        "COUNT=3",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=DAILY;UNTIL=tomorrow",
        ""
      })
  void aHostileRuleIsRefusedByItsLine(String rule) {
    assertThat(Texts.problems(Texts.event("DTSTART:19970902T090000Z", "RRULE:" + rule)))
        .hasSize(1)
        .element(0)
        .asString()
        .startsWith("7: RRULE: ");
  }

  @Test
  @Timeout(20)
  void manyCostlyRulesTogetherAreRefusedToo() {
    String events =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    "BEGIN:VEVENT\nUID:%d\nDTSTART:20260101T000000Z\nRRULE:FREQ=MINUTELY;COUNT=90000\nEND:VEVENT\n"
                        .formatted(i))
            .collect(Collectors.joining());
    assertThat(Texts.problems("BEGIN:VCALENDAR\nVERSION:2.0\n" + events + "END:VCALENDAR\n"))
        .isNotEmpty();
  }

  @Test
  void aHostileZoneIsRefused() {
    String zone = ZONE.replace("FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "FREQ=HOURLY");
    String text =
        Texts.event("DTSTART;TZID=Eastern by hand:20260307T020000")
            .replace("BEGIN:VEVENT", zone + "BEGIN:VEVENT");
    assertThat(Texts.problems(text)).hasSize(1);
    assertThat(
            Texts.problems(
                Texts.event("DTSTART;TZID=" + "a/".repeat(1_000_000) + ":20260307T020000")))
        .hasSize(1);
  }

  @Test
  void anEventThatIsWrongCostsNoOther() {
    String good = "BEGIN:VEVENT\nUID:two\nDTSTART:20260306T200000Z\nEND:VEVENT\n";
    String text =
        Texts.event("DTSTART:20261306T200000Z").replace("END:VCALENDAR", good + "END:VCALENDAR");
    Heard heard = new Heard();
    assertThat(new ICalendarReader(null, Texts.FROM, Texts.UNTIL).read(text, heard))
        .map(FeedEntry::uid)
        .containsExactly("two");
    assertThat(heard.problems)
        .containsExactly(
            "6: DTSTART: must be a time such as 20260302T200000 or 20260303T020000Z:"
                + " '20261306T200000Z'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DTSTART;TZID=Mars/Olympus:20260306T200000|6: DTSTART: names a time zone that is neither"
            + " known nor in the calendar: 'Mars/Olympus'",
        "DTSTART:20260306T200000Z\\nDTEND:20260306T190000Z|7: DTEND: must not be before the start:"
            + " '20260306T190000Z'",
        "DTSTART:20260306T200000Z\\nDTEND;VALUE=DATE:20260307|7: DTEND: must be a day where the"
            + " start is one, and else a time",
        "DTSTART:20260306T200000Z\\nDURATION:2 hours|7: DURATION: must be a duration such as"
            + " PT2H30M: '2 hours'",
        "DTSTART:20260306T200000Z\\nSTATUS:MAYBE|7: STATUS: must be TENTATIVE, CONFIRMED or"
            + " CANCELLED: 'MAYBE'",
        "DTSTART:20260306T200000Z\\nGEO:91;0|7: GEO: must be degrees such as 30.27;-97.74: '91;0'",
        "DTSTART:20260306T200000Z\\nno colon|7: line: has no colon",
        "SUMMARY:no start|4: DTSTART: is missing",
        "DTSTART:20260306T200000Z\\nEND:VALARM|7: line: ends something that did not begin",
      })
  void everyProblemNamesItsLineAndProperty(String lines, String problem) {
    assertThat(Texts.problems(Texts.event(lines.split("\\\\n", -1)))).contains(problem);
  }

  @Test
  void whatIsNoCalendarIsRefused() {
    assertThat(Texts.problems("")).containsExactly("1: VCALENDAR: this is not iCalendar");
    assertThat(Texts.problems("uid:start\r\n"))
        .containsExactly("1: VCALENDAR: this is not iCalendar");
    assertThat(Texts.problems("BEGIN:VCALENDAR\nVERSION:1.0\nEND:VCALENDAR\n"))
        .containsExactly("2: VERSION: must be 2.0: '1.0'");
    assertThat(Texts.problems("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\n"))
        .containsExactly("3: VEVENT: the text ends before it does");
    assertThat(Texts.problems("BEGIN:X\n".repeat(100_000))).hasSize(1);
  }

  @Test
  void alarmsAndTasksArePassedOver() {
    Heard heard = new Heard();
    List<FeedEntry> entries =
        new ICalendarReader(null, Texts.FROM, Texts.UNTIL)
            .read(
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VTODO
                UID:todo
                END:VTODO
                BEGIN:VEVENT
                UID:one
                DTSTART:20260306T200000Z
                SUMMARY:Long\\, folded
                 \\; text\\nin two lines
                BEGIN:VALARM
                TRIGGER:-PT5M
                SUMMARY:not the event's
                END:VALARM
                TRANSP:TRANSPARENT
                END:VEVENT
                END:VCALENDAR
                """,
                heard);
    assertThat(entries).map(FeedEntry::title).containsExactly("Long, folded; text\nin two lines");
    assertThat(entries).noneMatch(FeedEntry::busy);
    assertThat(heard.notes).containsExactly("passed over: VTODO");
  }

  private static Instant start(String line) {
    return Texts.hours(Texts.read(Texts.event(line)).get(0)).start();
  }

  private static Duration length(String... lines) {
    return Texts.hours(Texts.read(Texts.event(lines)).get(0)).length();
  }

  private static List<Instant> starts(String text) {
    return Texts.read(text).stream().map(entry -> Texts.hours(entry).start()).toList();
  }
}
