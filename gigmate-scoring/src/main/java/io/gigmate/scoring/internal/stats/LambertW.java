package io.gigmate.scoring.internal.stats;

/**
 * The inverse of w e^w for w above -1.
 *
 * <p>Source: R. M. Corless et al., On the Lambert W function, Advances in Computational Mathematics
 * 5 (1996).
 */
public final class LambertW {
  private static final int STEPS = 50;

  private LambertW() {}

  /**
   * Returns W0(e^y). Taking the logarithm of the argument keeps it finite whatever y is.
   *
   * @param y finite
   */
  public static double ofExp(double y) {
    // w + ln w = y for positive w: Newton in ln w below 1, in w above.
    double w = y < 1 ? Math.exp(y) / (1 + Math.exp(y)) : y - Math.log(Math.max(1, y));
    for (int i = 0; i < STEPS; i++) {
      if (w == 0) {
        return 0;
      }
      double step = (w + Math.log(w) - y) * w / (w + 1);
      double next = w - step;
      w = next > 0 ? next : w / 2;
      if (Math.abs(step) <= 1e-15 * w) {
        break;
      }
    }
    return w;
  }
}
