package io.gigmate.scoring.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.scoring.internal.stats.BinaryMetrics;
import io.gigmate.scoring.internal.stats.SplitMix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Projected returns held against what then comes, in worlds where the truth is known. The baseline
 * is each type's own mean and standard deviation on logarithms (those of all outcomes where the
 * type has fewer than two), with a normal interval; the other one takes all types for one.
 */
class SimulatedStrategiesTest {
  private static final int WORLDS = 600;
  private static final double Z80 = 1.2815515655446004;

  @ParameterizedTest
  @CsvSource({
    "NORMAL, 0.78, 0.84, 0.02",
    "LONG_TAILED, 0.78, 0.86, 0.02",
    "SOME_FAIL, 0.78, 0.86, 0.07"
  })
  void projectedReturnsAreCoveredWhereOwnMeansAreNot(
      SimulatedStrategies.Noise noise, double lowest, double highest, double tolerance) {
    Tally ours = new Tally();
    Tally own = new Tally();
    Tally pooled = new Tally();
    List<Double> said = new ArrayList<>();
    List<Integer> paid = new ArrayList<>();
    for (int world = 0; world < WORLDS; world++) {
      SimulatedStrategies truth = new SimulatedStrategies(SplitMix.derive(8, world), noise);
      List<StrategyOutcome> past = truth.past();
      if (past.size() < 2) {
        continue;
      }
      ReturnModel model = ReturnModel.of(past);
      for (StrategyType type : StrategyType.values()) {
        double next = truth.multiple(type);
        double y = Math.log(next + ReturnModel.NOTHING);
        ReturnForecast forecast = model.forecast(type);
        ours.add(y, log(forecast.lower80()), log(forecast.upper80()));
        List<StrategyOutcome> same = past.stream().filter(one -> one.type() == type).toList();
        own.addNormal(y, same.size() < 2 ? past : same);
        pooled.addNormal(y, past);
        said.add(forecast.confidence().probability());
        paid.add(next > 1 ? 1 : 0);
      }
    }
    double[] probability = said.stream().mapToDouble(Double::doubleValue).toArray();
    int[] outcome = paid.stream().mapToInt(Integer::intValue).toArray();
    double error = BinaryMetrics.calibrationError(probability, outcome, 10);
    double[] sure = above(probability, outcome, 0.75);
    System.out.printf(
        Locale.ROOT,
        "%s: covered %.3f (own %.3f, pooled %.3f), interval score %.3f (own %.3f, pooled %.3f),"
            + " calibration error %.3f, said %.3f of %d at 75 %% or more, paid %.3f%n",
        noise,
        ours.coverage(),
        own.coverage(),
        pooled.coverage(),
        ours.score(),
        own.score(),
        pooled.score(),
        error,
        sure[0],
        (int) sure[2],
        sure[1]);

    assertThat(ours.coverage()).isBetween(lowest, highest);
    assertThat(Math.abs(ours.coverage() - 0.8)).isLessThan(Math.abs(own.coverage() - 0.8));
    assertThat(ours.score()).isLessThan(own.score()).isLessThan(pooled.score());
    assertThat(error).isLessThan(0.04);
    // Those that are proposed are picked for being good: their confidence holds all the same.
    assertThat(sure[1]).isGreaterThan(sure[0] - tolerance);
  }

  private static double log(double wonOrLost) {
    return Math.log(wonOrLost + 1 + ReturnModel.NOTHING);
  }

  /** The mean of what was said and of what came among those above a level, and how many. */
  private static double[] above(double[] probability, int[] outcome, double level) {
    double said = 0;
    double came = 0;
    int n = 0;
    for (int i = 0; i < probability.length; i++) {
      if (probability[i] >= level) {
        said += probability[i];
        came += outcome[i];
        n++;
      }
    }
    return new double[] {said / n, came / n, n};
  }

  private static final class Tally {
    private int cases;
    private int inside;
    private double score;

    /** Source: T. Gneiting, A. Raftery, Strictly proper scoring rules (2007), 6.2. */
    void add(double y, double lower, double upper) {
      cases++;
      inside += y >= lower && y <= upper ? 1 : 0;
      score += upper - lower + 10 * (Math.max(0, lower - y) + Math.max(0, y - upper));
    }

    void addNormal(double y, List<StrategyOutcome> from) {
      double mean = 0;
      for (StrategyOutcome one : from) {
        mean += Math.log(one.multiple() + ReturnModel.NOTHING) / from.size();
      }
      double squares = 0;
      for (StrategyOutcome one : from) {
        double gap = Math.log(one.multiple() + ReturnModel.NOTHING) - mean;
        squares += gap * gap / (from.size() - 1);
      }
      double deviation = Math.sqrt(squares);
      add(y, mean - Z80 * deviation, mean + Z80 * deviation);
    }

    double coverage() {
      return (double) inside / cases;
    }

    double score() {
      return score / cases;
    }
  }
}
