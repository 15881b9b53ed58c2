package io.gigmate.scoring.internal.stats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scoring.lead.learned.LeadMetrics;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** 500 published points, as scikit-learn judges them, and 30 as R's isoreg fits them. */
class CalibrationOracleTest {
  private final double[][] points = columns("calibration_input.tsv");
  private final double[] probability = points[0];
  private final int[] outcome = Arrays.stream(points[1]).mapToInt(y -> (int) y).toArray();

  @Test
  void theMetricsAreThoseOfScikitLearn() {
    LeadMetrics metrics = LeadMetrics.of(probability, outcome);

    assertThat(metrics.rows()).isEqualTo(500);
    assertThat(metrics.baseRate()).isEqualTo(0.3);
    assertThat(metrics.brier()).isCloseTo(0.184447179979658, within(1e-12));
    assertThat(metrics.logLoss()).isCloseTo(0.5462867502860379, within(1e-12));
    assertThat(metrics.auc()).hasValueCloseTo(0.7536952380952381, within(1e-12));
    assertThat(metrics.calibrationError()).isCloseTo(0.108175462, within(1e-9));
  }

  @Test
  void theMiscalibrationIsWhatIsotonicRegressionTakesAway() {
    double recalibrated = BinaryMetrics.brier(points[2], outcome);

    assertThat(LeadMetrics.of(probability, outcome).miscalibration())
        .isCloseTo(0.184447179979658 - recalibrated, within(1e-9))
        .isPositive();
  }

  @Test
  void plattScalingOfTheLogOddsIsTheMaximumOfTheLikelihood() {
    double[] logOdds = Arrays.stream(probability).map(p -> Math.log(p / (1 - p))).toArray();

    double[] fitted = PlattScaling.fit(new double[][] {logOdds}, outcome, new double[] {1}, 0);

    assertThat(fitted[0]).isCloseTo(-0.5125565615262437, within(1e-8));
    assertThat(fitted[1]).isCloseTo(1.1829871467083712, within(1e-8));
  }

  @Test
  void isotonicRegressionIsThatOfScikitLearnAndOfR() {
    assertThat(IsotonicRegression.fit(probability, points[1]))
        .containsExactly(points[2], within(1e-11));
    double[][] r = columns("isotonic_R_isoreg.tsv");
    assertThat(IsotonicRegression.fit(r[0], r[1])).containsExactly(r[2], within(1e-12));
  }

  private static double[][] columns(String resource) {
    List<String[]> rows;
    try (InputStream in = CalibrationOracleTest.class.getResourceAsStream(resource)) {
      rows =
          new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
              .lines()
              .skip(1)
              .map(line -> line.split("\t", -1))
              .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    double[][] columns = new double[rows.get(0).length][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < columns.length; j++) {
        columns[j][i] = Double.parseDouble(rows.get(i)[j]);
      }
    }
    return columns;
  }
}
