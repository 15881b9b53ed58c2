package io.gigmate.adapters.http.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of RFC 5545, section 3.8.5.3, as they are printed there. All start at 9:00 in New
 * York, most of them on September 2, 1997; of a rule without end the days that are printed come
 * first.
 */
class RecurrenceExamplesTest {
  private static final String START = "19970902";

  static Stream<Arguments> examples() {
    return Stream.of(
        // Daily.
        of("FREQ=DAILY;COUNT=10", START, days("1997-09-02", 10, 1)),
        of("FREQ=DAILY;UNTIL=19971224T000000Z", START, days("1997-09-02", 113, 1)),
        endless("FREQ=DAILY;INTERVAL=2", START, days("1997-09-02", 47, 2)),
        of(
            "FREQ=DAILY;INTERVAL=10;COUNT=5",
            START,
            "1997-09-02 1997-09-12 1997-09-22 1997-10-02 1997-10-12"),
        of(
            "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
            "19980101",
            januaries()),
        of("FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1", "19980101", januaries()),
        // Weekly.
        of("FREQ=WEEKLY;COUNT=10", START, days("1997-09-02", 10, 7)),
        of("FREQ=WEEKLY;UNTIL=19971224T000000Z", START, days("1997-09-02", 17, 7)),
        endless("FREQ=WEEKLY;INTERVAL=2;WKST=SU", START, days("1997-09-02", 13, 14)),
        of(
            "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
            START,
            "1997-09-02 1997-09-04 1997-09-09 1997-09-11 1997-09-16 1997-09-18 1997-09-23"
                + " 1997-09-25 1997-09-30 1997-10-02"),
        of(
            "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH",
            START,
            "1997-09-02 1997-09-04 1997-09-09 1997-09-11 1997-09-16 1997-09-18 1997-09-23"
                + " 1997-09-25 1997-09-30 1997-10-02"),
        of(
            "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
            "19970901",
            "1997-09-01 1997-09-03 1997-09-05 1997-09-15 1997-09-17 1997-09-19 1997-09-29"
                + " 1997-10-01 1997-10-03 1997-10-13 1997-10-15 1997-10-17 1997-10-27 1997-10-29"
                + " 1997-10-31 1997-11-10 1997-11-12 1997-11-14 1997-11-24 1997-11-26 1997-11-28"
                + " 1997-12-08 1997-12-10 1997-12-12 1997-12-22"),
        of(
            "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
            START,
            "1997-09-02 1997-09-04 1997-09-16 1997-09-18 1997-09-30 1997-10-02 1997-10-14"
                + " 1997-10-16"),
        // Monthly.
        of(
            "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
            "19970905",
            "1997-09-05 1997-10-03 1997-11-07 1997-12-05 1998-01-02 1998-02-06 1998-03-06"
                + " 1998-04-03 1998-05-01 1998-06-05"),
        of(
            "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR",
            "19970905",
            "1997-09-05 1997-10-03 1997-11-07 1997-12-05"),
        of(
            "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
            "19970907",
            "1997-09-07 1997-09-28 1997-11-02 1997-11-30 1998-01-04 1998-01-25 1998-03-01"
                + " 1998-03-29 1998-05-03 1998-05-31"),
        of(
            "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
            "19970922",
            "1997-09-22 1997-10-20 1997-11-17 1997-12-22 1998-01-19 1998-02-16"),
        endless(
            "FREQ=MONTHLY;BYMONTHDAY=-3",
            "19970928",
            "1997-09-28 1997-10-29 1997-11-28 1997-12-29 1998-01-29 1998-02-26"),
        of(
            "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
            START,
            "1997-09-02 1997-09-15 1997-10-02 1997-10-15 1997-11-02 1997-11-15 1997-12-02"
                + " 1997-12-15 1998-01-02 1998-01-15"),
        of(
            "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
            "19970930",
            "1997-09-30 1997-10-01 1997-10-31 1997-11-01 1997-11-30 1997-12-01 1997-12-31"
                + " 1998-01-01 1998-01-31 1998-02-01"),
        of(
            "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
            "19970910",
            "1997-09-10 1997-09-11 1997-09-12 1997-09-13 1997-09-14 1997-09-15 1999-03-10"
                + " 1999-03-11 1999-03-12 1999-03-13"),
        endless(
            "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
            START,
            "1997-09-02 1997-09-09 1997-09-16 1997-09-23 1997-09-30 1997-11-04 1997-11-11"
                + " 1997-11-18 1997-11-25 1998-01-06 1998-01-13 1998-01-20 1998-01-27 1998-03-03"
                + " 1998-03-10 1998-03-17 1998-03-24 1998-03-31"),
        // Yearly.
        of(
            "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
            "19970610",
            "1997-06-10 1997-07-10 1998-06-10 1998-07-10 1999-06-10 1999-07-10 2000-06-10"
                + " 2000-07-10 2001-06-10 2001-07-10"),
        of(
            "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
            "19970310",
            "1997-03-10 1999-01-10 1999-02-10 1999-03-10 2001-01-10 2001-02-10 2001-03-10"
                + " 2003-01-10 2003-02-10 2003-03-10"),
        of(
            "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
            "19970101",
            "1997-01-01 1997-04-10 1997-07-19 2000-01-01 2000-04-09 2000-07-18 2003-01-01"
                + " 2003-04-10 2003-07-19 2006-01-01"),
        endless("FREQ=YEARLY;BYDAY=20MO", "19970519", "1997-05-19 1998-05-18 1999-05-17"),
        endless("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "19970512", "1997-05-12 1998-05-11 1999-05-17"),
        endless(
            "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
            "19970313",
            "1997-03-13 1997-03-20 1997-03-27 1998-03-05 1998-03-12 1998-03-19 1998-03-26"
                + " 1999-03-04 1999-03-11 1999-03-18 1999-03-25"),
        endless(
            "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
            "19970605",
            "1997-06-05 1997-06-12 1997-06-19 1997-06-26 1997-07-03 1997-07-10 1997-07-17"
                + " 1997-07-24 1997-07-31 1997-08-07 1997-08-14 1997-08-21 1997-08-28 1998-06-04"),
        endless(
            "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
            "19970913",
            "1997-09-13 1997-10-11 1997-11-08 1997-12-13 1998-01-10 1998-02-07 1998-03-07"
                + " 1998-04-11 1998-05-09 1998-06-13"),
        endless(
            "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
            "19961105",
            "1996-11-05 2000-11-07 2004-11-02"),
        // By position, and the difference that the start of the week makes.
        of(
            "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
            "19970904",
            "1997-09-04 1997-10-07 1997-11-06"),
        endless(
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
            "19970929",
            "1997-09-29 1997-10-30 1997-11-27 1997-12-30 1998-01-29 1998-02-26 1998-03-30"),
        of(
            "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
            "19970805",
            "1997-08-05 1997-08-10 1997-08-19 1997-08-24"),
        of(
            "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
            "19970805",
            "1997-08-05 1997-08-17 1997-08-19 1997-08-31"),
        of(
            "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
            "20070115",
            "2007-01-15 2007-01-30 2007-02-15 2007-03-15 2007-03-30"),
        // Within a day.
        of(
            "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z",
            START,
            "1997-09-02T09:00 1997-09-02T12:00 1997-09-02T15:00"),
        of(
            "FREQ=MINUTELY;INTERVAL=15;COUNT=6",
            START,
            "1997-09-02T09:00 1997-09-02T09:15 1997-09-02T09:30 1997-09-02T09:45"
                + " 1997-09-02T10:00 1997-09-02T10:15"),
        of(
            "FREQ=MINUTELY;INTERVAL=90;COUNT=4",
            START,
            "1997-09-02T09:00 1997-09-02T10:30 1997-09-02T12:00 1997-09-02T13:30"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void recursAsTheStandardSays(String rule, String start, boolean ends, List<String> expected) {
    List<String> starts =
        Texts.starts(
            Texts.read(
                Texts.event(
                    "DTSTART;TZID=America/New_York:" + start + "T090000",
                    "DURATION:PT1H",
                    "RRULE:" + rule),
                Instant.parse("2010-01-01T00:00:00Z")));
    assertThat(ends ? starts : starts.subList(0, expected.size())).isEqualTo(expected);
    assertThat(ends || starts.size() > expected.size()).isTrue();
  }

  @Test
  void everyTwentyMinutesFromNineToFiveIsTheSameByMinutesAndByDays() {
    Instant until = Instant.parse("1997-09-05T00:00:00Z");
    String start = "DTSTART;TZID=America/New_York:19970902T090000";
    List<String> byDays =
        Texts.starts(
            Texts.read(
                Texts.event(
                    start, "RRULE:FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40"),
                until));
    List<String> byMinutes =
        Texts.starts(
            Texts.read(
                Texts.event(start, "RRULE:FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16"),
                until));
    assertThat(byMinutes).isEqualTo(byDays).hasSize(3 * 24).contains("1997-09-04T16:40");
  }

  @Test
  void fridayTheThirteenthLeavesItsOwnStartOut() {
    assertThat(
            Texts.starts(
                    Texts.read(
                        Texts.event(
                            "DTSTART;TZID=America/New_York:19970902T090000",
                            "EXDATE;TZID=America/New_York:19970902T090000",
                            "RRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13")))
                .subList(0, 5))
        .containsExactly(
            "1998-02-13T09:00",
            "1998-03-13T09:00",
            "1998-11-13T09:00",
            "1999-08-13T09:00",
            "2000-10-13T09:00");
  }

  private static Arguments of(String rule, String start, List<String> expected) {
    return Arguments.of(rule, start, true, expected);
  }

  private static Arguments of(String rule, String start, String expected) {
    return of(rule, start, atNine(expected));
  }

  private static Arguments endless(String rule, String start, List<String> expected) {
    return Arguments.of(rule, start, false, expected);
  }

  private static Arguments endless(String rule, String start, String expected) {
    return endless(rule, start, atNine(expected));
  }

  private static List<String> atNine(String days) {
    return Stream.of(days.split(" ", -1))
        .map(day -> day.contains("T") ? day : day + "T09:00")
        .toList();
  }

  private static List<String> days(String first, int count, int apart) {
    return Stream.iterate(LocalDate.parse(first), day -> day.plusDays(apart))
        .limit(count)
        .map(day -> day.atTime(9, 0).toString())
        .toList();
  }

  private static List<String> januaries() {
    List<String> days = new ArrayList<>();
    for (int year = 1998; year <= 2000; year++) {
      for (int day = 1; day <= 31; day++) {
        days.add(LocalDateTime.of(year, 1, day, 9, 0).toString());
      }
    }
    return days;
  }
}
