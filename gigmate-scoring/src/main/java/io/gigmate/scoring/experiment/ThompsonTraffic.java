package io.gigmate.scoring.experiment;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Unattended;
import io.gigmate.scoring.internal.stats.BetaLaw;
import io.gigmate.scoring.internal.stats.Gaussian;
import java.util.ArrayList;
import java.util.List;

/**
 * Weights in proportion to how likely each variant is to be the best, so that fewer contacts get
 * the worse ones. That is all it gives: results of such traffic are biased, and {@link
 * Experiment#analyse} refuses to report them as effects.
 *
 * <p>Source: W. Thompson, On the likelihood that one unknown probability exceeds another,
 * Biometrika 25 (1933); for the bias: X. Nie et al., Why adaptively collected data have negative
 * bias and how to correct for it, AISTATS 2018. The probabilities are integrals, not draws.
 *
 * @param floor the share of the contacts that each variant keeps, below 1 over the variants
 */
public record ThompsonTraffic(double floor) {
  private static final int POINTS = 1000;
  private static final double DEVIATIONS = 9;

  public ThompsonTraffic {
    if (!(floor >= 0 && floor < 0.5)) {
      throw new IllegalArgumentException("the floor must lie in 0..0.5: " + floor);
    }
  }

  /**
   * Shifts the contacts of an experiment towards its better variants, where that is permitted: the
   * settings have {@code auto_optimization_enabled} on, and a person approved an experiment whose
   * traffic follows its results.
   *
   * @param results one for each arm, in any order
   */
  public TrafficShift shift(
      ApprovedExperiment approved, List<ArmResult> results, Configuration settings) {
    Experiment experiment = approved.experiment();
    if (!Unattended.SHIFT_TRAFFIC.isPermitted(settings)) {
      return new TrafficShift.Kept(
          experiment.arms(), Unattended.SHIFT_TRAFFIC.setting().code() + " is off");
    }
    return experiment.traffic() == TrafficRule.ADAPTIVE
        ? new TrafficShift.Shifted(arms(experiment.ordered(results)))
        : new TrafficShift.Kept(experiment.arms(), "it was approved with weights that stay");
  }

  /**
   * Returns the arms with the weights that the results suggest, in the order of the results. Until
   * something can be said of every arm, the weights are equal.
   */
  List<Arm> arms(List<ArmResult> results) {
    if (floor * results.size() >= 1) {
      throw new IllegalArgumentException(
          "a floor of " + floor + " is too much for " + results.size() + " variants");
    }
    double[] best = best(results.stream().map(ArmResult::outcomes).toList());
    List<Arm> arms = new ArrayList<>();
    for (int i = 0; i < best.length; i++) {
      double weight = floor + (1 - floor * best.length) * best[i];
      arms.add(new Arm(results.get(i).variant(), Math.max(weight, 1e-9)));
    }
    return List.copyOf(arms);
  }

  /** Returns the probability of each to be the best. */
  private static double[] best(List<Outcomes> outcomes) {
    List<Belief> beliefs = new ArrayList<>();
    for (Outcomes each : outcomes) {
      beliefs.add(Belief.after(each));
    }
    double[] best = new double[outcomes.size()];
    double all = 0;
    boolean known = beliefs.stream().allMatch(belief -> belief.deviation() > 0);
    for (int i = 0; i < best.length; i++) {
      best[i] = known ? best(i, beliefs) : 1;
      all += best[i];
    }
    for (int i = 0; i < best.length; i++) {
      best[i] /= all;
    }
    return best;
  }

  private static double best(int which, List<Belief> beliefs) {
    Belief own = beliefs.get(which);
    double from = Math.max(own.lowest(), own.mean() - DEVIATIONS * own.deviation());
    double to = Math.min(own.highest(), own.mean() + DEVIATIONS * own.deviation());
    double step = (to - from) / POINTS;
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      double x = from + (i + 0.5) * step;
      double part = own.density(x) * step;
      for (int j = 0; j < beliefs.size() && part > 0; j++) {
        part *= j == which ? 1 : beliefs.get(j).below(x);
      }
      sum += part;
    }
    return sum;
  }

  /** What is believed of a variant's mean. */
  private interface Belief {
    double mean();

    double deviation();

    double lowest();

    double highest();

    double density(double x);

    double below(double x);

    static Belief after(Outcomes outcomes) {
      return outcomes instanceof Outcomes.Shares shares
          ? new OfShare(ShareBelief.after(shares))
          : new OfMean(outcomes.mean(), Math.sqrt(outcomes.squaredError()));
    }
  }

  private record OfShare(ShareBelief share) implements Belief {
    @Override
    public double mean() {
      return share.mean();
    }

    @Override
    public double deviation() {
      return Math.sqrt(mean() * (1 - mean()) / (share.yes() + share.no() + 1.0));
    }

    @Override
    public double lowest() {
      return 0;
    }

    @Override
    public double highest() {
      return 1;
    }

    @Override
    public double density(double x) {
      return Math.exp(BetaLaw.logDensity(x, (double) share.yes(), (double) share.no()));
    }

    @Override
    public double below(double x) {
      return BetaLaw.below(x, (double) share.yes(), (double) share.no());
    }
  }

  private record OfMean(double mean, double deviation) implements Belief {
    @Override
    public double lowest() {
      return Double.NEGATIVE_INFINITY;
    }

    @Override
    public double highest() {
      return Double.POSITIVE_INFINITY;
    }

    @Override
    public double density(double x) {
      return Gaussian.density((x - mean) / deviation) / deviation;
    }

    @Override
    public double below(double x) {
      return Gaussian.below((x - mean) / deviation);
    }
  }
}
