package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.DealTerms.BuyOut;
import io.gigmate.scoring.deal.DealTerms.CoPromotion;
import io.gigmate.scoring.deal.DealTerms.Flat;
import io.gigmate.scoring.deal.DealTerms.Plus;
import io.gigmate.scoring.deal.DealTerms.Versus;
import io.gigmate.scoring.internal.exact.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Nights that are settled as one: money and guarantees are added, then the deals are applied. */
final class Pool {
  private Pool() {}

  /** Adds nights; each keeps its own expense cap for its own expenses. */
  static Waterfall<Fraction> of(List<Waterfall<Fraction>> nights) {
    Waterfall<Fraction> first = nights.get(0);
    boolean capped = nights.stream().allMatch(night -> night.cap() != null);
    boolean counted = nights.stream().allMatch(night -> night.heads() != null);
    return new Waterfall<>(
        first.numbers(),
        List.of(),
        List.of(),
        sum(nights, Waterfall::gross),
        sum(nights, Waterfall::adjustedGross),
        sum(nights, Waterfall::tax),
        sum(nights, Waterfall::netGross),
        List.of(),
        sum(nights, night -> night.deductible().minus(night.outsideCap())),
        sum(nights, Waterfall::outsideCap),
        // Other artists of the run count inside as far as the nights' caps leave room.
        capped ? sum(nights, night -> Waterfall.known(night.cap())) : null,
        List.of(),
        sum(nights, Waterfall::sold),
        sum(nights, Waterfall::paid),
        counted ? sum(nights, night -> Waterfall.known(night.heads())) : null,
        null,
        first.unitPrice());
  }

  private static Fraction sum(
      List<Waterfall<Fraction>> nights, Function<Waterfall<Fraction>, Fraction> part) {
    return nights.stream().map(part).reduce(Fraction.ZERO, Fraction::plus);
  }

  /** Adds guarantees, deposits and stated expenses; bonuses stay with their nights. */
  static List<Deal> deals(List<DealSheet> nights) {
    List<Deal> pooled = new ArrayList<>();
    for (int i = 0; i < nights.get(0).deals().size(); i++) {
      int index = i;
      List<Deal> deals = nights.stream().map(night -> night.deals().get(index)).toList();
      Deal sum = deals.get(0).withBonuses(List.of());
      for (Deal next : deals.subList(1, deals.size())) {
        sum =
            sum.withTerms(added(sum.terms(), next.terms()))
                .withStatedExpenses(added(sum.statedExpenses(), next.statedExpenses()))
                .withDeposit(added(sum.deposit(), next.deposit()));
      }
      pooled.add(sum);
    }
    return pooled;
  }

  private static DealTerms added(DealTerms left, DealTerms right) {
    return withGuarantee(left, guarantee(left).plus(guarantee(right)));
  }

  private static Amount guarantee(DealTerms terms) {
    if (terms instanceof Flat flat) {
      return new Amount(flat.guarantee());
    }
    if (terms instanceof BuyOut buyOut) {
      return new Amount(buyOut.amount());
    }
    if (terms instanceof Versus versus) {
      return new Amount(versus.guarantee());
    }
    if (terms instanceof Plus plus) {
      return new Amount(plus.guarantee());
    }
    return terms instanceof CoPromotion shared ? guarantee(shared.under()) : new Amount(null);
  }

  private record Amount(@Nullable Money money) {
    Amount plus(Amount other) {
      return new Amount(added(money, other.money));
    }

    Money stated() {
      return Objects.requireNonNull(money);
    }
  }

  private static DealTerms withGuarantee(DealTerms terms, Amount amount) {
    if (terms instanceof Flat) {
      return new Flat(amount.stated());
    }
    if (terms instanceof BuyOut) {
      return new BuyOut(amount.stated());
    }
    if (terms instanceof Versus versus) {
      return new Versus(amount.stated(), versus.share(), versus.base(), versus.profit());
    }
    if (terms instanceof Plus plus) {
      return new Plus(
          amount.stated(), plus.share(), plus.base(), plus.place(), plus.profit(), plus.over());
    }
    return terms instanceof CoPromotion shared
        ? new CoPromotion(withGuarantee(shared.under(), amount))
        : terms;
  }

  private static @Nullable Money added(@Nullable Money left, @Nullable Money right) {
    return left == null ? right : right == null ? left : left.plus(right);
  }

  /** Returns the deal without what may differ from night to night. */
  static Deal frame(Deal deal) {
    Amount amount = guarantee(deal.terms());
    Money money = amount.money();
    DealTerms terms =
        money == null
            ? deal.terms()
            : withGuarantee(deal.terms(), new Amount(Money.zero(money.getCurrencyUnit())));
    Money stated = deal.statedExpenses();
    return deal.withTerms(terms)
        .withBonuses(List.of())
        .withDeposit(null)
        .withStatedExpenses(stated == null ? null : Money.zero(stated.getCurrencyUnit()));
  }

  /** Returns what each deal earned by bonuses, night by night. */
  static List<List<Part<Fraction>>> bonuses(
      List<DealSheet> sheets, List<Waterfall<Fraction>> nights) {
    List<List<Part<Fraction>>> all = new ArrayList<>();
    for (int i = 0; i < sheets.get(0).deals().size(); i++) {
      List<Part<Fraction>> parts = new ArrayList<>();
      for (int n = 0; n < sheets.size(); n++) {
        Waterfall<Fraction> night = nights.get(n);
        Pot<Fraction> pot = new Pot<>(night, night.deductible(), null, sheets.get(n).currency());
        String place = "nights[" + n + "].";
        for (Part<Fraction> part :
            new Formulas<>(pot).bonuses(sheets.get(n).deals().get(i).bonuses())) {
          parts.add(new Part<>(place + part.clause(), part.label(), part.amount()));
        }
      }
      all.add(parts);
    }
    return all;
  }
}
