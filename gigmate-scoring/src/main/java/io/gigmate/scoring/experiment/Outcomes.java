package io.gigmate.scoring.experiment;

/** What became of the contacts of one variant. */
public sealed interface Outcomes {
  /** Returns how many contacts there were. */
  long contacts();

  /** Returns the mean of their outcomes; 0 where there were none. */
  double mean();

  /**
   * Returns the square of the mean's standard error; not a number where too few contacts are there
   * to say.
   */
  double squaredError();

  /**
   * It happened or it did not.
   *
   * @param contacts how many
   * @param successes of how many it did
   */
  record Shares(long contacts, long successes) implements Outcomes {
    public Shares {
      if (successes < 0 || successes > contacts) {
        throw new IllegalArgumentException(
            "successes must lie in 0.." + contacts + ", the number of contacts: " + successes);
      }
    }

    @Override
    public double mean() {
      return contacts == 0 ? 0 : (double) successes / contacts;
    }

    /**
     * With one more of each outcome, as Agresti and Caffo (2000) have it: the first contacts are
     * often all alike, which would look like certainty.
     */
    @Override
    public double squaredError() {
      double share = (successes + 1.0) / (contacts + 2.0);
      return share * (1 - share) / contacts;
    }
  }

  /**
   * Numbers, such as what was spent.
   *
   * @param contacts how many
   * @param mean of their numbers
   * @param variance of their numbers, with n - 1; 0 of fewer than two
   */
  record Amounts(long contacts, double mean, double variance) implements Outcomes {
    /** With fewer, the variance itself is a guess. */
    private static final int FEWEST = 10;

    public Amounts {
      if (contacts < 0 || !Double.isFinite(mean) || !(variance >= 0 && variance < 1e300)) {
        throw new IllegalArgumentException(
            "not the mean and variance of contacts: " + contacts + ", " + mean + ", " + variance);
      }
    }

    @Override
    public double squaredError() {
      return contacts < FEWEST || variance == 0 ? Double.NaN : variance / contacts;
    }
  }
}
