package io.gigmate.core.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * Divides an amount among shares without losing or inventing a cent.
 *
 * <p>{@code Allocation.byWeights(Money.parse("USD 100.00"), List.of(ONE, ONE, ONE))} is 33.34,
 * 33.33, 33.33.
 *
 * <p>Source: largest remainder (Hamilton) apportionment; M. Balinski, H. P. Young, Fair
 * Representation (1982).
 */
public final class Allocation {
  private Allocation() {}

  /**
   * Returns one part a weight; the parts add up to the total. What rounding down leaves goes, one
   * minor unit each, to the largest remainders; of equal ones the earlier comes first.
   *
   * @param total any amount of a currency with minor units
   * @param weights not negative, at least one above zero
   */
  public static List<Money> byWeights(Money total, List<BigDecimal> weights) {
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (weights.stream().anyMatch(weight -> weight.signum() < 0) || sum.signum() == 0) {
      throw new IllegalArgumentException(
          "weights must not be negative, and one must be above zero: " + weights);
    }
    BigDecimal minor = BigDecimal.valueOf(total.getAmountMinorLong());
    List<BigInteger> parts = new ArrayList<>();
    List<BigDecimal> remainders = new ArrayList<>();
    BigInteger given = BigInteger.ZERO;
    for (BigDecimal weight : weights) {
      BigDecimal numerator = minor.multiply(weight);
      BigDecimal part = numerator.divide(sum, 0, RoundingMode.FLOOR);
      parts.add(part.toBigInteger());
      remainders.add(numerator.subtract(part.multiply(sum)));
      given = given.add(part.toBigInteger());
    }
    int left = minor.toBigInteger().subtract(given).intValueExact();
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
        .limit(left)
        .forEach(index -> parts.set(index, parts.get(index).add(BigInteger.ONE)));
    return parts.stream()
        .map(part -> Money.ofMinor(total.getCurrencyUnit(), part.longValueExact()))
        .toList();
  }
}
