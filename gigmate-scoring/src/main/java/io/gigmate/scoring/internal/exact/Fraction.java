package io.gigmate.scoring.internal.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A rational number. Two longs carry it as long as they can, which for money is nearly always;
 * beyond that it goes on in {@link BigInteger}s. It is brought to lowest terms only when its parts
 * grow, since most of the time of exact arithmetic is spent on common divisors that nobody needs.
 */
public final class Fraction implements Comparable<Fraction> {
  public static final Fraction ZERO = new Fraction(0, 1);
  public static final Fraction ONE = new Fraction(1, 1);
  public static final Fraction MINUS_ONE = new Fraction(-1, 1);

  /** Below this, the sum of two products is still a long. */
  private static final long SMALL = 1L << 31;

  private static final long[] TENS = tens();

  private final long top;
  private final long bottom;

  /** Numerator and denominator where the longs do not hold them. */
  private final BigInteger @Nullable [] big;

  private Fraction(long top, long bottom) {
    this.top = top;
    this.bottom = bottom;
    this.big = null;
  }

  private Fraction(BigInteger top, BigInteger bottom) {
    this.top = 0;
    this.bottom = 0;
    this.big = new BigInteger[] {top, bottom};
  }

  private static long[] tens() {
    long[] tens = new long[19];
    tens[0] = 1;
    for (int i = 1; i < tens.length; i++) {
      tens[i] = 10 * tens[i - 1];
    }
    return tens;
  }

  /** Returns a whole number. */
  public static Fraction of(long whole) {
    return new Fraction(whole, 1);
  }

  /** Returns the quotient; the divisor must not be zero. */
  public static Fraction of(long top, long bottom) {
    if (bottom == 0) {
      throw new IllegalArgumentException("a fraction of nothing: " + top + "/0");
    }
    if (top == Long.MIN_VALUE || bottom == Long.MIN_VALUE) {
      return reduced(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
    }
    return bottom < 0 ? small(-top, -bottom) : small(top, bottom);
  }

  /** Returns the decimal, times ten to a power. */
  public static Fraction of(BigDecimal decimal, int tenTo) {
    int scale = decimal.scale() - tenTo;
    if (decimal.precision() <= 18 && Math.abs(scale) <= 18) {
      long unscaled = decimal.unscaledValue().longValue();
      if (scale >= 0) {
        long divisor = divisor(Math.abs(unscaled), TENS[scale]);
        return new Fraction(unscaled / divisor, TENS[scale] / divisor);
      }
      if (decimal.precision() - scale <= 18) {
        return of(unscaled * TENS[-scale]);
      }
    }
    BigInteger unscaled = decimal.unscaledValue();
    return scale >= 0
        ? reduced(unscaled, BigInteger.TEN.pow(scale))
        : reduced(unscaled.multiply(BigInteger.TEN.pow(-scale)), BigInteger.ONE);
  }

  /** Returns the decimal. */
  public static Fraction of(BigDecimal decimal) {
    return of(decimal, 0);
  }

  private static Fraction small(long top, long bottom) {
    if (bottom < SMALL && top < SMALL && top > -SMALL) {
      return new Fraction(top, bottom);
    }
    long divisor = divisor(Math.abs(top), bottom);
    return new Fraction(top / divisor, bottom / divisor);
  }

  private static long divisor(long left, long right) {
    long a = left;
    long b = right;
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }

  private static Fraction reduced(BigInteger top, BigInteger bottom) {
    BigInteger divisor = top.gcd(bottom);
    if (bottom.signum() < 0) {
      divisor = divisor.negate();
    }
    BigInteger a = top.divide(divisor);
    BigInteger b = bottom.divide(divisor);
    return a.bitLength() < 63 && b.bitLength() < 63
        ? new Fraction(a.longValue(), b.longValue())
        : new Fraction(a, b);
  }

  /** Returns the sum. */
  public Fraction plus(Fraction other) {
    if (big == null && other.big == null) {
      if (bottom == other.bottom) {
        long sum = top + other.top;
        if (((top ^ sum) & (other.top ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
          return small(sum, bottom);
        }
      } else {
        // Over the least common denominator, so that sums of many parts stay small.
        long common = bottom == 1 || other.bottom == 1 ? 1 : divisor(bottom, other.bottom);
        long mine = other.bottom / common;
        long theirs = bottom / common;
        if (fits(top, mine) && fits(other.top, theirs) && fits(bottom, mine)) {
          long left = top * mine;
          long right = other.top * theirs;
          long sum = left + right;
          if (((left ^ sum) & (right ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
            return small(sum, bottom * mine);
          }
        }
      }
    }
    return reduced(
        bigTop().multiply(other.bigBottom()).add(other.bigTop().multiply(bigBottom())),
        bigBottom().multiply(other.bigBottom()));
  }

  /** Returns the difference. */
  public Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  /** Returns the number with the other sign. */
  public Fraction negated() {
    return big == null ? new Fraction(-top, bottom) : new Fraction(big[0].negate(), big[1]);
  }

  /** Returns the product. */
  public Fraction times(Fraction other) {
    if (big == null && other.big == null && fits(top, other.top) && fits(bottom, other.bottom)) {
      return small(top * other.top, bottom * other.bottom);
    }
    return reduced(bigTop().multiply(other.bigTop()), bigBottom().multiply(other.bigBottom()));
  }

  /** Returns the quotient; the divisor must not be zero. */
  public Fraction over(Fraction divisor) {
    if (divisor.signum() == 0) {
      throw new IllegalArgumentException("a fraction of nothing: " + this + "/0");
    }
    if (divisor.big == null) {
      boolean negative = divisor.top < 0;
      long bottoms = negative ? -divisor.bottom : divisor.bottom;
      return times(new Fraction(bottoms, Math.abs(divisor.top)));
    }
    return reduced(bigTop().multiply(divisor.bigBottom()), bigBottom().multiply(divisor.bigTop()));
  }

  private static boolean fits(long left, long right) {
    long product = left * right;
    long high = Math.multiplyHigh(left, right);
    return high == product >> 63 && product != Long.MIN_VALUE;
  }

  /** Returns -1, 0 or 1. */
  public int signum() {
    return big == null ? Long.signum(top) : big[0].signum();
  }

  /** Answers whether this is a whole number. */
  public boolean isWhole() {
    return big == null ? top % bottom == 0 : big[1].equals(BigInteger.ONE);
  }

  /** Returns the nearest whole number; a half goes away from zero. */
  public long roundHalfUp() {
    if (big == null) {
      if (bottom == 1) {
        return top;
      }
      long size = Math.abs(top);
      long whole = size / bottom;
      long rest = size - whole * bottom;
      long rounded = rest >= bottom - rest ? whole + 1 : whole;
      return top < 0 ? -rounded : rounded;
    }
    return new BigDecimal(big[0])
        .divide(new BigDecimal(big[1]), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** Returns the largest whole number that is not above. */
  public long floor() {
    return big == null
        ? Math.floorDiv(top, bottom)
        : new BigDecimal(big[0]).divide(new BigDecimal(big[1]), 0, RoundingMode.FLOOR).longValue();
  }

  /** Returns the nearest double. */
  public double toDouble() {
    return big == null
        ? (double) top / bottom
        : new BigDecimal(big[0])
            .divide(new BigDecimal(big[1]), java.math.MathContext.DECIMAL64)
            .doubleValue();
  }

  private BigInteger bigTop() {
    return big == null ? BigInteger.valueOf(top) : big[0];
  }

  private BigInteger bigBottom() {
    return big == null ? BigInteger.valueOf(bottom) : big[1];
  }

  @Override
  public int compareTo(Fraction other) {
    if (big == null && other.big == null) {
      if (bottom == other.bottom) {
        return Long.compare(top, other.top);
      }
      if (fits(top, other.bottom) && fits(other.top, bottom)) {
        return Long.compare(top * other.bottom, other.top * bottom);
      }
    }
    return bigTop().multiply(other.bigBottom()).compareTo(other.bigTop().multiply(bigBottom()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fraction that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    BigInteger divisor = bigTop().gcd(bigBottom());
    return 31 * bigTop().divide(divisor).hashCode() + bigBottom().divide(divisor).hashCode();
  }

  @Override
  public String toString() {
    return isWhole() ? bigTop().divide(bigBottom()).toString() : bigTop() + "/" + bigBottom();
  }
}
