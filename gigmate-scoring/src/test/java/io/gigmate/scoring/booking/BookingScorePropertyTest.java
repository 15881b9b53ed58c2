package io.gigmate.scoring.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.explain.Factor;
import io.gigmate.scoring.booking.BookingScore.Reading;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms.Flat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class BookingScorePropertyTest {
  @Provide
  Arbitrary<List<Reading>> readings() {
    List<Arbitrary<List<Reading>>> each = new ArrayList<>();
    for (BookingPart part : BookingPart.values()) {
      Arbitrary<List<Reading>> known =
          Arbitraries.doubles()
              .between(0, 1)
              .map(share -> List.of(new Reading(part, share, "seen")));
      // The money is always known.
      each.add(
          part == BookingPart.MONEY
              ? known
              : Arbitraries.oneOf(known, Arbitraries.just(List.of())));
    }
    return Combinators.combine(each).as(parts -> parts.stream().flatMap(List::stream).toList());
  }

  @Provide
  Arbitrary<BookingWeights> weights() {
    return Arbitraries.doubles()
        .between(0, 100)
        .list()
        .ofSize(9)
        .map(
            w ->
                new BookingWeights(
                    w.get(0),
                    w.get(1),
                    w.get(2) + 1,
                    w.get(3),
                    w.get(4),
                    w.get(5),
                    w.get(6),
                    w.get(7),
                    w.get(8),
                    "a test"));
  }

  @Property
  void partsAddUpToTheScoreAndAreWhatTheyWeigh(
      @ForAll("weights") BookingWeights weights, @ForAll("readings") List<Reading> readings) {
    BookingScore score = BookingScore.of(weights, readings);
    assertThat(score.parts().stream().mapToInt(BookingScore.Part::points).sum())
        .isEqualTo(score.score().points());
    assertThat(score.explanation().answer()).isEqualTo(score.score().points());
    double total = readings.stream().mapToDouble(each -> weights.of(each.part())).sum();
    for (BookingScore.Part part : score.parts()) {
      double exact = 100 * weights.of(part.part()) * part.share() / total;
      assertThat((double) part.points()).isCloseTo(exact, within(1.0 + 1e-9));
    }
    assertThat(score.explanation().factors())
        .extracting(Factor::name)
        .hasSameSizeAs(readings)
        .doesNotHaveDuplicates();
  }

  @Property
  void theOrderOfReadingsDoesNotMatter(
      @ForAll("weights") BookingWeights weights, @ForAll("readings") List<Reading> readings) {
    List<Reading> backwards = new ArrayList<>(readings);
    Collections.reverse(backwards);
    assertThat(BookingScore.of(weights, backwards)).isEqualTo(BookingScore.of(weights, readings));
  }

  @Property
  void aBetterPartNeverLowersTheScore(
      @ForAll("weights") BookingWeights weights,
      @ForAll("readings") List<Reading> readings,
      @ForAll @IntRange(max = 8) int which,
      @ForAll @DoubleRange(min = 0, max = 1) double better) {
    int at = which % readings.size();
    Reading before = readings.get(at);
    List<Reading> changed = new ArrayList<>(readings);
    changed.set(at, new Reading(before.part(), Math.max(before.share(), better), "seen"));
    assertThat(BookingScore.of(weights, changed).score())
        .isGreaterThanOrEqualTo(BookingScore.of(weights, readings).score());
  }

  /** Neither nought nor full marks: what is not known does what a part at the mean does. */
  @Property
  void anAbsentPartCountsAsTheMeanOfTheRest(
      @ForAll("weights") BookingWeights weights, @ForAll("readings") List<Reading> readings) {
    double total = readings.stream().mapToDouble(each -> weights.of(each.part())).sum();
    double mean =
        Math.min(
            1,
            readings.stream().mapToDouble(each -> weights.of(each.part()) * each.share()).sum()
                / total);
    List<Reading> filled = new ArrayList<>(readings);
    for (BookingPart part : BookingPart.values()) {
      if (readings.stream().noneMatch(each -> each.part() == part)) {
        filled.add(new Reading(part, mean, "the mean"));
      }
    }
    int known = BookingScore.of(weights, readings).score().points();
    int all = BookingScore.of(weights, filled).score().points();
    // One point where the mean lies half way between two.
    assertThat(Math.abs(known - all)).isLessThanOrEqualTo(1);
  }

  @Property(tries = 200)
  void moreExpectedProfitNeverLowersTheScore(
      @ForAll @DoubleRange(min = 0, max = 30_000) double costs,
      @ForAll @DoubleRange(min = 0, max = 30_000) double lessCosts,
      @ForAll @IntRange(max = 20_000) int fee) {
    ScoreCard card = new ScoreCard();
    card.attendance(520, 800);
    BookingScore dear = card.score(BookingWeights.standard(), money(costs, fee));
    BookingScore cheap =
        card.score(BookingWeights.standard(), money(Math.min(costs, lessCosts), fee));
    assertThat(cheap.score()).isGreaterThanOrEqualTo(dear.score());
  }

  @Property
  void theFavourOfMoneyRisesWithTheProfit(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double profit,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double other,
      @ForAll @DoubleRange(min = 1, max = 1e6) double fullHouse) {
    double low = ScoreCard.favour(Math.min(profit, other), fullHouse);
    double high = ScoreCard.favour(Math.max(profit, other), fullHouse);
    assertThat(low).isBetween(0.0, high);
    assertThat(high).isLessThanOrEqualTo(1);
  }

  private static NightMoney money(double costs, int fee) {
    return NightMoney.of(
        Questions.economics(costs),
        Questions.crowd(800),
        Deal.of("artist", new Flat(Questions.usd(fee))));
  }
}
