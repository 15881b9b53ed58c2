package io.gigmate.scoring.internal.stats;

/**
 * The logistic function of many numbers at a time, and of one alone with the same bits. The steps
 * of the exponential are kept apart, each a plain loop over arrays: the compiler turns all but the
 * scaling by a power of two into vector instructions, which it does for no call of {@link
 * Math#exp}. It differs from {@code 1 / (1 + Math.exp(-z))} by some units in the last place.
 *
 * <p>Source: the rational approximation of fdlibm's {@code e_exp.c} (Sun Microsystems, 1993), left
 * as a fraction, so that one division does for both the exponential and the chance. Not
 * thread-safe.
 */
public final class LogisticBlock {
  /** Beyond this the power of two would leave the range of a double. */
  private static final double FAR = 700;

  private static final double INVERSE_LN2 = 1.4426950408889634;
  private static final double LN2_HIGH = 0.6931471803691238;
  private static final double LN2_LOW = 1.9082149292705877e-10;
  private static final double P1 = 0.16666666666666602;
  private static final double P2 = -0.0027777777777015593;
  private static final double P3 = 6.613756321437934e-05;
  private static final double P4 = -1.6533902205465252e-06;
  private static final double P5 = 4.1381367970572385e-08;

  /** Added and taken away again it rounds to a whole number, which stands in its lowest bits. */
  private static final double ROUNDER = 0x1.8p52;

  private static final int BIAS = 1023;
  private static final int MANTISSA = 52;

  private final double[] rounded;
  private final double[] above;
  private final double[] below;

  /** Creates room for so many numbers at a time. */
  public LogisticBlock(int size) {
    rounded = new double[size];
    above = new double[size];
    below = new double[size];
  }

  /** Returns the chance that goes with log-odds. */
  public static double of(double logOdds) {
    if (!isOrdinary(logOdds)) {
      return 1 / (1 + Math.exp(-logOdds));
    }
    double k = rounded(logOdds);
    double r = rest(logOdds, k);
    double under = under(r);
    return under / (under + (under + 2 * r) * power(k));
  }

  /** Answers whether log-odds are a number of the size that {@link #put} can take. */
  public static boolean isOrdinary(double logOdds) {
    return Math.abs(logOdds) <= FAR;
  }

  private static double rounded(double logOdds) {
    return ROUNDER - logOdds * INVERSE_LN2;
  }

  private static double rest(double logOdds, double rounded) {
    double whole = rounded - ROUNDER;
    return (-logOdds - whole * LN2_HIGH) - whole * LN2_LOW;
  }

  private static double under(double r) {
    double t = r * r;
    double tt = t * t;
    // Not one inside the other, so that the processor can work on several at a time.
    return 2 - (r - t * ((P1 + t * P2) + tt * ((P3 + t * P4) + tt * P5)));
  }

  private static double power(double rounded) {
    return Double.longBitsToDouble((Double.doubleToRawLongBits(rounded) + BIAS) << MANTISSA);
  }

  /**
   * Puts chances in the place of the first log-odds; of one that is not {@linkplain #isOrdinary
   * ordinary}, what {@link #of} answers, and NaN of NaN.
   *
   * @return whether all of them were ordinary
   */
  public boolean put(double[] logOdds, int size) {
    split(logOdds, size);
    boolean ordinary = true;
    for (int i = 0; i < size; i++) {
      above[i] *= power(rounded[i]);
      ordinary &= isOrdinary(logOdds[i]);
    }
    for (int i = 0; i < size && !ordinary; i++) {
      if (!isOrdinary(logOdds[i])) {
        // A fraction whose value is the chance itself.
        below[i] = of(logOdds[i]);
        above[i] = 1 - below[i];
      }
    }
    for (int i = 0; i < size; i++) {
      logOdds[i] = below[i] / (below[i] + above[i]);
    }
    return ordinary;
  }

  private void split(double[] logOdds, int size) {
    for (int i = 0; i < size; i++) {
      rounded[i] = rounded(logOdds[i]);
    }
    for (int i = 0; i < size; i++) {
      above[i] = rest(logOdds[i], rounded[i]);
    }
    for (int i = 0; i < size; i++) {
      below[i] = under(above[i]);
    }
    for (int i = 0; i < size; i++) {
      above[i] = below[i] + 2 * above[i];
    }
  }
}
