package io.gigmate.examples.story;

import io.gigmate.scoring.attendance.AttendanceForecast;
import io.gigmate.scoring.attendance.AttendanceHistory;
import io.gigmate.scoring.attendance.AttendanceModel;
import io.gigmate.scoring.attendance.ShowOutcome;
import io.gigmate.scoring.competition.CompetitorMove;
import io.gigmate.scoring.competition.CompetitorWatch;
import io.gigmate.scoring.deal.offer.ArtistSide;
import io.gigmate.scoring.deal.offer.DealOptimizer;
import io.gigmate.scoring.deal.offer.Offer;
import io.gigmate.scoring.deal.offer.OfferOutcome;
import io.gigmate.scoring.deal.offer.OfferRequest;
import io.gigmate.scoring.deal.offer.PromoterSide;
import io.gigmate.scoring.deal.settlement.Settled;
import io.gigmate.scoring.deal.settlement.Settlement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** The house of the story: books a night seven weeks after an alert, in the room that pays best. */
final class House {
  static final int WEEKS_AHEAD = 7;

  /** What an artist asks for, for each head of its last night here; 300 at the least. */
  private static final double ASKED_A_HEAD = 6;

  private final SimulatedMarket market;
  private final List<ShowOutcome> past;
  private final AttendanceModel model;

  /** Learns once, from the shows of the year before. */
  House(SimulatedMarket market) {
    this.market = market;
    this.past = market.past();
    this.model = AttendanceModel.fit(AttendanceHistory.of(past), 7 * WEEKS_AHEAD);
  }

  /** What is planned on the day of an alert; nothing of it knows the night. */
  record Plan(
      int artist, int week, OurRoom room, AttendanceForecast forecast, Money asked, Offer offer) {
    LocalDate date() {
      return forecast.show().date();
    }
  }

  /** What the night brought. */
  record Night(int tickets, boolean soldOut, Settled settled) {}

  Optional<Plan> plan(int artist, int week) {
    Money asked = asked(artist);
    return Arrays.stream(OurRoom.values())
        .flatMap(room -> plan(artist, week, room, asked).stream())
        .max(Comparator.comparingDouble(plan -> plan.offer().promoterUtility()));
  }

  private Optional<Plan> plan(int artist, int week, OurRoom room, Money asked) {
    LocalDate friday = SimulatedMarket.day(week + WEEKS_AHEAD).plusDays(4);
    AttendanceForecast forecast =
        model.forecast(SimulatedMarket.show("next", friday, artist, room));
    OfferRequest request =
        new OfferRequest(
            room.economics(),
            forecast.distribution(),
            ArtistSide.wanting(asked, 0.0001),
            PromoterSide.withoutLimits(0.0001),
            0);
    OfferOutcome outcome = DealOptimizer.recommend(request);
    return outcome.fold(
        made -> Optional.of(new Plan(artist, week, room, forecast, asked, made.best())),
        none -> Optional.empty());
  }

  private Money asked(int artist) {
    String name = SimulatedMarket.name(artist);
    int heads =
        past.stream()
            .filter(one -> name.equals(one.show().artist()))
            .max(Comparator.comparing(one -> one.show().date()))
            .map(ShowOutcome::attendance)
            .orElse(0);
    return OurRoom.usd(Math.max(300, ASKED_A_HEAD * heads));
  }

  Night play(Plan plan) {
    int capacity = plan.room().capacity();
    int crowd = (int) market.crowd(plan.artist(), plan.week() + WEEKS_AHEAD);
    int tickets = Math.min(capacity, crowd);
    Settled settled =
        Settlement.of(plan.room().economics().sheet(plan.offer().deal(), tickets))
            .fold(
                whole -> whole,
                refused -> {
                  throw new IllegalStateException(refused.problems().toString());
                });
    return new Night(tickets, tickets == capacity, settled);
  }

  /** What the other rooms had announced of this artist by the end of a week, from one on. */
  List<CompetitorMove> movesFor(int artist, int from, int week) {
    String name = SimulatedMarket.name(artist);
    return CompetitorWatch.moves(
            market.listings(week), SimulatedMarket.RIVALS, List.of(name), SimulatedMarket.day(from))
        .stream()
        .filter(move -> move.artist().equals(name))
        .toList();
  }
}
