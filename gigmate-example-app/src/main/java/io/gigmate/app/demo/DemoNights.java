package io.gigmate.app.demo;

import io.gigmate.core.explain.Score;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.attendance.AttendanceInterval;
import io.gigmate.scoring.booking.AdviceId;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.AdviceRecord.Decision;
import io.gigmate.scoring.booking.AdviceRecord.Result;
import io.gigmate.scoring.booking.AdviceRecord.Said;
import io.gigmate.scoring.booking.BookingVerdict;
import io.gigmate.scoring.booking.ProfitInterval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Nights that never were: two years of advice twice a week, taken or not, with what came of it, and
 * some nights ahead. Forecasts grow better, and so do the nights that are chosen.
 */
final class DemoNights {
  private static final int WEEKS_BACK = 104;
  private static final int NIGHTS_A_WEEK = 2;
  private static final int WEEKS_AT_FIRST = 52;
  private static final double PRICE = 24;
  private static final double LEFT_OF_A_TICKET = 0.62;
  private static final double COSTS = 3500;

  /** Four in five values of a normal law lie within so many deviations. */
  private static final double FOUR_IN_FIVE = 1.2816;

  private static final double WORTH_IT = 500;
  private static final double WORTH_A_TALK = -300;
  private static final CurrencyUnit DOLLARS = CurrencyUnit.USD;

  private final VenueId room;
  private final int capacity;
  private final ZoneId zone;
  private final LocalDate today;
  private final SplittableRandom dice;
  private final List<AdviceRecord> nights = new ArrayList<>();

  DemoNights(VenueId room, int capacity, ZoneId zone, LocalDate today, long seed) {
    this.room = room;
    this.capacity = capacity;
    this.zone = zone;
    this.today = today;
    this.dice = new SplittableRandom(seed);
  }

  List<AdviceRecord> of(List<DemoAct> acts) {
    for (int week = WEEKS_BACK; week >= 1; week--) {
      for (int night = 0; night < NIGHTS_A_WEEK; night++) {
        DemoAct act = acts.get(dice.nextInt(acts.size()));
        over(act, today.minusWeeks(week).plusDays(3L * night + dice.nextInt(3)), week);
      }
    }
    ahead(acts.get(0), 39, 365, false);
    ahead(acts.get(6), 53, 340, false);
    ahead(acts.get(8), 46, 170, false);
    ahead(acts.get(1), 18, 300, true);
    ahead(acts.get(5), 25, 290, true);
    return List.copyOf(nights);
  }

  private void over(DemoAct act, LocalDate date, int week) {
    double share = (double) week / WEEKS_BACK;
    double off = 0.12 + 0.14 * share;
    double expected = Math.min(0.97 * capacity, act.draw() * (0.8 + 0.4 * dice.nextDouble()));
    AdviceRecord advice = advice(act, date, expected, off, at(date.minusDays(30)));
    // At first they booked whomever they liked.
    boolean atFirst = week > WEEKS_AT_FIRST;
    BookingVerdict verdict = advice.said().verdict();
    boolean books =
        atFirst
            ? dice.nextDouble() < 0.75
            : verdict == BookingVerdict.BOOK
                ? dice.nextDouble() < 0.85
                : verdict == BookingVerdict.BOOK_ON_OTHER_TERMS && dice.nextDouble() < 0.3;
    Instant decided = at(date.minusDays(28));
    if (!books) {
      String why =
          verdict == BookingVerdict.BOOK
              ? "the date went to a private party"
              : "too few would come";
      nights.add(advice.decided(Decision.declined(why, "simulated", decided)));
      return;
    }
    boolean cancelled = dice.nextInt(25) == 0;
    int came =
        cancelled
            ? 0
            : (int)
                Math.max(12, Math.min(capacity, Math.rint(expected * Math.exp(off * normal()))));
    nights.add(
        advice
            .decided(Decision.booked("simulated", decided))
            .happened(
                new Result(
                    cancelled,
                    came,
                    cancelled ? money(-400) : money(profit(came) + 350 * normal()))));
  }

  private void ahead(DemoAct act, int days, double expected, boolean isBooked) {
    AdviceRecord advice =
        because(act, advice(act, today.plusDays(days), expected, 0.2, at(today.minusDays(2))));
    nights.add(
        isBooked ? advice.decided(Decision.booked("simulated", at(today.minusDays(1)))) : advice);
  }

  private AdviceRecord because(DemoAct act, AdviceRecord advice) {
    LocalDate later = advice.date().plusWeeks(1);
    AdviceRecord other =
        advice(act, later, 0.95 * advice.said().expectedAttendance(), 0.2, advice.said().at());
    return DemoGrounds.of(act, advice, other, nights);
  }

  private AdviceRecord advice(
      DemoAct act, LocalDate date, double expected, double off, Instant at) {
    double low = expected * Math.exp(-FOUR_IN_FIVE * off);
    double high = Math.min(capacity, expected * Math.exp(FOUR_IN_FIVE * off));
    double profit = profit(expected);
    double atHalf = COSTS / (PRICE * LEFT_OF_A_TICKET);
    double loss = 1 / (1 + Math.exp(1.7 * Math.log(expected / atHalf) / off));
    BookingVerdict verdict =
        profit > WORTH_IT
            ? BookingVerdict.BOOK
            : profit > WORTH_A_TALK
                ? BookingVerdict.BOOK_ON_OTHER_TERMS
                : BookingVerdict.DO_NOT_BOOK;
    int points = (int) Math.max(18, Math.min(94, Math.round(55 + profit / 60)));
    return new AdviceRecord(
        AdviceId.of(MadeUp.id(String.format(Locale.ROOT, "night %03d", nights.size() + 1))),
        act.artist().id(),
        room,
        date,
        new Said(
            verdict,
            Score.of(points),
            Math.rint(expected),
            new AttendanceInterval(Math.rint(low), Math.rint(high)),
            money(profit),
            new ProfitInterval(money(profit(low)), money(profit(high))),
            Math.rint(100 * loss) / 100,
            at),
        null,
        null);
  }

  private static double profit(double people) {
    return PRICE * LEFT_OF_A_TICKET * people - COSTS;
  }

  private static Money money(double amount) {
    return Money.of(DOLLARS, BigDecimal.valueOf(amount).setScale(0, RoundingMode.HALF_EVEN));
  }

  private Instant at(LocalDate day) {
    return day.atTime(LocalTime.NOON).atZone(zone).toInstant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The sum of twelve even numbers is as good as normal here. */
  private double normal() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += dice.nextDouble();
    }
    return sum;
  }
}
