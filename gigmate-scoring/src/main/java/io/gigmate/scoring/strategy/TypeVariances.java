package io.gigmate.scoring.strategy;

import java.util.ArrayList;
import java.util.List;

/**
 * One pair of variances that may be behind the outcomes, how likely it is, and what it makes of the
 * centre of all types.
 *
 * @param among variance of the means of the types
 * @param within variance of the strategies of one type
 * @param weight how likely; those of a grid add up to 1
 * @param centre what it expects of a type that is not known
 * @param uncertainty variance of that centre
 */
record TypeVariances(
    double among, double within, double weight, double centre, double uncertainty) {
  private static final int STEPS = 25;
  private static final double LOWEST = 0.02;
  private static final double HIGHEST = 4;

  /** Pairs that are so much less likely than the best one change no figure that is shown. */
  private static final double NEGLIGIBLE = 1e-7;

  /** Returns a grid of pairs, weighted by what was seen. */
  static List<TypeVariances> grid(ReturnBelief belief, List<ReturnModel.Seen> seen) {
    List<TypeVariances> pairs = new ArrayList<>();
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < STEPS; i++) {
      for (int j = 0; j < STEPS; j++) {
        TypeVariances pair = of(belief, seen, step(i), step(j));
        best = Math.max(best, pair.weight);
        pairs.add(pair);
      }
    }
    double sum = 0;
    double least = best + Math.log(NEGLIGIBLE);
    pairs.removeIf(pair -> pair.weight < least);
    for (TypeVariances pair : pairs) {
      sum += Math.exp(pair.weight - best);
    }
    List<TypeVariances> grid = new ArrayList<>();
    for (TypeVariances pair : pairs) {
      grid.add(pair.weighted(Math.exp(pair.weight - best) / sum));
    }
    return grid;
  }

  private static double step(int i) {
    return LOWEST * Math.pow(HIGHEST / LOWEST, i / (STEPS - 1.0));
  }

  /** The weight is a logarithm as yet. */
  private static TypeVariances of(
      ReturnBelief belief, List<ReturnModel.Seen> seen, double tau, double sigma) {
    double start = Math.log(belief.typical());
    double among = tau * tau;
    double within = sigma * sigma;
    double precision = 1 / (belief.spread() * belief.spread());
    double pull = start * precision;
    double squares = start * start * precision;
    // Half-normal on both; the grid is even in logarithms, which adds the logarithm of each.
    double log =
        -0.5 * square(tau / belief.amongTypes())
            - 0.5 * square(sigma / belief.withinType())
            + Math.log(tau)
            + Math.log(sigma);
    for (ReturnModel.Seen type : seen) {
      double variance = within / type.count() + among;
      precision += 1 / variance;
      pull += type.mean() / variance;
      squares += type.mean() * type.mean() / variance;
      log -=
          0.5 * Math.log(variance)
              + (type.count() - 1) * Math.log(sigma)
              + type.squares() / (2 * within);
    }
    log -= 0.5 * Math.log(precision) + 0.5 * (squares - pull * pull / precision);
    return new TypeVariances(among, within, log, pull / precision, 1 / precision);
  }

  private TypeVariances weighted(double value) {
    return new TypeVariances(among, within, value, centre, uncertainty);
  }

  private static double square(double x) {
    return x * x;
  }

  /** Returns the mean of the type. */
  double meanOf(ReturnModel.Seen type) {
    double own = trust(type);
    return own * type.mean() + (1 - own) * centre;
  }

  /** Returns how uncertain that mean is. */
  double varianceOf(ReturnModel.Seen type) {
    double own = trust(type);
    return (1 - own) * among + (1 - own) * (1 - own) * uncertainty;
  }

  /** How much of a type's own mean counts. */
  private double trust(ReturnModel.Seen type) {
    return type.count() == 0 ? 0 : among / (within / type.count() + among);
  }
}
