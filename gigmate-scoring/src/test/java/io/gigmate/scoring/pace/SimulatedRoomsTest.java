package io.gigmate.scoring.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * On rooms whose truth is known: it beats both simple answers, its intervals hold, and they narrow.
 *
 * <p>As where real sales are judged, the first eight events of a room are for learning only, and
 * events that had sold nothing are left out.
 */
class SimulatedRoomsTest {
  private static final int ROOMS = 6;
  private static final int LEARNING_ONLY = 8;

  /** What came out over several rooms of one shape. */
  private static final class Score {
    private double error;
    private double byShare;
    private double withoutSales;
    private double width;
    private int inside;
    private int cases;

    Score(SalesShape shape, int daysBefore) {
      for (long seed = 1; seed <= ROOMS; seed++) {
        List<EventSales> room = shape.room(seed);
        SalesLedger ledger = SalesLedger.of(room);
        for (EventSales event : room.subList(LEARNING_ONLY, room.size())) {
          add(event, room, ledger.forecast(event.event(), daysBefore), daysBefore);
        }
      }
    }

    private void add(EventSales event, List<EventSales> room, PaceForecast forecast, int days) {
      LocalDate asOf = event.date().minusDays(days);
      List<SalesCurve> over =
          room.stream()
              .filter(other -> other.date().isBefore(asOf))
              .map(EventSales::curve)
              .toList();
      double sold = forecast.soldSoFar();
      if (sold == 0) {
        return;
      }
      double end = event.curve().total();
      double share =
          over.stream()
              .mapToDouble(c -> c.soldBy(days) / (double) c.total())
              .average()
              .orElseThrow();
      double size = over.stream().mapToDouble(SalesCurve::total).average().orElseThrow();
      cases++;
      error += Math.abs(forecast.expected() - end) / end;
      byShare += Math.abs(sold / share - end) / end;
      withoutSales += Math.abs(Math.max(sold, size) - end) / end;
      inside += forecast.quantile(0.1) <= end && end <= forecast.quantile(0.9) ? 1 : 0;
      width += Math.log((forecast.quantile(0.9) + 1) / (forecast.quantile(0.1) + 1));
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "MAPE %.1f, sold ÷ mean share %.1f, without sales %.1f; %.1f %% inside, width %.3f, n %d",
          100 * error / cases,
          100 * byShare / cases,
          100 * withoutSales / cases,
          100.0 * inside / cases,
          width / cases,
          cases);
    }
  }

  @ParameterizedTest
  @EnumSource(SalesShape.class)
  void beatsBothSimpleAnswersInEveryRoomAndItsIntervalsHold(SalesShape shape) {
    for (int days : new int[] {7, 1}) {
      Score score = new Score(shape, days);
      String figures = shape + ", " + days + " days before: " + score;
      System.out.println(figures);
      assertThat(score.error).as(figures).isLessThan(score.byShare).isLessThan(score.withoutSales);
      // Events of a room are learned from the same few before them, so more than two errors.
      double tolerance = 0.03 + 2 * Math.sqrt(0.16 / score.cases);
      assertThat(score.inside / (double) score.cases)
          .as(figures)
          .isBetween(0.8 - tolerance, 0.8 + tolerance);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SalesShape.class,
      names = {"DOOR_HEAVY", "ON_SALE_SPIKE", "MIXED", "LATE"})
  void theIntervalNarrowsAsTheDateComesNear(SalesShape shape) {
    double width = Double.POSITIVE_INFINITY;
    for (int days : new int[] {28, 14, 7, 1, 0}) {
      Score score = new Score(shape, days);
      double narrower = score.width / score.cases;
      assertThat(narrower).as(shape + ", " + days + " days before").isLessThan(width);
      width = narrower;
    }
  }

  @Test
  void aGoodForecastWithoutSalesHelpsAndABadOneThatSaysSoDoesNoHarm() {
    double alone = 0;
    double helped = 0;
    double vague = 0;
    int cases = 0;
    for (long seed = 1; seed <= ROOMS; seed++) {
      List<EventSales> room = SalesShape.DOOR_HEAVY.room(seed);
      SalesLedger ledger = SalesLedger.of(room);
      for (EventSales event : room.subList(LEARNING_ONLY, room.size())) {
        double end = event.curve().total();
        AttendanceDistribution good =
            about(end * (event.date().getDayOfYear() % 2 == 0 ? 1.2 : 0.8), 1.35);
        alone += error(ledger.forecast(event.event(), 7), end);
        helped += error(ledger.forecast(event.event(), 7, good), end);
        vague += error(ledger.forecast(event.event(), 7, about(3 * end, 30)), end);
        cases++;
      }
    }
    assertThat(helped / cases).isLessThan(0.75 * alone / cases);
    assertThat(vague / cases).isLessThan(1.15 * alone / cases);
  }

  private static double error(PaceForecast forecast, double end) {
    return Math.abs(forecast.expected() - end) / end;
  }

  private static AttendanceDistribution about(double middle, double factor) {
    return AttendanceDistribution.of(
        new double[] {0, 0.1, 0.5, 0.9, 1},
        new double[] {0, middle / factor, middle, middle * factor, 2 * middle * factor});
  }

  @Test
  void theFirstEventsAreForecastWideAndHonest() {
    int inside = 0;
    int cases = 0;
    for (SalesShape shape : SalesShape.values()) {
      for (long seed = 1; seed <= 20; seed++) {
        List<EventSales> room = shape.room(seed);
        SalesLedger ledger = SalesLedger.of(room);
        for (EventSales event : room.subList(0, 4)) {
          PaceForecast forecast = ledger.forecast(event.event(), 7);
          double end = event.curve().total();
          inside += forecast.quantile(0.1) <= end && end <= forecast.quantile(0.9) ? 1 : 0;
          cases++;
          assertThat(forecast.confidence().probability()).isZero();
        }
      }
    }
    assertThat(inside / (double) cases).isGreaterThan(0.75);
  }
}
