package io.gigmate.scoring.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.event.EventId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttendanceValuesTest {
  private static final LocalDate DATE = LocalDate.of(2026, 3, 6);

  private static ShowOutcome outcome(String id, LocalDate date, int capacity, int attendance) {
    return new ShowOutcome(
        Show.builder(EventId.of(id), date).capacity(capacity).build(), attendance);
  }

  @Test
  void aHistoryIsInOrderWhateverTheOrderItCameIn() {
    ShowOutcome late = outcome("b", DATE.plusDays(1), 100, 90);
    ShowOutcome early = outcome("c", DATE, 100, 120);
    AttendanceHistory history = AttendanceHistory.of(List.of(late, early));

    assertThat(history.outcomes()).containsExactly(early, late);
    assertThat(history.firstDate()).contains(DATE);
    assertThat(history.lastDate()).contains(DATE.plusDays(1));
    assertThat(history.aboveCapacity()).containsExactly(early);
    assertThat(history.upTo(DATE).outcomes()).containsExactly(early);
    assertThat(history.size()).isEqualTo(2);
  }

  @Test
  void twoShowsOfOneIdentifierAreRefused() {
    ShowOutcome one = outcome("same", DATE, 100, 90);
    ShowOutcome other = outcome("same", DATE.plusDays(1), 100, 90);
    assertThatThrownBy(() -> AttendanceHistory.of(List.of(one, other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("same");
  }

  @Test
  void partsThatNoShowHasAreRefused() {
    Show.Builder show = Show.builder(EventId.of("x"), DATE);
    assertThatThrownBy(() -> outcome("x", DATE, 0, 1)).hasMessageContaining("capacity");
    assertThatThrownBy(() -> outcome("x", DATE, 10, -1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> Show.builder(EventId.of("x"), DATE).performances(0).build())
        .hasMessageContaining("performances");
    assertThatThrownBy(() -> Show.builder(EventId.of("x"), LocalDate.MIN).build())
        .hasMessageContaining("date");
    assertThatThrownBy(() -> show.ticketPrice(new BigDecimal("-0.01")).build())
        .hasMessageContaining("-0.01");
    assertThatThrownBy(() -> ShowPlace.of(" ")).hasMessageContaining("place");
    assertThatThrownBy(() -> new SupportActs(1, List.of("a", "b"))).hasMessageContaining(": 1");
    assertThatThrownBy(() -> new AttendanceInterval(3, 2)).hasMessageContaining("3");
  }

  @Test
  void aPlaceKnowsItsTown() {
    assertThat(ShowPlace.of("Cat's Cradle, Chapel Hill").town()).contains("Chapel Hill");
    assertThat(ShowPlace.of("The Barn").town()).isEmpty();
    assertThat(SupportActs.named(List.of("A", "B")).count()).isEqualTo(2);
    assertThat(SupportActs.count(3).names()).isEmpty();
    Show show = Show.builder(EventId.of("x"), DATE).build();
    assertThat(show.withTicketPrice(BigDecimal.TEN).ticketPrice()).isEqualTo(BigDecimal.TEN);
  }

  /** By hand: medians 90 and 220 for 100 and 200 people, quantiles between 50 and 150 each. */
  @Test
  void metricsAreWhatTheyAreByHand() {
    AttendanceDistribution wide =
        AttendanceDistribution.of(new double[] {0, 1}, new double[] {50, 150});
    JudgedForecast near = new JudgedForecast(outcome("a", DATE, 100, 100), 3, 90, wide);
    JudgedForecast far = new JudgedForecast(outcome("b", DATE, 1000, 200), 0, 220, wide);
    JudgedForecast nobody = new JudgedForecast(outcome("c", DATE, 100, 0), 0, 5, wide);
    AttendanceBacktest backtest = new AttendanceBacktest(7, DATE, List.of(near, far, nobody));
    AttendanceMetrics metrics = backtest.metrics();

    assertThat(metrics.shows()).isEqualTo(2);
    assertThat(metrics.mape()).isCloseTo(0.1, within(1e-12));
    assertThat(metrics.male()).isCloseTo((Math.log(100 / 90.0) + Math.log(1.1)) / 2, within(1e-12));
    assertThat(metrics.wape()).isCloseTo(30 / 300.0, within(1e-12));
    assertThat(metrics.within10()).isEqualTo(1);
    assertThat(metrics.coverage80()).isEqualTo(0.5);
    assertThat(metrics.width80()).isCloseTo((80 / 90.0 + 80 / 220.0) / 2, within(1e-9));
    assertThat(metrics.coverage90()).isEqualTo(0.5);
    // P(99 or more of 100) is 0.51 and it happened; P(990 of 1000) is 0 and it did not.
    assertThat(metrics.selloutBrier().orElseThrow()).isCloseTo(0.49 * 0.49 / 2, within(1e-12));
    double pinball = 0;
    for (int k = 1; k < 20; k++) {
      double p = k / 20.0;
      double q = 50 + 100 * p;
      pinball += (q > 100 ? (1 - p) * (q - 100) : p * (100 - q)) / 19;
      pinball += p * (200 - q) / 19;
    }
    assertThat(metrics.pinball()).isCloseTo(pinball / 2, within(1e-9));
    assertThat(backtest.metrics(each -> each.knownShows() > 0).mape())
        .isCloseTo(0.1, within(1e-12));
    assertThat(AttendanceMetrics.of(List.of()).mape()).isNaN();
  }
}
