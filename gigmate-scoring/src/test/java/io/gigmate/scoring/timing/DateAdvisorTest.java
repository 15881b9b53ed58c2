package io.gigmate.scoring.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.venue.VenueId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Dates for artists whose growth is planted: a logistic path, of which the advisor sees a draw and
 * a rate with errors; what a date was worth is reckoned from the true path, by a loop of its own.
 */
class DateAdvisorTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate LAST = TODAY.plusDays(364);
  private static final ArtistId ARTIST = ArtistId.of("riser");
  private static final VenueId VENUE = VenueId.of("room");

  private static Money dollars(double amount) {
    return Money.of(CurrencyUnit.USD, amount);
  }

  private static final BookingTerms TERMS =
      BookingTerms.of(600, dollars(20), dollars(10), dollars(800));

  private static BookingWindow window(GrowthPath path, BookingTerms terms, CompetingShows others) {
    return new DateAdvisor((artist, asOf) -> Optional.of(path), others)
        .window(ARTIST, VENUE, terms, TODAY, TODAY, LAST)
        .orElseThrow();
  }

  /** The model by its definition, with nothing of the program in it. */
  private static double planted(
      double draw, double ceiling, double rate, int day, double capacity) {
    double then = ceiling / (1 + (ceiling / draw - 1) * Math.exp(-rate * day));
    double known = ceiling / (1 + (ceiling / draw - 1) * Math.exp(-rate * (day - 60)));
    double heads = Math.min(capacity, then * (1 - Math.exp(-day / 21.0)));
    return heads * 20 - known * 10 - 800;
  }

  @ParameterizedTest
  @CsvSource({"100, 2000, 0.02", "60, 500, 0.03", "250, 900, 0.012", "150, 5000, 0.01"})
  void findsThePlantedWindowAndItsWorth(double draw, double ceiling, double rate) {
    BookingWindow window =
        window(new GrowthPath(TODAY, draw, ceiling, rate, 0), TERMS, CompetingShows.none());
    int best = 0;
    for (int day = 1; day <= 364; day++) {
      if (planted(draw, ceiling, rate, day, 600) > planted(draw, ceiling, rate, best, 600)) {
        best = day;
      }
    }
    double most = planted(draw, ceiling, rate, best, 600);
    assertThat(window.best().date()).isEqualTo(TODAY.plusDays(best));
    assertThat(window.best().value().getAmount().doubleValue()).isCloseTo(most, within(0.01));
    for (int day = 0; day <= 364; day++) {
      LocalDate date = TODAY.plusDays(day);
      boolean inside = window.dates().stream().anyMatch(each -> each.date().equals(date));
      if (inside) {
        assertThat(planted(draw, ceiling, rate, day, 600))
            .isGreaterThanOrEqualTo(0.9 * most - 0.01);
      }
    }
    assertThat(window.confidence().probability()).isEqualTo(1);
  }

  @Test
  void regretsFarLessThanBookingSoonOrLateWhenMomentumIsSeenWithErrors() {
    Random random = new Random(11);
    double regret = 0;
    double soon = 0;
    double late = 0;
    double confident = 0;
    double kept = 0;
    int artists = 400;
    for (int i = 0; i < artists; i++) {
      double draw = Math.exp(Math.log(60) + random.nextDouble() * Math.log(4));
      double ceiling = draw * (3 + 12 * random.nextDouble());
      double rate = 0.008 + 0.022 * random.nextDouble();
      double error = 0.2 * rate;
      double seenRate = Math.max(0, rate + error * random.nextGaussian());
      double seenDraw = Math.min(ceiling, draw * Math.exp(0.1 * random.nextGaussian()));
      BookingWindow window =
          window(
              new GrowthPath(TODAY, seenDraw, ceiling, seenRate, error),
              TERMS,
              CompetingShows.none());
      double most = Double.NEGATIVE_INFINITY;
      for (int day = 0; day <= 364; day++) {
        most = Math.max(most, planted(draw, ceiling, rate, day, 600));
      }
      int chosen = (int) ChronoUnit.DAYS.between(TODAY, window.best().date());
      double got = planted(draw, ceiling, rate, chosen, 600);
      regret += most - got;
      soon += most - planted(draw, ceiling, rate, 30, 600);
      late += most - planted(draw, ceiling, rate, 364, 600);
      confident += window.confidence().probability();
      kept += got >= most - 0.1 * Math.abs(most) ? 1 : 0;
    }
    assertThat(regret).isLessThan(0.25 * soon).isLessThan(0.25 * late);
    // The confidence knows of the rate's error only; the draw's is on top.
    assertThat(kept / artists).isCloseTo(confident / artists, within(0.12));
  }

  @Test
  void aCompetingShowIsAReasonOnItsDateAndMovesTheBest() {
    GrowthPath path = new GrowthPath(TODAY, 100, 2000, 0.02, 0);
    DateValue free = window(path, TERMS, CompetingShows.none()).best();
    CompetingShows festival =
        (artist, venue, from, until) -> List.of(new CompetingShow("festival", free.date(), 0.5));
    BookingWindow moved = window(path, TERMS, festival);
    assertThat(moved.best().date()).isNotEqualTo(free.date());
    assertThat(moved.best().value()).isLessThanOrEqualTo(free.value());
    assertThat(names(free)).doesNotContain("competing shows");
    CompetingShows everywhere =
        (artist, venue, from, until) ->
            from.datesUntil(until.plusDays(1))
                .map(date -> new CompetingShow("club night", date, 0.2))
                .toList();
    assertThat(names(window(path, TERMS, everywhere).best())).contains("competing shows");
  }

  private static List<String> names(DateValue date) {
    return date.explanation().factors().stream().map(Factor::name).toList();
  }

  @Test
  void reasonsMultiplyUpToTheIncomeForEachDollarOfTheFee() {
    for (double power : new double[] {0, 0.4}) {
      BookingTerms terms = TERMS.withPricePower(power);
      BookingWindow window =
          window(new GrowthPath(TODAY, 100, 2000, 0.02, 0.002), terms, CompetingShows.none());
      for (DateValue date : window.dates()) {
        double fee = date.fee().getAmount().doubleValue();
        double income = date.value().getAmount().doubleValue() + fee + 800;
        assertThat(Math.exp(date.explanation().answer())).isCloseTo(income / fee, within(1e-4));
        assertThat(names(date).contains("price power")).isEqualTo(power > 0);
      }
    }
  }

  @Test
  void aFallingArtistIsWorthMostSoonAndALongLagIsWorthMore() {
    BookingWindow falling =
        window(new GrowthPath(TODAY, 500, 900, -0.01, 0), TERMS, CompetingShows.none());
    assertThat(falling.best().date()).isBefore(TODAY.plusDays(90));
    GrowthPath rising = new GrowthPath(TODAY, 100, 2000, 0.02, 0);
    assertThat(window(rising, TERMS.withFeeLagDays(90), CompetingShows.none()).best().value())
        .isGreaterThan(
            window(rising, TERMS.withFeeLagDays(0), CompetingShows.none()).best().value());
    assertThat(window(rising, TERMS.withPromotionDays(60), CompetingShows.none()).best().value())
        .isLessThan(window(rising, TERMS, CompetingShows.none()).best().value());
  }

  @Test
  void withoutMomentumNoDateIsBetterThanAnother() {
    assertThat(
            new DateAdvisor((artist, asOf) -> Optional.empty())
                .window(ARTIST, VENUE, TERMS, TODAY, TODAY, LAST))
        .isEmpty();
    GrowthPath steady = GrowthPath.steady(TODAY, 300);
    assertThat(steady.drawOn(LAST)).isEqualTo(300);
  }

  @Test
  void refusesWhatCannotBe() {
    DateAdvisor advisor = new DateAdvisor((artist, asOf) -> Optional.empty());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> advisor.window(ARTIST, VENUE, TERMS, TODAY, TODAY.minusDays(1), LAST))
        .withMessageContaining("2026-03-01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GrowthPath(TODAY, 10, 5, 0.01, 0))
        .withMessageContaining("10.0 of 5.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GrowthPath(TODAY, 1, 5, 2, 0))
        .withMessageContaining("2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CompetingShow("x", TODAY, 1.5))
        .withMessageContaining("1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> BookingTerms.of(100, dollars(20), Money.of(CurrencyUnit.EUR, 10), dollars(800)))
        .withMessageContaining("EUR");
    assertThatIllegalArgumentException().isThrownBy(() -> TERMS.withPricePower(2));
    assertThatIllegalArgumentException().isThrownBy(() -> TERMS.withPromotionDays(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BookingTerms.of(0, dollars(20), dollars(10), dollars(800)));
  }
}
