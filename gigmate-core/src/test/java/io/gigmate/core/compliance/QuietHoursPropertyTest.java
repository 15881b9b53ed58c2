package io.gigmate.core.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.compliance.StateHours.StateLaw;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The hours against a walk through the year, a minute at a time, by what java.time says. */
class QuietHoursPropertyTest {
  private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");
  private static final int MINUTES = 366 * 24 * 60;

  /** Clocks that change in the north and the south, by half an hour, and not at all. */
  private static final List<ZoneId> ZONES =
      Stream.of(
              "America/Chicago",
              "America/New_York",
              "America/Los_Angeles",
              "America/Denver",
              "America/Phoenix",
              "America/St_Johns",
              "Pacific/Honolulu",
              "Europe/Berlin",
              "Europe/Dublin",
              "Australia/Lord_Howe",
              "Africa/Casablanca",
              "America/Santiago",
              "Pacific/Auckland",
              "Asia/Kathmandu")
          .map(ZoneId::of)
          .toList();

  /** Seven minutes apart, so that the walk stays short and meets every minute of the hour. */
  @Property(tries = 12)
  void nextAllowedTimeIsThatOfAWalkThroughTheYearByTheMinute(
      @ForAll("zones") List<ZoneId> zones, @ForAll("jurisdictions") List<CallingHours> hours) {
    QuietHours quiet = QuietHours.of(zones, hours);
    boolean[] allowed = new boolean[MINUTES];
    for (int minute = 0; minute < MINUTES; minute++) {
      allowed[minute] = byTheBook(YEAR.plusSeconds(60L * minute), zones, hours);
    }
    int next = -1;
    for (int minute = MINUTES - 1; minute >= 0; minute--) {
      next = allowed[minute] ? minute : next;
      Instant now = YEAR.plusSeconds(60L * minute);
      if (quiet.allows(now) != allowed[minute]) {
        assertThat(quiet.allows(now)).as(now + " " + zones + hours).isEqualTo(allowed[minute]);
      }
      if (minute % 7 == 0 && next >= 0) {
        Optional<Instant> found = quiet.nextAllowed(now);
        Instant walked = YEAR.plusSeconds(60L * next);
        if (!found.equals(Optional.of(walked))) {
          assertThat(found).as(now + " " + zones + hours).hasValue(walked);
        }
      }
    }
    // What does not open within the year may open in the days after it.
    assertThat(quiet.nextAllowed(YEAR).isPresent() || next < 0).isTrue();
  }

  @Property
  void nextAllowedTimeIsAllowedAndNotBefore(
      @ForAll("zones") List<ZoneId> zones,
      @ForAll("jurisdictions") List<CallingHours> hours,
      @ForAll("times") Instant now) {
    QuietHours quiet = QuietHours.of(zones, hours);
    Optional<Instant> next = quiet.nextAllowed(now);
    next.ifPresent(
        time -> {
          assertThat(time).isAfterOrEqualTo(now);
          assertThat(quiet.allows(time)).isTrue();
          assertThat(quiet.nextAllowed(time)).hasValue(time);
        });
    assertThat(quiet.allows(now)).isEqualTo(next.equals(Optional.of(now)));
  }

  @Property
  void anotherZoneOrJurisdictionOnlyTakesTimeAway(
      @ForAll("zones") List<ZoneId> zones,
      @ForAll("jurisdictions") List<CallingHours> hours,
      @ForAll("zones") List<ZoneId> moreZones,
      @ForAll("jurisdictions") List<CallingHours> moreHours,
      @ForAll("times") Instant now) {
    QuietHours narrower = QuietHours.of(joined(zones, moreZones), joined(hours, moreHours));
    for (QuietHours wider :
        List.of(
            QuietHours.of(zones, hours),
            QuietHours.of(joined(zones, moreZones), hours),
            QuietHours.of(zones, joined(hours, moreHours)))) {
      assertThat(wider.allows(now) || !narrower.allows(now)).isTrue();
      Optional<Instant> later = narrower.nextAllowed(now);
      later.ifPresent(
          time -> assertThat(wider.nextAllowed(now).orElseThrow()).isBeforeOrEqualTo(time));
    }
  }

  @Property
  void withoutAZoneNothingIsAllowed(
      @ForAll("jurisdictions") List<CallingHours> hours, @ForAll("times") Instant now) {
    QuietHours nowhere = QuietHours.of(List.of(), hours);
    assertThat(nowhere.allows(now)).isFalse();
    assertThat(nowhere.nextAllowed(now)).isEmpty();
  }

  @Property(tries = 200)
  void clockOfAZoneIsThatOfJavaTime(
      @ForAll("zones") List<ZoneId> zones, @ForAll("farTimes") Instant time) {
    for (ZoneId zone : zones) {
      assertThat(ZoneClock.of(zone).offsetAt(time.getEpochSecond()))
          .isEqualTo(zone.getRules().getOffset(time).getTotalSeconds());
    }
  }

  @Provide
  Arbitrary<List<ZoneId>> zones() {
    return Arbitraries.of(ZONES).list().ofMinSize(1).ofMaxSize(3);
  }

  @Provide
  Arbitrary<List<CallingHours>> jurisdictions() {
    List<CallingHours> hours = new ArrayList<>();
    for (StateLaw law : StateHours.standard().all()) {
      hours.add(law.live());
      hours.add(law.automated());
    }
    // A window that a clock change can skip, begin and end in.
    hours.add(
        new CallingHours(
            new DayWindow(90, 170),
            new DayWindow(90, 170),
            new DayWindow(90, 170),
            DayWindow.ALL_DAY));
    hours.add(
        new CallingHours(
            DayWindow.ALL_DAY, DayWindow.ALL_DAY, new DayWindow(110, 1440), DayWindow.NONE));
    return Arbitraries.of(hours)
        .list()
        .ofMaxSize(2)
        .map(
            some -> {
              List<CallingHours> all = new ArrayList<>(some);
              if (all.size() != 1) {
                all.add(CallingHours.FEDERAL);
              }
              return all;
            });
  }

  @Provide
  Arbitrary<Instant> times() {
    return Arbitraries.longs()
        .between(0, Duration.ofDays(366).toMillis())
        .map(millis -> YEAR.plusMillis(millis));
  }

  @Provide
  Arbitrary<Instant> farTimes() {
    return Arbitraries.longs()
        .between(0, 4_200_000_000L)
        .map(second -> Instant.ofEpochSecond(second));
  }

  private static boolean byTheBook(Instant time, List<ZoneId> zones, List<CallingHours> hours) {
    for (ZoneId zone : zones) {
      LocalDateTime local = LocalDateTime.ofInstant(time, zone);
      int minute = local.getHour() * 60 + local.getMinute();
      for (CallingHours each : hours) {
        if (!holds(window(each, local.toLocalDate()), minute)
            || (UsHolidays.isHoliday(local.toLocalDate()) && !holds(each.holiday(), minute))) {
          return false;
        }
      }
    }
    return !zones.isEmpty();
  }

  private static DayWindow window(CallingHours hours, LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    return day == DayOfWeek.SATURDAY
        ? hours.saturday()
        : day == DayOfWeek.SUNDAY ? hours.sunday() : hours.weekday();
  }

  private static boolean holds(DayWindow window, int minute) {
    return minute >= window.from() && minute < window.to();
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
