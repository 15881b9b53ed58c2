package io.gigmate.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class AllocationPropertyTest {
  @Property
  void losesNoCent(
      @ForAll @LongRange(min = -10_000_000_000L, max = 10_000_000_000L) long cents,
      @ForAll @Size(min = 1, max = 20) List<@BigRange(min = "0", max = "1000") @Scale(4) BigDecimal> weights) {
    Assume.that(weights.stream().anyMatch(weight -> weight.signum() > 0));
    Money total = Money.ofMinor(CurrencyUnit.USD, cents);
    List<Money> parts = Allocation.byWeights(total, weights);
    assertThat(parts).hasSameSizeAs(weights);
    assertThat(Money.total(CurrencyUnit.USD, parts)).isEqualTo(total);
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    for (int i = 0; i < parts.size(); i++) {
      // Each part lies within a cent of its exact share.
      BigDecimal off =
          parts
              .get(i)
              .getAmount()
              .movePointRight(2)
              .multiply(sum)
              .subtract(BigDecimal.valueOf(cents).multiply(weights.get(i)));
      assertThat(off.abs()).isLessThan(sum);
    }
  }

  @Example
  void theFirstOfEqualsGetsTheOddCent() {
    assertThat(
            Allocation.byWeights(
                Money.parse("USD 100.00"), List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE)))
        .containsExactly(
            Money.parse("USD 33.34"), Money.parse("USD 33.33"), Money.parse("USD 33.33"));
    assertThat(Allocation.byWeights(Money.parse("JPY 10"), List.of(BigDecimal.ONE, BigDecimal.TEN)))
        .containsExactly(Money.parse("JPY 1"), Money.parse("JPY 9"));
  }

  @Example
  void refusesWeightsThatDivideNothing() {
    Money total = Money.parse("USD 1.00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Allocation.byWeights(total, List.of(BigDecimal.ZERO)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Allocation.byWeights(total, List.of(BigDecimal.ONE, BigDecimal.valueOf(-1))))
        .withMessageContaining("-1");
  }

  @Property
  void aPriceRangeContainsWhatItOffers(
      @ForAll @LongRange(min = 0, max = 10_000) long lowest,
      @ForAll @LongRange(min = 0, max = 10_000) long span,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    PriceRange range =
        PriceRange.of(
            Money.ofMinor(CurrencyUnit.USD, lowest),
            Money.ofMinor(CurrencyUnit.USD, lowest + span));
    assertThat(range.contains(range.at(share))).isTrue();
  }

  @Example
  void aPriceIsWholeWhereItCanBe() {
    PriceRange range = PriceRange.of(Money.parse("USD 12.00"), Money.parse("USD 18.00"));
    assertThat(range.at(0.3)).isEqualTo(Money.parse("USD 13.00"));
    assertThat(range.at(1)).isEqualTo(Money.parse("USD 18.00"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PriceRange.of(Money.parse("USD 2.00"), Money.parse("USD 1.00")));
  }
}
