package io.gigmate.scoring.internal.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;

/** Beside BigInteger arithmetic, from small numbers to far beyond what a long holds. */
class FractionPropertyTest {
  private static Fraction of(long top, long bottom) {
    return Fraction.of(top, bottom == 0 ? 1 : bottom);
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  @Property
  void theFourOperations(@ForAll long a, @ForAll long b, @ForAll long c, @ForAll long d) {
    long e = b == 0 ? 1 : b;
    long f = d == 0 ? 1 : d;
    Fraction left = of(a, e);
    Fraction right = of(c, f);
    BigInteger bottom = big(e).multiply(big(f));
    BigInteger ad = big(a).multiply(big(f));
    BigInteger cb = big(c).multiply(big(e));

    assertSame(left.plus(right), ad.add(cb), bottom);
    assertSame(left.minus(right), ad.subtract(cb), bottom);
    assertSame(left.times(right), big(a).multiply(big(c)), bottom);
    if (c != 0) {
      assertSame(left.over(right), ad, cb);
    }
    assertThat(Integer.signum(left.compareTo(right))).isEqualTo(ad.compareTo(cb) * bottom.signum());
  }

  private static void assertSame(Fraction actual, BigInteger top, BigInteger bottom) {
    Fraction expected = Fraction.of(new BigDecimal(top)).over(Fraction.of(new BigDecimal(bottom)));
    assertThat(actual).isEqualTo(expected).hasSameHashCodeAs(expected);
  }

  @Property
  void roundsHalfUp(@ForAll int top, @ForAll int bottom) {
    long below = bottom == 0 ? 1 : bottom;
    BigDecimal exact = new BigDecimal(top).divide(new BigDecimal(below), 40, RoundingMode.DOWN);
    // Forty digits decide every half of a quotient of ints.
    assertThat(of(top, below).roundHalfUp())
        .isEqualTo(exact.setScale(0, RoundingMode.HALF_UP).longValue());
    assertThat(of(top, below).floor()).isEqualTo(Math.floorDiv(top, below));
  }

  @Property
  void decimalsAreWhatTheySay(@ForAll @BigRange(min = "-1e30", max = "1e30") BigDecimal decimal) {
    Fraction fraction = Fraction.of(decimal);
    assertThat(fraction.toDouble())
        .isCloseTo(decimal.doubleValue(), within(Math.abs(decimal.doubleValue()) * 1e-12));
    assertThat(fraction.minus(fraction).signum()).isZero();
  }

  @Property
  void nothingIsDividedByNothing(@ForAll long top) {
    assertThatIllegalArgumentException().isThrownBy(() -> Fraction.of(top, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Fraction.of(top).over(Fraction.ZERO));
  }
}
