package io.gigmate.scoring.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.internal.stats.SplitMix;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A curve with a spike at on-sale, a flat middle and a late rise, as clubs know it. */
class PromotionTest {
  private static final SalesCurve CURVE =
      SalesCurve.of(new int[] {60, 55, 14, 3, 0}, new double[] {0, 0.2, 0.4, 0.6, 1});
  private static final Money MARGIN = Money.parse("USD 20");
  private static final Promotion PUSH = new Promotion(Money.parse("USD 200"), 0.5, 7);
  private static final AttendanceDistribution SLOW =
      AttendanceDistribution.of(new double[] {0, 1}, new double[] {60, 180});

  @Test
  void startsWhereMostIsSold() {
    // The seven days up to the show sell 0.4 + 4/11 · 0.2 of all; half of that on 120 tickets.
    PromotionTiming timing = PUSH.timing(40, SLOW, 300, MARGIN, CURVE);
    PromotionTiming.Start start = timing.fold(now -> now, hold -> null);

    assertThat(start.daysBefore()).isEqualTo(7);
    assertThat(start.gain().getAmount().doubleValue())
        .isCloseTo(120 * 0.5 * (0.4 + 4 / 11.0 * 0.2) * 20 - 200, within(0.01));
    assertThat(start.soldOutAnyway()).isZero();
    assertThat(start.lastDay()).isLessThan(7);
    assertThat(PUSH.gain(start.lastDay(), SLOW, 300, MARGIN, CURVE).isPositive()).isTrue();
    assertThat(PUSH.gain(start.lastDay() - 1, SLOW, 300, MARGIN, CURVE).isPositive()).isFalse();
  }

  @Test
  void holdsWhereTheRoomFillsByItself() {
    PromotionTiming timing = PUSH.timing(40, SLOW.times(6), 300, MARGIN, CURVE);
    PromotionTiming.Hold hold = timing.fold(now -> null, held -> held);

    assertThat(hold.soldOutAnyway()).isEqualTo(1);
    assertThat(hold.loss()).isEqualTo(Money.parse("USD 200.00"));
  }

  /** Planted truth: tickets one by one, each of the push's days lifted. */
  @Test
  void gainsWhatASimulatedBoxOfficeGains() {
    SplitMix random = new SplitMix(9);
    int capacity = 130;
    double more = 0;
    int nights = 20_000;
    double share = CURVE.soldBy(0) - CURVE.soldBy(7);
    for (int night = 0; night < nights; night++) {
      int wanted = (int) Math.round(SLOW.quantile(random.nextDouble()));
      int extra = 0;
      for (int ticket = 0; ticket < wanted; ticket++) {
        boolean inItsDays = random.nextDouble() < share;
        extra += inItsDays && random.nextDouble() < 0.5 ? 1 : 0;
      }
      more += Math.min(capacity, wanted + extra) - Math.min(capacity, wanted);
    }
    assertThat(PUSH.gain(7, SLOW, capacity, MARGIN, CURVE).getAmount().doubleValue())
        .isCloseTo(more / nights * 20 - 200, within(6.0));
  }

  @Test
  void readsTheCurve() {
    assertThat(CURVE.soldBy(100)).isZero();
    assertThat(CURVE.soldBy(55)).isEqualTo(0.2);
    assertThat(CURVE.soldBy(0)).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SalesCurve.of(new int[] {5, 6, 0}, new double[] {0, 0.5, 1}))
        .withMessageContaining("[5, 6, 0]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Promotion(MARGIN, 0, 5))
        .withMessageContaining("0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PUSH.timing(-1, SLOW, 300, MARGIN, CURVE))
        .withMessageContaining("-1");
  }
}
