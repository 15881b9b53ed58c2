package io.gigmate.scoring.booking;

import io.gigmate.core.explain.Confidence;
import io.gigmate.core.explain.Recommendation.Alternative;
import io.gigmate.core.explain.Score;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.attendance.AttendanceForecast;
import io.gigmate.scoring.attendance.AttendanceInterval;
import io.gigmate.scoring.attendance.ShowOutcome;
import io.gigmate.scoring.attendance.ShowPlace;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.offer.BreakPoint;
import io.gigmate.scoring.deal.shorthand.Shorthand;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an advice stood on when it was given: its reasons, what else could have been done, and the
 * data. It is kept with the advice, as the same question gets another answer once more is known.
 *
 * @param terms that were advised, in shorthand; null where the night is not to be booked
 * @param reason in a sentence
 * @param parts of the score
 * @param risks the most expensive first
 * @param others other terms, dates and rooms, the best first
 * @param forecast where the expected attendance comes from
 * @param changes where the answer changes, a sentence each
 * @param assumed what nobody stated, and what was taken for it
 * @param absent what was not known, and so was neither for nor against it
 */
public record AdviceGrounds(
    @Nullable String terms,
    String reason,
    List<BookingScore.Part> parts,
    List<BookingRisk> risks,
    List<Other> others,
    Forecast forecast,
    List<String> changes,
    List<Absence> assumed,
    List<Absence> absent) {
  public AdviceGrounds {
    parts = List.copyOf(parts);
    risks = List.copyOf(risks);
    others = List.copyOf(others);
    changes = List.copyOf(changes);
    assumed = List.copyOf(assumed);
    absent = List.copyOf(absent);
  }

  /**
   * Another way that there was.
   *
   * @param venue where
   * @param date when
   * @param terms in shorthand
   * @param score 0 to 100
   * @param expected what was to be expected of it
   */
  public record Other(
      VenueId venue, LocalDate date, String terms, Score score, Expected expected) {}

  /**
   * What was to be expected of a night on some terms.
   *
   * @param attendance people
   * @param interval80 that was to hold in four nights of five
   * @param profit what it leaves us
   * @param profit80 that was to hold in four nights of five, in the currency of the profit
   * @param lossProbability 0 to 1
   */
  public record Expected(
      double attendance,
      AttendanceInterval interval80,
      Money profit,
      ProfitInterval profit80,
      double lossProbability) {
    public Expected {
      if (!(attendance >= 0 && lossProbability >= 0 && lossProbability <= 1)) {
        throw new IllegalArgumentException(
            "people must not be negative, a probability lies in 0..1: "
                + attendance
                + ", "
                + lossProbability);
      }
      if (!profit80.lower().isSameCurrency(profit)) {
        throw new IllegalArgumentException("currencies are mixed: " + profit80 + ", " + profit);
      }
    }

    static Expected of(NightMoney money) {
      return new Expected(
          money.attendance().mean(),
          new AttendanceInterval(
              money.attendance().quantile(0.1), money.attendance().quantile(0.9)),
          money.expectedProfit(),
          ProfitInterval.of(money),
          Math.max(0, Math.min(1, money.lossProbability())));
    }
  }

  /**
   * Where the expected attendance comes from.
   *
   * @param knownShows of the artist in the history
   * @param confidence how often such forecasts held
   * @param comparable past shows that are most like the night, the nearest first
   */
  public record Forecast(int knownShows, Confidence confidence, List<PastShow> comparable) {
    public Forecast {
      if (knownShows < 0) {
        throw new IllegalArgumentException("known shows must not be negative: " + knownShows);
      }
      comparable = List.copyOf(comparable);
    }

    static Forecast of(AttendanceForecast forecast) {
      return new Forecast(
          forecast.knownShows(),
          forecast.confidence(),
          forecast.comparable().stream().map(PastShow::of).toList());
    }
  }

  /**
   * A show that is over.
   *
   * @param date when
   * @param artist who played; null where it is not known
   * @param place where; null where it is not known
   * @param attendance people who came
   */
  public record PastShow(
      LocalDate date, @Nullable String artist, @Nullable String place, int attendance) {
    public PastShow {
      if (attendance < 0) {
        throw new IllegalArgumentException("people must not be negative: " + attendance);
      }
    }

    static PastShow of(ShowOutcome outcome) {
      ShowPlace place = outcome.show().place();
      return new PastShow(
          outcome.show().date(),
          outcome.show().artist(),
          place == null ? null : place.name(),
          outcome.attendance());
    }
  }

  /** Returns what an advice stands on. */
  static AdviceGrounds of(BookingAdvice advice, List<Absence> assumed) {
    BookingChoice choice = advice.recommendation().choice();
    Deal terms = choice.terms();
    return new AdviceGrounds(
        terms == null ? null : Shorthand.print(terms),
        choice.reason(),
        advice.score().parts(),
        advice.risks(),
        advice.recommendation().alternatives().stream()
            .map(Alternative::choice)
            .map(AdviceGrounds::other)
            .toList(),
        Forecast.of(advice.forecast()),
        advice.whatWouldChangeIt().stream().map(BreakPoint::sentence).toList(),
        assumed,
        advice.absent());
  }

  private static Other other(BookingChoice choice) {
    return new Other(
        choice.night().venue().id(),
        choice.night().date(),
        Shorthand.print(choice.money().deal()),
        choice.score(),
        Expected.of(choice.money()));
  }

  /** Returns the points of all parts together. */
  int points() {
    return parts.stream().mapToInt(BookingScore.Part::points).sum();
  }
}
