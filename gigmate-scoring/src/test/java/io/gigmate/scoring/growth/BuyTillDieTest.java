package io.gigmate.scoring.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scoring.internal.stats.BetaLaw;
import io.gigmate.scoring.internal.stats.LogGamma;
import org.junit.jupiter.api.Test;

/** The formulas against sums over every pace and every chance of leaving. */
class BuyTillDieTest {
  private static final double R = 1.7;
  private static final double ALPHA = 5;
  private static final double A = 1.4;
  private static final double B = 3.2;
  private static final BuyTillDie LAW = new BuyTillDie(R, ALPHA, A, B);

  @Test
  void theLikelihoodAndWhatFollowsAreThoseOfEveryPaceAndChance() {
    for (int x : new int[] {0, 1, 6}) {
      double last = x == 0 ? 0 : 12;
      double weeks = 20;
      double ahead = 9;
      double all = 0;
      double here = 0;
      double shows = 0;
      double count = 0;
      int steps = 1500;
      for (int i = 0; i < steps; i++) {
        double pace = 12 * (i + 0.5) / steps;
        double weight = gamma(pace) * 12 / steps;
        for (int j = 0; j < 800; j++) {
          double leaving = (j + 0.5) / 800;
          double both =
              weight * Math.exp(BetaLaw.logDensity(leaving, A, B)) / 800 * Math.pow(pace, x);
          double stayed = Math.pow(1 - leaving, x + 1) * Math.exp(-pace * weeks) * both;
          double left = leaving * Math.pow(1 - leaving, x) * Math.exp(-pace * last) * both;
          all += stayed + left;
          here += stayed;
          shows += stayed * -Math.expm1(-pace * ahead);
          count += stayed * -Math.expm1(-pace * leaving * ahead) / leaving;
        }
      }
      assertThat(LAW.logLikelihood(x, last, weeks)).isCloseTo(Math.log(all), within(0.005));
      assertThat(1 / (1 + Math.exp(LAW.logOddsLeft(x, last, weeks))))
          .isCloseTo(here / all, within(0.003));
      assertThat(LAW.silent(x, last, weeks, ahead)).isCloseTo(1 - shows / all, within(0.003));
      assertThat(LAW.expected(x, last, weeks, ahead)).isCloseTo(count / all, within(0.01));
    }
  }

  @Test
  void manyShowsAndThenYearsOfSilenceHaveALikelihood() {
    assertThat(LAW.logLikelihood(1500, 260, 520)).isFinite();
  }

  @Test
  void theExpectationPassesSmoothlyThroughItsGap() {
    double below = new BuyTillDie(R, ALPHA, 0.999, B).expected(3, 10, 20, 50);
    double at = new BuyTillDie(R, ALPHA, 1, B).expected(3, 10, 20, 50);
    double above = new BuyTillDie(R, ALPHA, 1.001, B).expected(3, 10, 20, 50);
    assertThat(at).isBetween(Math.min(below, above), Math.max(below, above));
  }

  private static double gamma(double pace) {
    return Math.exp(R * Math.log(ALPHA) - LogGamma.of(R) + (R - 1) * Math.log(pace) - ALPHA * pace);
  }
}
