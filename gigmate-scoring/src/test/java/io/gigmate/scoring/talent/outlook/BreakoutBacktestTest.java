package io.gigmate.scoring.talent.outlook;

import static io.gigmate.scoring.talent.SimulatedArtists.FIRST;
import static io.gigmate.scoring.talent.SimulatedArtists.STREAMS;
import static io.gigmate.scoring.talent.SimulatedArtists.streams;
import static io.gigmate.scoring.talent.SimulatedArtists.weekly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BreakoutBacktestTest {
  private static final BreakoutQuestion DOUBLE = BreakoutQuestion.multiply(2, 60);

  private static BreakoutBacktest run(
      List<MetricSeries> series, BreakoutQuestion question, int from, int until) {
    return BreakoutBacktest.run(
        series, question, FIRST.plusWeeks(from), FIRST.plusWeeks(until), done -> {});
  }

  /** Half of them double every quarter once they begin to, and nothing else tells who does. */
  private static List<MetricSeries> climbers() {
    Random dice = new Random(3);
    List<MetricSeries> series = new ArrayList<>();
    for (int a = 0; a < 200; a++) {
      double[] values = new double[100];
      double level = Math.exp(4 + 4 * dice.nextDouble());
      int begins = a % 2 == 0 ? 20 + dice.nextInt(60) : 1000;
      for (int w = 0; w < values.length; w++) {
        boolean climbs = w >= begins && w < begins + 20;
        level *= Math.exp((climbs ? 0.09 : 0) + 0.03 * dice.nextGaussian());
        values[w] = Math.rint(level);
      }
      series.add(weekly("artist " + a, STREAMS, values));
    }
    return series;
  }

  @Test
  void findsThoseWhoClimb() {
    BreakoutBacktest backtest = run(climbers(), DOUBLE, 60, 90);
    BreakoutReport report = backtest.report();
    // A level says nothing of who climbs here.
    assertThat(backtest.aucOfLastValue(false)).isBetween(0.35, 0.65).isLessThan(report.auc());
    assertThat(backtest.aucOfLastValue(true)).isNaN();
    assertThat(report.questions()).isEqualTo(200 * 31);
    assertThat(report.auc()).isGreaterThan(0.85);
    assertThat(report.topLift()).isGreaterThan(5);
    assertThat(report.calibrationError()).isLessThan(0.02);
  }

  @Test
  void alertsHaveALeadAndAreNotRepeated() {
    AlertReport report = run(climbers(), DOUBLE, 60, 90).alerts(new AlertPolicy(0.3, 60));
    assertThat(report.precision()).isGreaterThan(0.4);
    assertThat(report.medianLead()).isBetween(7.0, 60.0);
    assertThat(report.recall()).isBetween(0.0, 1.0);
    assertThat(report.events()).isLessThan(110);
  }

  @Test
  void saysAboutTheBaseRateWhereNothingTells() {
    double said = 0;
    double came = 0;
    for (int seed = 0; seed < 6; seed++) {
      for (BreakoutPrediction each : run(streams(29, 150, seed), DOUBLE, 60, 140).predictions()) {
        said += each.probability();
        came += each.cameTrue() ? 1 : 0;
      }
    }
    assertThat(said / came).isBetween(0.6, 1.6);
  }

  @Test
  void hasAnAnswerFromTheFirstDayOn() {
    List<BreakoutPrediction> first =
        run(List.of(weekly("a", STREAMS, 100, 110, 150)), DOUBLE, 0, 2).predictions();
    assertThat(first).hasSize(3);
    assertThat(first.get(0).probability()).isBetween(0.005, 0.3);
    assertThat(first.get(0).points()).isEqualTo(1);
  }

  @Test
  void asksForALevelThoseAloneWhoNeverHadIt() {
    MetricSeries s = weekly("a", STREAMS, 50, 90, 120, 80);
    BreakoutQuestion hundred = BreakoutQuestion.reach(100, 30);
    assertThat(run(List.of(s), hundred, 0, 3).predictions())
        .extracting(BreakoutPrediction::asOf)
        .containsExactly(FIRST, FIRST.plusWeeks(1));
    assertThat(run(List.of(s), hundred, 0, 3).predictions()).allMatch(BreakoutPrediction::cameTrue);
  }

  @Test
  void whoFallsSilentIsNotAskedAfterEightWeeks() {
    MetricSeries s = weekly("a", STREAMS, 50);
    assertThat(run(List.of(s), DOUBLE, 0, 20).predictions())
        .extracting(BreakoutPrediction::asOf)
        .containsExactly(
            FIRST,
            FIRST.plusWeeks(1),
            FIRST.plusWeeks(2),
            FIRST.plusWeeks(3),
            FIRST.plusWeeks(4),
            FIRST.plusWeeks(5),
            FIRST.plusWeeks(6),
            FIRST.plusWeeks(7));
  }

  @Test
  void zerosAndNobodyAtAllAreAnswered() {
    assertThat(run(List.of(), DOUBLE, 0, 3).report().questions()).isZero();
    MetricSeries zeros = weekly("a", STREAMS, 0, 0, 0, 0, 0);
    assertThat(run(List.of(zeros), DOUBLE, 0, 4).predictions()).hasSize(5);
  }

  @Test
  void refusesWhatCannotBeAsked() {
    assertThatThrownBy(() -> BreakoutQuestion.multiply(1, 60)).hasMessageContaining("1.0");
    assertThatThrownBy(() -> BreakoutQuestion.reach(-1, 60)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> BreakoutQuestion.reach(1, 0)).hasMessageContaining("0");
    LocalDate day = FIRST;
    assertThatThrownBy(
            () -> BreakoutBacktest.run(List.of(), DOUBLE, day, day.minusDays(1), done -> {}))
        .hasMessageContaining("in order");
    assertThat(DOUBLE.words()).isEqualTo("has 2 times its highest value within 60 days");
  }

  @Test
  void anAlertIsRaisedOnceInItsQuietDays() {
    AlertPolicy policy = new AlertPolicy(0.5, 21);
    List<BreakoutPrediction> inOrder = new ArrayList<>();
    for (int w = 0; w < 6; w++) {
      inOrder.add(new BreakoutPrediction("a", FIRST.plusWeeks(w), w == 1 ? 0.4 : 0.6, true, 9));
    }
    assertThat(policy.raised(inOrder))
        .extracting(BreakoutPrediction::asOf)
        .containsExactly(FIRST, FIRST.plusWeeks(3));
    assertThatThrownBy(() -> new AlertPolicy(0, 1)).hasMessageContaining("0.0");
    assertThatThrownBy(() -> new AlertPolicy(0.5, -1)).hasMessageContaining("-1");
  }
}
