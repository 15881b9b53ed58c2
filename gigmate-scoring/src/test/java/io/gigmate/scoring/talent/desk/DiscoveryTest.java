package io.gigmate.scoring.talent.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.scoring.talent.alert.AlertState;
import io.gigmate.scoring.talent.alert.BreakoutAlert;
import io.gigmate.scoring.talent.alert.BreakoutAlertId;
import io.gigmate.scoring.talent.outlook.BreakoutQuestion;
import io.gigmate.scoring.talent.series.Metric;
import io.gigmate.scoring.talent.series.MetricPoint;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  private static final BreakoutQuestion DOUBLE = BreakoutQuestion.multiply(2, 60);
  private static final LocalDate TODAY = FIRST.plusWeeks(20);

  /** Flat at 100 until a week, and at this value from then on. */
  private static MetricSeries series(String artist, int week, double value) {
    List<MetricPoint> points = new ArrayList<>();
    for (int i = 0; i <= 20; i++) {
      points.add(new MetricPoint(FIRST.plusWeeks(i), i < week ? 100 : value));
    }
    return MetricSeries.of(artist, Metric.named("spotify_streams"), points);
  }

  private static BreakoutAlert alert(String artist, int week) {
    LocalDate day = FIRST.plusWeeks(week);
    return new BreakoutAlert(
        BreakoutAlertId.of("00000000000000000000000" + (week % 10)),
        artist,
        "spotify_streams",
        DOUBLE.words(),
        day,
        day.plusDays(60),
        0.4,
        Explanation.of(Scale.LOG_ODDS, List.of(Factor.of("the usual artist", -0.4, "seen"))),
        AlertState.RAISED,
        "daily scan",
        Instant.EPOCH,
        "");
  }

  @Test
  void countsWhoBrokeOutAndWhoWasToldOfBefore() {
    Discovery seen =
        Discovery.of(
            List.of(
                series("told", 12, 250),
                series("missed", 12, 250),
                series("told too late", 12, 250),
                series("told long before", 19, 250),
                series("not enough", 12, 190),
                series("before anybody looked", 3, 250)),
            List.of(
                alert("told", 8),
                alert("told too late", 13),
                alert("told long before", 8),
                alert("not enough", 9)),
            DOUBLE,
            TODAY);
    assertThat(seen).isEqualTo(new Discovery(FIRST.plusWeeks(8), 4, 1));
  }

  @Test
  void noMoreAreFoundThanBrokeOut() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Discovery(FIRST, 1, 2))
        .withMessageContaining("2 of 1");
  }
}
