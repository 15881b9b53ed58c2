package io.gigmate.scoring.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.scoring.experiment.Looking.Figures;
import io.gigmate.scoring.experiment.Looking.Watcher;
import io.gigmate.scoring.experiment.Looking.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What else one could look by; docs/experiments.md says why the mixture was taken. */
class OtherDesignsTest {
  private static final int RUNS = Math.max(1, Looking.RUNS / 2);

  private enum Design {
    PLANNED_EFFECT,
    EXACT_BETS,
    FIVE_LOOKS;

    Watcher watcher() {
      return switch (this) {
        case PLANNED_EFFECT -> new PlannedEffect();
        case EXACT_BETS -> new Bets();
        case FIVE_LOOKS -> new FiveLooks();
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void keepsItsPromise(Design design) {
    Figures none = Looking.of(design + " none", World.shares(0.1, 0.1), RUNS, design::watcher);
    Figures lift = Looking.of(design + " lift", World.shares(0.1, 0.12), RUNS, design::watcher);

    assertThat(none.announced()).isLessThanOrEqualTo(Looking.scattered(RUNS));
    assertThat(lift.announced()).isGreaterThanOrEqualTo(0.7);
    assertThat(lift.contacts()).isLessThanOrEqualTo(1.3 * Looking.FIXED);
  }

  /** Two shares as they grow. */
  private abstract static class Counting implements Watcher {
    final double[] n = new double[2];
    final double[] x = new double[2];

    @Override
    public final boolean announces(int arm, double outcome) {
      boolean announced = sees(arm, outcome);
      n[arm]++;
      x[arm] += outcome;
      return announced || isBeyond();
    }

    /** Sees a contact that is not counted yet. */
    boolean sees(int arm, double outcome) {
      return false;
    }

    boolean isBeyond() {
      return false;
    }

    /** The difference over its standard error, with one more of each outcome. */
    final double z() {
      double error = 0;
      for (int arm = 0; arm < 2; arm++) {
        double share = (x[arm] + 1) / (n[arm] + 2);
        error += share * (1 - share) / n[arm];
      }
      return (x[1] / n[1] - x[0] / n[0]) / Math.sqrt(error);
    }
  }

  /** The likelihood ratio of just the effect that was planned, up or down (Wald 1945). */
  private static final class PlannedEffect extends Counting {
    private static final double DRIFT = (1.959964 + 0.841621) / Math.sqrt(Looking.FIXED / 2.0);

    @Override
    boolean isBeyond() {
      if (n[0] == 0 || n[1] == 0) {
        return false;
      }
      double variance = n[0] * n[1] / (n[0] + n[1]);
      double sum = z() * Math.sqrt(variance);
      return Math.cosh(DRIFT * sum) * Math.exp(-DRIFT * DRIFT * variance / 2) >= 20;
    }
  }

  /**
   * Bets that no variance has to be estimated for: whatever is staked on a success, the arm's coin
   * decides whether it is won or lost (I. Waudby-Smith, A. Ramdas, Estimating means of bounded
   * random variables by betting, JRSS B 86, 2024; R. Turner, A. Ly, P. Grünwald, Generic
   * e-variables for exact sequential k-sample tests, 2024). Averaged over five effects, up and
   * down.
   */
  private static final class Bets extends Counting {
    private static final double[] EFFECTS = {0.032, 0.048, 0.064, 0.096, 0.128};

    private final double[] up = {1, 1, 1, 1, 1};
    private final double[] down = {1, 1, 1, 1, 1};

    @Override
    boolean sees(int arm, double outcome) {
      double share = (x[0] + x[1] + 1) / (n[0] + n[1] + 2);
      double kept = Math.min(0.98, Math.max(0.02, share));
      double surprise = (outcome - kept) / Math.sqrt(kept * (1 - kept)) / 2;
      double sum = 0;
      for (int i = 0; i < EFFECTS.length; i++) {
        double stake = (arm == 1 ? 1 : -1) * EFFECTS[i] * surprise;
        up[i] *= 1 + stake;
        down[i] *= 1 - stake;
        sum += up[i] + down[i];
      }
      return sum / (2 * EFFECTS.length) >= 20;
    }
  }

  /** Five looks, fixed before, with power .8 (P. O'Brien, T. Fleming, Biometrics 35, 1979). */
  private static final class FiveLooks extends Counting {
    private static final double INFLATED = 1.028 * Looking.FIXED;
    private static final double LAST = 2.040;

    @Override
    public double longest() {
      return Math.rint(2 * INFLATED) / 2;
    }

    @Override
    boolean isBeyond() {
      double seen = n[0] + n[1];
      for (int look = 1; look <= 5; look++) {
        if (seen == Math.rint(2 * INFLATED * look / 5)) {
          return Math.abs(z()) >= LAST * Math.sqrt(5.0 / look);
        }
      }
      return false;
    }
  }
}
