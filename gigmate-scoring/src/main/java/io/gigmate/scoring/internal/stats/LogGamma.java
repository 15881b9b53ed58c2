package io.gigmate.scoring.internal.stats;

/**
 * The logarithm of the gamma function.
 *
 * <p>Source: M. Abramowitz, I. Stegun, Handbook of Mathematical Functions (1964), 6.1.41, after the
 * argument was lifted by 6.1.15.
 */
public final class LogGamma {
  private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
  private static final double LARGE = 12;

  private LogGamma() {}

  /** Returns ln Γ(x) for positive x, to about fourteen digits. */
  public static double of(double x) {
    double product = 1;
    double at = x;
    while (at < LARGE) {
      product *= at;
      at++;
    }
    double inverse = 1 / at;
    double square = inverse * inverse;
    double series =
        inverse
            * (1.0 / 12
                - square
                    * (1.0 / 360
                        - square
                            * (1.0 / 1260
                                - square
                                    * (1.0 / 1680
                                        - square * (1.0 / 1188 - square * 691.0 / 360360)))));
    return (at - 0.5) * Math.log(at) - at + HALF_LOG_TWO_PI + series - Math.log(product);
  }
}
