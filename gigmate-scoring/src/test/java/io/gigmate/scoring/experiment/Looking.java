package io.gigmate.scoring.experiment;

import io.gigmate.scoring.internal.stats.SplitMix;
import java.util.Locale;
import java.util.function.Supplier;

/** Simulated experiments whose results are looked at after every single contact. */
final class Looking {
  /** The property says how many; docs/experiments.md has the figures of 10,000. */
  static final int RUNS = Integer.getInteger("gigmate.experiments", 120);

  /** What one look takes for 10 against 12 %, in contacts an arm. */
  static final int FIXED = 3841;

  private static final int LONGEST = 4 * FIXED;

  private Looking() {}

  /** Sees each contact, and says when a difference is announced. */
  interface Watcher {
    boolean announces(int arm, double outcome);

    /** Returns after how many contacts an arm it gives up. */
    default double longest() {
      return LONGEST;
    }
  }

  /** Where contacts go and what comes of them. */
  interface World {
    int arm(SplitMix dice);

    double outcome(int arm, SplitMix dice);

    default int arms() {
      return 2;
    }

    static World shares(double first, double second) {
      return new Shares(first, second, 0.5);
    }
  }

  /** Two arms with a share each; so much of the traffic goes to the second. */
  record Shares(double first, double second, double traffic) implements World {
    @Override
    public int arm(SplitMix dice) {
      return dice.nextDouble() < traffic ? 1 : 0;
    }

    @Override
    public double outcome(int arm, SplitMix dice) {
      return dice.nextDouble() < (arm == 1 ? second : first) ? 1 : 0;
    }
  }

  /** How many runs announced a difference, and when runs ended, in contacts an arm. */
  record Figures(double announced, double contacts) {}

  static Figures of(String name, World world, int runs, Supplier<Watcher> watchers) {
    int announced = 0;
    double contacts = 0;
    for (int run = 0; run < runs; run++) {
      SplitMix dice = new SplitMix(SplitMix.derive(name.hashCode(), run));
      Watcher watcher = watchers.get();
      double longest = watcher.longest() * world.arms();
      int seen = 0;
      boolean said = false;
      while (!said && seen < longest) {
        int arm = world.arm(dice);
        seen++;
        said = watcher.announces(arm, world.outcome(arm, dice));
      }
      announced += said ? 1 : 0;
      contacts += (double) seen / world.arms();
    }
    Figures figures = new Figures((double) announced / runs, contacts / runs);
    if (System.getProperty("gigmate.experiments") != null) {
      System.out.printf(
          Locale.ROOT,
          "%s: %d runs, announced %.4f, %.0f contacts an arm, %.3f of one look%n",
          name,
          runs,
          figures.announced,
          figures.contacts,
          figures.contacts / FIXED);
    }
    return figures;
  }

  /** Few runs scatter; of many the limit itself is asked for. */
  static double allowed(int runs) {
    return runs < 1000 ? scattered(runs) : 0.05;
  }

  /** What a test that uses up its 5 % shows at most. */
  static double scattered(int runs) {
    return 0.05 + 3 * Math.sqrt(0.05 * 0.95 / runs);
  }
}
