package io.gigmate.scoring.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryPricesTest {
  private static final double MARKET = 1000;
  private static final double SCALE = 6;

  /** Beside the program: every pair of prices on a fine grid. */
  private static double searched(SeatClass front, SeatClass back) {
    double best = 0;
    for (double p = 5; p <= 60; p += 0.1) {
      for (double q = 5; q <= 60; q += 0.1) {
        double one = Math.exp((front.appeal() - p) / SCALE);
        double two = Math.exp((back.appeal() - q) / SCALE);
        double sold = MARKET * one / (1 + one + two);
        double other = MARKET * two / (1 + one + two);
        if (sold <= front.seats() && other <= back.seats()) {
          best =
              Math.max(
                  best, (p - front.costPerTicket()) * sold + (q - back.costPerTicket()) * other);
        }
      }
    }
    return best;
  }

  @Test
  void findsWhatASearchFinds() {
    SeatClass front = new SeatClass("front", 38, 120, 2);
    SeatClass back = new SeatClass("back", 30, 400, 0);
    CategoryPrices prices = CategoryPrices.best(MARKET, SCALE, List.of(front, back));

    assertThat(prices.income()).isCloseTo(searched(front, back), within(0.006 * prices.income()));
    assertThat(prices.income()).isGreaterThanOrEqualTo(searched(front, back));
    assertThat(prices.sold().get(0)).isCloseTo(120, within(1e-6));
    assertThat(prices.sold().get(1)).isLessThanOrEqualTo(400 + 1e-6);
    assertThat(prices.prices().get(0)).isGreaterThan(prices.prices().get(1));
  }

  @Test
  void whereNothingIsScarceTheMarkupIsCommon() {
    CategoryPrices prices =
        CategoryPrices.best(
            MARKET,
            SCALE,
            List.of(new SeatClass("front", 38, 5000, 3), new SeatClass("back", 30, 5000, 1)));
    assertThat(prices.prices().get(0) - 3).isCloseTo(prices.prices().get(1) - 1, within(1e-9));
  }

  @Test
  void twoCategoriesBringMoreThanOne() {
    SeatClass front = new SeatClass("front", 38, 120, 0);
    SeatClass back = new SeatClass("back", 30, 400, 0);
    double single = 0;
    for (double p = 5; p <= 60; p += 0.05) {
      double one = Math.exp((front.appeal() - p) / SCALE);
      double two = Math.exp((back.appeal() - p) / SCALE);
      double sold = Math.min(120, MARKET * one / (1 + one + two));
      // Who finds the front sold out looks at the back.
      double other = Math.min(400, (MARKET - sold) * two / (1 + two));
      single = Math.max(single, p * (sold + other));
    }
    double several = CategoryPrices.best(MARKET, SCALE, List.of(front, back)).income();
    assertThat(several / single).isBetween(1.01, 1.15);
  }

  @Test
  void namesWhatIsWrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CategoryPrices.best(0, 1, List.of()))
        .withMessageContaining("0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SeatClass("front", 38, 0, 0))
        .withMessageContaining("front");
  }
}
