package io.gigmate.scoring.booking;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.explain.Score;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.attendance.AttendanceInterval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
   * @param profit80 that was to hold in four nights of five; null of advice that was kept before it
   *     was
   * @param lossProbability 0 to 1
   * @param at when, to the millisecond
   * @param grounds what it stood on; null of advice that was kept before they were
   */
  public record Said(
      BookingVerdict verdict,
      Score score,
      double expectedAttendance,
      AttendanceInterval interval80,
      Money expectedProfit,
      @Nullable ProfitInterval profit80,
      double lossProbability,
      Instant at,
      @Nullable AdviceGrounds grounds) {
    public Said {
      if (!(expectedAttendance >= 0 && lossProbability >= 0 && lossProbability <= 1)) {
        throw new IllegalArgumentException(
            "people must not be negative, a probability lies in 0..1: "
                + expectedAttendance
                + ", "
                + lossProbability);
      }
      if (profit80 != null && !profit80.lower().isSameCurrency(expectedProfit)) {
        throw new IllegalArgumentException(
            "currencies are mixed: " + profit80 + " beside " + expectedProfit);
      }
      if (grounds != null && grounds.points() != score.points()) {
        throw new IllegalArgumentException(
            "the parts add up to " + grounds.points() + " points, not to the score " + score);
      }
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Creates what was said where it was not kept what it stood on. */
    public Said(
        BookingVerdict verdict,
        Score score,
        double expectedAttendance,
        AttendanceInterval interval80,
        Money expectedProfit,
        @Nullable ProfitInterval profit80,
        double lossProbability,
        Instant at) {
      this(
          verdict,
          score,
          expectedAttendance,
          interval80,
          expectedProfit,
          profit80,
          lossProbability,
          at,
          null);
    }

    Said because(AdviceGrounds value) {
      return new Said(
          verdict,
          score,
          expectedAttendance,
          interval80,
          expectedProfit,
          profit80,
          lossProbability,
          at,
          value);
    }
  }

  /**
   * What a person decided.
   *
   * @param answer which way
   * @param note why, or on which terms, up to 500 characters; null where nothing was said, which is
   *     not for a night that is declined
   * @param until the day on which to ask again, where it is snoozed; null otherwise
   * @param by who decided, up to 200 characters
   * @param at when, to the millisecond
   */
  public record Decision(
      BookingAnswer answer,
      @Nullable String note,
      @Nullable LocalDate until,
      String by,
      Instant at) {
    private static final int LONGEST = 200;
    private static final int LONGEST_NOTE = 500;

    public Decision {
      if (by.isBlank() || by.length() > LONGEST) {
        throw new IllegalArgumentException("by whom must be 1 to 200 characters: '" + by + "'");
      }
      note = note == null || note.isBlank() ? null : checked(note.strip());
      if (note == null && answer == BookingAnswer.DECLINED) {
        throw new IllegalArgumentException("a night is declined for a reason, and none was given");
      }
      if ((until == null) == (answer == BookingAnswer.SNOOZED)) {
        throw new IllegalArgumentException(
            "what is snoozed, and nothing else, is asked again on a day: "
                + answer.code()
                + ", "
                + until);
      }
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Returns the text where every store can hold it. */
    private static String checked(String text) {
      boolean odd =
          text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
      if (odd || text.length() > LONGEST_NOTE) {
        throw new IllegalArgumentException(
            "a note has up to 500 characters, no NUL and no half of a surrogate pair: it has "
                + text.length());
      }
      return text;
    }

    /** Returns the decision to book on the terms advised. */
    public static Decision booked(String by, Instant at) {
      return new Decision(BookingAnswer.BOOKED, null, null, by, at);
    }

    /** Returns the decision to leave the night, for a reason. */
    public static Decision declined(String reason, String by, Instant at) {
      return new Decision(BookingAnswer.DECLINED, reason, null, by, at);
    }

    /** Returns whether the night is booked. */
    public boolean booked() {
      return answer.booked();
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
    return of(id, advice, List.of(), at);
  }

  /**
   * Returns the record of an advice on which nobody has decided yet.
   *
   * @param assumed what nobody stated, and what was taken for it
   */
  public static AdviceRecord of(
      AdviceId id, BookingAdvice advice, List<Absence> assumed, Instant at) {
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
            ProfitInterval.of(money),
            Math.max(0, Math.min(1, money.lossProbability())),
            at,
            AdviceGrounds.of(advice, assumed)),
        null,
        null);
  }

  /**
   * Answers whether a person can still act upon it: the night is ahead, and nobody has decided, or
   * asked to be asked again by now.
   *
   * @param today the day on which it is asked
   */
  public boolean waits(LocalDate today) {
    LocalDate again = decision == null ? today : decision.until();
    return !date.isBefore(today) && result == null && again != null && !again.isAfter(today);
  }

  /** Returns the record with what the advice stood on. */
  public AdviceRecord because(AdviceGrounds value) {
    return new AdviceRecord(id, artist, venue, date, said.because(value), decision, result);
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
