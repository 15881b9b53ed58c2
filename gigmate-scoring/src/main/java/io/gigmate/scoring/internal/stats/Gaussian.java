package io.gigmate.scoring.internal.stats;

/** The standard normal law. */
public final class Gaussian {
  private static final double LOG_ROOT_TWO_PI = 0.9189385332046728;
  private static final double TAIL = 37;

  private Gaussian() {}

  /** Returns the density. */
  public static double density(double z) {
    return Math.exp(-z * z / 2 - LOG_ROOT_TWO_PI);
  }

  /**
   * Returns the probability of z or less, to fifteen digits.
   *
   * <p>Source: J. F. Hart et al., Computer Approximations (1968), as given by G. West, Better
   * approximations to cumulative normal functions, Wilmott (2005).
   */
  public static double below(double z) {
    double x = Math.abs(z);
    double tail = x > TAIL ? 0 : tail(x);
    return z > 0 ? 1 - tail : tail;
  }

  private static double tail(double x) {
    double e = Math.exp(-x * x / 2);
    if (x >= 7.07106781186547) {
      double fraction = x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))));
      return e / fraction / 2.506628274631;
    }
    double top = 3.52624965998911e-02 * x + 0.700383064443688;
    top = top * x + 6.37396220353165;
    top = top * x + 33.912866078383;
    top = top * x + 112.079291497871;
    top = top * x + 221.213596169931;
    top = top * x + 220.206867912376;
    double bottom = 8.83883476483184e-02 * x + 1.75566716318264;
    bottom = bottom * x + 16.064177579207;
    bottom = bottom * x + 86.7807322029461;
    bottom = bottom * x + 296.564248779674;
    bottom = bottom * x + 637.333633378831;
    bottom = bottom * x + 793.826512519948;
    bottom = bottom * x + 440.413735824752;
    return e * top / bottom;
  }

  /**
   * Returns the number not exceeded with a probability, which lies between 0 and 1, to about twelve
   * digits.
   *
   * <p>Source: P. J. Acklam, An algorithm for computing the inverse normal cumulative distribution
   * function (2003), with one step of Halley's method.
   */
  public static double quantile(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException("a probability must lie between 0 and 1: " + probability);
    }
    double z = start(probability);
    double step = (below(z) - probability) / density(z);
    return z - step / (1 + z * step / 2);
  }

  private static double start(double p) {
    if (p < 0.02425) {
      return tailStart(Math.sqrt(-2 * Math.log(p)));
    }
    if (p > 1 - 0.02425) {
      return -tailStart(Math.sqrt(-2 * Math.log1p(-p)));
    }
    double q = p - 0.5;
    double r = q * q;
    double top = -3.969683028665376e+01 * r + 2.209460984245205e+02;
    top = top * r - 2.759285104469687e+02;
    top = top * r + 1.383577518672690e+02;
    top = top * r - 3.066479806614716e+01;
    top = top * r + 2.506628277459239e+00;
    double bottom = -5.447609879822406e+01 * r + 1.615858368580409e+02;
    bottom = bottom * r - 1.556989798598866e+02;
    bottom = bottom * r + 6.680131188771972e+01;
    bottom = bottom * r - 1.328068155288572e+01;
    return q * top / (bottom * r + 1);
  }

  private static double tailStart(double q) {
    double top = -7.784894002430293e-03 * q - 3.223964580411365e-01;
    top = top * q - 2.400758277161838e+00;
    top = top * q - 2.549732539343734e+00;
    top = top * q + 4.374664141464968e+00;
    top = top * q + 2.938163982698783e+00;
    double bottom = 7.784695709041462e-03 * q + 3.224671290700398e-01;
    bottom = bottom * q + 2.445134137142996e+00;
    bottom = bottom * q + 3.754408661907416e+00;
    return top / (bottom * q + 1);
  }
}
