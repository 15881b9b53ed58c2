package io.gigmate.scoring.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.event.EventId;
import io.gigmate.scoring.attendance.AttendanceDistribution;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class SalesPaceTest {
  private static final LocalDate DATE = LocalDate.of(2026, 4, 10);
  private static final SalesCurve HALF_BY_A_WEEK = SalesCurve.of(Map.of(20, 50L, 2, 50L));

  @Test
  void eventsThatAreAllTheSameSayTheSameOfTheNext() {
    SalesPace pace = SalesPace.learn(7, Collections.nCopies(20, HALF_BY_A_WEEK));
    PaceForecast forecast = pace.forecast(HALF_BY_A_WEEK);
    assertThat(forecast.soldSoFar()).isEqualTo(50);
    assertThat(forecast.expected()).isCloseTo(100, within(0.01));
    assertThat(forecast.quantile(0.9) - forecast.quantile(0.1)).isLessThan(0.01);
    assertThat(forecast.confidence().probability()).isEqualTo(1);
    assertThat(forecast.readings().stream().map(Reading::name))
        .containsExactly(
            "usual share sold",
            "usual number still to come",
            "pace of the last week",
            "usual size");
  }

  @Test
  void aForecastWithoutSalesTakesThePlaceOfTheUsualSizeAndCountsByItsPrecision() {
    List<SalesCurve> finished =
        SalesShape.MIXED.room(1).stream().map(EventSales::curve).toList().subList(0, 20);
    SalesPace pace = SalesPace.learn(7, finished);
    double alone = pace.forecast(HALF_BY_A_WEEK).expected();
    AttendanceDistribution sure = AttendanceDistribution.certain(400);
    PaceForecast joined = pace.forecast(HALF_BY_A_WEEK, sure);
    assertThat(joined.expected()).isCloseTo(400, within(1.0));
    assertThat(joined.readings().stream().map(Reading::name))
        .contains("forecast without sales")
        .doesNotContain("usual size");
    AttendanceDistribution vague =
        AttendanceDistribution.of(
            new double[] {0, 0.1, 0.5, 0.9, 1}, new double[] {0, 4, 400, 40_000, 400_000});
    assertThat(pace.forecast(HALF_BY_A_WEEK, vague).expected())
        .isCloseTo(alone, within(0.25 * alone));
  }

  @Test
  void nothingSoldIsReadFromEventsThatHadSoldNothing() {
    SalesCurve late = SalesCurve.of(Map.of(1, 10L));
    List<SalesCurve> finished =
        List.of(late, late, late, late, HALF_BY_A_WEEK, HALF_BY_A_WEEK, HALF_BY_A_WEEK);
    PaceForecast forecast = SalesPace.learn(7, finished).forecast(SalesCurve.of(Map.of()));
    assertThat(forecast.soldSoFar()).isZero();
    assertThat(forecast.expected()).isCloseTo(10, within(0.1));
  }

  @Test
  void aRefundIsTakenOffAndTheDoorCountedNextMorningBelongsToTheEnd() {
    SalesCurve curve = SalesCurve.of(Map.of(9, 30L, 8, -5L, 0, 10L, -1, 40L));
    assertThat(curve.soldBy(9)).isEqualTo(30);
    assertThat(curve.soldBy(7)).isEqualTo(25);
    assertThat(curve.soldInWeekBefore(7)).isEqualTo(25);
    assertThat(curve.soldBy(0)).isEqualTo(35);
    assertThat(curve.total()).isEqualTo(75);
    assertThat(curve.knownBy(0).total()).isEqualTo(35);
    assertThat(SalesCurve.of(Map.of(5, 3L)))
        .isEqualTo(SalesCurve.of(Map.of(5, 3L)))
        .hasSameHashCodeAs(SalesCurve.of(Map.of(5, 3L)))
        .isNotEqualTo(curve);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SalesCurve.of(Map.of(3, 4L, 2, -5L)))
        .withMessageContaining("-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SalesPace.learn(-1, List.of()))
        .withMessageContaining("-1");
    EventSales event = new EventSales(EventId.of("e"), DATE, HALF_BY_A_WEEK);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SalesLedger.of(List.of(event, event)))
        .withMessageContaining("twice: e");
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> SalesLedger.of(List.of(event)).forecast(EventId.of("other"), 7))
        .withMessageContaining("other");
  }
}
