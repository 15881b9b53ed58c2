package io.gigmate.scheduling.constraint;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.place.Distance;
import io.gigmate.core.venue.VenueId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Something that a room, an act or a template keeps to, beside what every show keeps to. Dates are
 * those of the start by the room's clock; both ends of a span of dates are included.
 */
public sealed interface Constraint {
  /** Returns the name under which a refusal gives its reason. */
  Rule rule();

  /**
   * How long a room is cleared between the end of a show and the next doors.
   *
   * @param venue the room
   * @param gap not negative, whole seconds
   */
  record Turnaround(VenueId venue, Duration gap) implements Constraint {
    public Turnaround {
      if (gap.isNegative() || gap.compareTo(Duration.ofDays(1)) > 0) {
        throw new IllegalArgumentException("a turnaround must lie in 0..24 hours: " + gap);
      }
    }

    @Override
    public Rule rule() {
      return Rule.VENUE_TURNAROUND;
    }
  }

  /**
   * How often an act plays in a week of the plan; fewer than everybody's six.
   *
   * @param artist the act
   * @param most 0 to 6
   */
  record ShowsAWeek(ArtistId artist, int most) implements Constraint {
    public ShowsAWeek {
      if (most < 0 || most > 6) {
        throw new IllegalArgumentException("shows a week must lie in 0..6: " + most);
      }
    }

    @Override
    public Rule rule() {
      return Rule.SHOWS_A_WEEK;
    }
  }

  /**
   * When a room is open on some days: doors are not before it opens, a show ends by the time that
   * it closes. A room with opening hours is closed on days that none of them names.
   *
   * @param venue the room
   * @param days the days on which it opens
   * @param opens by the room's clock
   * @param closes by the room's clock; not later than it opens means on the day after
   */
  record OpeningHours(VenueId venue, Set<DayOfWeek> days, LocalTime opens, LocalTime closes)
      implements Constraint {
    public OpeningHours {
      days = sorted(days);
    }

    @Override
    public Rule rule() {
      return Rule.OPENING_HOURS;
    }
  }

  /**
   * By when a show has to end.
   *
   * @param venue the room
   * @param latest by the room's clock; before noon means on the day after
   */
  record Curfew(VenueId venue, LocalTime latest) implements Constraint {
    @Override
    public Rule rule() {
      return Rule.CURFEW;
    }
  }

  /**
   * Days on which a room puts on nothing.
   *
   * @param venue the room
   * @param from the first
   * @param until the last
   */
  record VenueBlackout(VenueId venue, LocalDate from, LocalDate until) implements Constraint {
    public VenueBlackout {
      checkSpan(from, until);
    }

    @Override
    public Rule rule() {
      return Rule.BLACKOUT;
    }
  }

  /**
   * Days on which an act does not play.
   *
   * @param artist the act
   * @param from the first
   * @param until the last
   */
  record ArtistBlackout(ArtistId artist, LocalDate from, LocalDate until) implements Constraint {
    public ArtistBlackout {
      checkSpan(from, until);
    }

    @Override
    public Rule rule() {
      return Rule.BLACKOUT;
    }
  }

  /**
   * The only days on which a room may have music.
   *
   * @param venue the room
   * @param days of the week
   */
  record LicenceDays(VenueId venue, Set<DayOfWeek> days) implements Constraint {
    public LicenceDays {
      days = sorted(days);
    }

    @Override
    public Rule rule() {
      return Rule.LICENCE_DAYS;
    }
  }

  /**
   * When a template may be used; one with several windows may be used in any of them.
   *
   * @param template the template
   * @param from the first day
   * @param until the last
   */
  record TemplateWindow(TemplateId template, LocalDate from, LocalDate until)
      implements Constraint {
    public TemplateWindow {
      checkSpan(from, until);
    }

    @Override
    public Rule rule() {
      return Rule.TEMPLATE_VALIDITY;
    }
  }

  /**
   * How large the rooms are that an act plays.
   *
   * @param artist the act
   * @param least fewest people
   * @param most most people
   */
  record RoomSize(ArtistId artist, int least, int most) implements Constraint {
    public RoomSize {
      if (least < 0 || most < least) {
        throw new IllegalArgumentException("room sizes must rise from 0: " + least + ", " + most);
      }
    }

    @Override
    public Rule rule() {
      return Rule.CAPACITY_RANGE;
    }
  }

  /**
   * What every act that plays a room promises: no show in another room within the radius, from so
   * many days before its show to so many after. It need not be the same on both sides.
   *
   * @param venue the room
   * @param radius around the room; a distance that is not known is taken to be within it
   * @param daysBefore not negative
   * @param daysAfter not negative
   */
  record RadiusClause(VenueId venue, Distance radius, int daysBefore, int daysAfter)
      implements Constraint {
    public RadiusClause {
      checkDays(daysBefore, daysAfter);
    }

    @Override
    public Rule rule() {
      return Rule.RADIUS_CLAUSE;
    }
  }

  /**
   * The same for one show that stands already.
   *
   * @param event the show
   * @param radius around its room
   * @param daysBefore not negative
   * @param daysAfter not negative
   */
  record ShowRadiusClause(EventId event, Distance radius, int daysBefore, int daysAfter)
      implements Constraint {
    public ShowRadiusClause {
      checkDays(daysBefore, daysAfter);
    }

    @Override
    public Rule rule() {
      return Rule.RADIUS_CLAUSE;
    }
  }

  /**
   * A date in a room that one act has the first word on, and nobody else may be booked for. {@link
   * HoldBook} says which holds these are.
   *
   * @param venue the room
   * @param date the date
   * @param artist who has it
   */
  record FirstHold(VenueId venue, LocalDate date, ArtistId artist) implements Constraint {
    @Override
    public Rule rule() {
      return Rule.HOLD;
    }
  }

  private static Set<DayOfWeek> sorted(Set<DayOfWeek> days) {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("at least one day of the week is needed");
    }
    return Collections.unmodifiableSet(EnumSet.copyOf(days));
  }

  private static void checkSpan(LocalDate from, LocalDate until) {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(
          "a span must not end before it begins: " + from + ", " + until);
    }
  }

  private static void checkDays(int before, int after) {
    if (before < 0 || after < 0) {
      throw new IllegalArgumentException("days must not be negative: " + before + ", " + after);
    }
  }
}
