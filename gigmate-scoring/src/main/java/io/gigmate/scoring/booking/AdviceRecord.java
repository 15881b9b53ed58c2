package io.gigmate.scoring.booking;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.explain.Score;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.attendance.AttendanceInterval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was advised about a night, what was decided, and what happened.
 *
 * @param id identifies it within its tenant
 * @param artist who was asked about
 * @param venue where
 * @param date when
 * @param said what the advice was
 * @param decision what a person made of it; null as long as nobody has decided
 * @param result what happened; null before the night, and where it was not booked
 */
public record AdviceRecord(
    AdviceId id,
    ArtistId artist,
    VenueId venue,
    LocalDate date,
    Said said,
    @Nullable Decision decision,
    @Nullable Result result) {
  public AdviceRecord {
    if (result != null && (decision == null || !decision.booked())) {
      throw new IllegalArgumentException("a night that was not booked has no result: " + id);
    }
    if (result != null
        && !result.profit().getCurrencyUnit().equals(said.expectedProfit().getCurrencyUnit())) {
      throw new IllegalArgumentException(
          "currencies are mixed: " + result.profit() + " beside " + said.expectedProfit());
    }
  }

  /**
   * What the advice was, as far as it can be held against what happens.
   *
   * @param verdict what to do
   * @param score 0 to 100
   * @param expectedAttendance people
   * @param interval80 that was to hold in four nights of five
   * @param expectedProfit on the terms advised
   * @param lossProbability 0 to 1
   * @param at when, to the millisecond
   */
  public record Said(
      BookingVerdict verdict,
      Score score,
      double expectedAttendance,
      AttendanceInterval interval80,
      Money expectedProfit,
      double lossProbability,
      Instant at) {
    public Said {
      if (!(expectedAttendance >= 0 && lossProbability >= 0 && lossProbability <= 1)) {
        throw new IllegalArgumentException(
            "people must not be negative, a probability lies in 0..1: "
                + expectedAttendance
                + ", "
                + lossProbability);
      }
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /**
   * What a person decided.
   *
   * @param booked whether it was booked
   * @param by who decided, up to 200 characters
   * @param at when, to the millisecond
   */
  public record Decision(boolean booked, String by, Instant at) {
    private static final int LONGEST = 200;

    public Decision {
      if (by.isBlank() || by.length() > LONGEST) {
        throw new IllegalArgumentException("by whom must be 1 to 200 characters: '" + by + "'");
      }
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /**
   * What happened.
   *
   * @param cancelled whether it did not take place
   * @param attendance people who came; nobody where it was cancelled
   * @param profit what was left; negative where it lost
   */
  public record Result(boolean cancelled, int attendance, Money profit) {
    public Result {
      if (attendance < 0 || (cancelled && attendance > 0)) {
        throw new IllegalArgumentException(
            "people must not be negative, and nobody comes to a cancelled night: " + attendance);
      }
    }
  }

  /** Returns the record of an advice on which nobody has decided yet. */
  public static AdviceRecord of(AdviceId id, BookingAdvice advice, Instant at) {
    BookingNight night = advice.question().night();
    NightMoney money = advice.money();
    int capacity = night.economics().capacity();
    AttendanceInterval wide = advice.forecast().interval80();
    return new AdviceRecord(
        id,
        night.artist().id(),
        night.venue().id(),
        night.date(),
        new Said(
            advice.verdict(),
            advice.score().score(),
            money.attendance().mean(),
            new AttendanceInterval(
                Math.min(capacity, wide.lower()), Math.min(capacity, wide.upper())),
            money.expectedProfit(),
            Math.max(0, Math.min(1, money.lossProbability())),
            at),
        null,
        null);
  }

  /** Returns the record with what was decided; a result of a night that is booked stays. */
  public AdviceRecord decided(Decision value) {
    return new AdviceRecord(id, artist, venue, date, said, value, value.booked() ? result : null);
  }

  /** Returns the record with what happened. */
  public AdviceRecord happened(Result value) {
    return new AdviceRecord(id, artist, venue, date, said, decision, value);
  }
}
