package io.gigmate.scoring.growth;

import io.gigmate.scoring.internal.stats.LogGamma;
import io.gigmate.scoring.internal.stats.SimplexSearch;
import java.util.List;

/**
 * Shows come at random at a pace of each member's own; after each, the first included, a member may
 * leave for good with a chance of their own (MBG/NBD). Paces follow a gamma law, chances a beta
 * law, and time is in weeks.
 *
 * <p>Source: E. Batislam, M. Denizel, A. Filiztekin, Empirical validation and comparison of models
 * for customer base analysis, International Journal of Research in Marketing 24 (2007) 201-209,
 * after P. Fader, B. Hardie, K. L. Lee, "Counting your customers" the easy way, Marketing Science
 * 24 (2005) 275-284.
 */
final class BuyTillDie {
  /** A weak belief that keeps the fit finite: logarithms of the parts lie within 3 of these. */
  private static final double[] START = {0, Math.log(4), 0, Math.log(3)};

  private static final double BELIEF = 3;
  private static final int TERMS = 5000;
  private static final double ENOUGH = 1e-14;

  final double r;
  final double alpha;
  final double a;
  final double b;

  BuyTillDie(double r, double alpha, double a, double b) {
    this.r = r;
    this.alpha = alpha;
    this.a = a;
    this.b = b;
  }

  static BuyTillDie fit(List<Activity> members) {
    return of(SimplexSearch.least(at -> loss(of(at), at, members), START, 0.5));
  }

  private static BuyTillDie of(double[] logs) {
    return new BuyTillDie(
        Math.exp(logs[0]), Math.exp(logs[1]), Math.exp(logs[2]), Math.exp(logs[3]));
  }

  private static double loss(BuyTillDie model, double[] at, List<Activity> members) {
    double sum = 0;
    for (int i = 0; i < at.length; i++) {
      sum += (at[i] - START[i]) * (at[i] - START[i]) / (2 * BELIEF * BELIEF);
    }
    for (Activity one : members) {
      sum -= model.logLikelihood(one.repeats(), one.lastWeek(), one.weeks());
    }
    return Double.isNaN(sum) ? Double.MAX_VALUE : sum;
  }

  double logLikelihood(int x, double last, double weeks) {
    return LogGamma.of(r + x)
        - LogGamma.of(r)
        + r * Math.log(alpha)
        + LogGamma.of(a + b)
        + LogGamma.of(b + x + 1)
        - LogGamma.of(b)
        - LogGamma.of(a + b + x + 1)
        - (r + x) * Math.log(alpha + weeks)
        + logOnePlusExp(logOddsLeft(x, last, weeks));
  }

  /** The logarithm of 1 + e^x; many shows and then a long silence make x as large as 1,000. */
  private static double logOnePlusExp(double x) {
    return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  /** Log-odds that a member has left. */
  double logOddsLeft(int x, double last, double weeks) {
    return Math.log(a / (b + x)) + (r + x) * Math.log((alpha + weeks) / (alpha + last));
  }

  /** Probability of a show within so many weeks, of a member who has not left. */
  double shows(int x, double weeks, double ahead) {
    return -Math.expm1((r + x) * Math.log((alpha + weeks) / (alpha + weeks + ahead)));
  }

  /** Probability of no show within so many weeks. */
  double silent(int x, double last, double weeks, double ahead) {
    double here = 1 / (1 + Math.exp(logOddsLeft(x, last, weeks)));
    return 1 - here * shows(x, weeks, ahead);
  }

  /** Expected shows within so many weeks. */
  double expected(int x, double last, double weeks, double ahead) {
    double here = 1 / (1 + Math.exp(logOddsLeft(x, last, weeks)));
    // At 1 the formula has a gap that it passes through smoothly.
    double over = Math.abs(a - 1) < 1e-6 ? 1 + 1e-6 : a;
    double z = ahead / (alpha + weeks + ahead);
    double fading =
        Math.exp((r + x) * Math.log((alpha + weeks) / (alpha + weeks + ahead)))
            * hypergeometric(r + x, b + x + 1, over + b + x, z);
    return here * (over + b + x) / (over - 1) * (1 - fading);
  }

  /** The hypergeometric series of Gauss, for z from 0 up to below 1. */
  private static double hypergeometric(double p, double q, double s, double z) {
    double sum = 1;
    double term = 1;
    for (int n = 0; n < TERMS && Math.abs(term) > ENOUGH * Math.abs(sum); n++) {
      term *= (p + n) * (q + n) / ((s + n) * (n + 1)) * z;
      sum += term;
    }
    return sum;
  }
}
