package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.deal.Band;
import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.Bonus;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.DealTerms.BuyOut;
import io.gigmate.scoring.deal.DealTerms.CoPromotion;
import io.gigmate.scoring.deal.DealTerms.Door;
import io.gigmate.scoring.deal.DealTerms.Flat;
import io.gigmate.scoring.deal.DealTerms.PerTicket;
import io.gigmate.scoring.deal.DealTerms.Plus;
import io.gigmate.scoring.deal.DealTerms.Ratchet;
import io.gigmate.scoring.deal.DealTerms.Rental;
import io.gigmate.scoring.deal.DealTerms.Tiered;
import io.gigmate.scoring.deal.DealTerms.Versus;
import io.gigmate.scoring.deal.DealTerms.Walkout;
import io.gigmate.scoring.deal.GuaranteePlace;
import io.gigmate.scoring.deal.Metric;
import io.gigmate.scoring.deal.Pay;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.RentalMode;
import io.gigmate.scoring.deal.Threshold;
import io.gigmate.scoring.deal.TicketCount;
import io.gigmate.scoring.internal.exact.Fraction;
import io.gigmate.scoring.internal.exact.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What each structure pays. Every formula stands here, once. */
final class Formulas<T> {
  private final Pot<T> pot;
  private final Numbers<T> numbers;

  Formulas(Pot<T> pot) {
    this.pot = pot;
    this.numbers = pot.numbers();
  }

  Payout<T> payout(DealTerms terms) {
    if (terms instanceof Versus versus) {
      return versus(versus);
    }
    if (terms instanceof Plus plus) {
      return plus(plus);
    }
    if (terms instanceof Flat flat) {
      return single("guarantee", "guarantee", amount(flat.guarantee()));
    }
    if (terms instanceof Door door) {
      return door(door);
    }
    if (terms instanceof PerTicket perTicket) {
      T tickets = pot.night().count(perTicket.metric());
      return single(
          "amount",
          perTicket.amount().getAmount().toPlainString() + " a ticket",
          numbers.line(numbers.times(tickets, Minor.of(perTicket.amount()))));
    }
    if (terms instanceof Tiered tiered) {
      return tiered(tiered);
    }
    if (terms instanceof Ratchet ratchet) {
      return ratchet(ratchet);
    }
    if (terms instanceof Walkout walkout) {
      return walkout(walkout);
    }
    if (terms instanceof CoPromotion shared) {
      return payout(shared.under());
    }
    if (terms instanceof Rental rental) {
      return rental(rental);
    }
    return single("amount", "buy-out", amount(((BuyOut) terms).amount()));
  }

  private Payout<T> single(String clause, String label, T amount) {
    return Payout.of(numbers, List.of(new Part<>(clause, label, amount)), null, null);
  }

  private Payout<T> door(Door door) {
    T base = pot.base(door.base(), door.profit(), numbers.zero());
    T split = door.base() == Base.NET ? pot.costs(door.profit(), numbers.zero()) : null;
    Part<T> part = new Part<>("share", label(door.share(), door.base()), share(base, door.share()));
    return Payout.of(numbers, List.of(part), split, base);
  }

  private Payout<T> versus(Versus versus) {
    T guarantee = amount(versus.guarantee());
    T base = pot.base(versus.base(), versus.profit(), guarantee);
    T share = share(base, versus.share());
    T split =
        beats(
            versus.base() == Base.NET ? pot.costs(versus.profit(), guarantee) : null,
            guarantee,
            versus.share());
    return atLeast(guarantee, share, label(versus.share(), versus.base()), split, base);
  }

  /** Where the share starts to beat the guarantee; nowhere where there is no share. */
  private @Nullable T beats(@Nullable T costs, T guarantee, Portion share) {
    if (share.value().signum() == 0) {
      return null;
    }
    T needed = numbers.times(guarantee, Fraction.ONE.over(Fraction.of(share.value())));
    return costs == null ? needed : numbers.plus(costs, needed);
  }

  /** The guarantee, and what the share brings beyond it. */
  private Payout<T> atLeast(
      @Nullable T guarantee, T share, String label, @Nullable T split, @Nullable T base) {
    if (guarantee == null) {
      return Payout.of(numbers, List.of(new Part<>("share", label, share)), split, base);
    }
    List<Part<T>> parts = new ArrayList<>(2);
    parts.add(new Part<>("guarantee", "guarantee", guarantee));
    parts.add(
        new Part<>(
            "share",
            label + ", beyond the guarantee",
            numbers.positive(numbers.minus(share, guarantee))));
    return Payout.of(numbers, parts, split, base);
  }

  private Payout<T> plus(Plus plus) {
    T guarantee = amount(plus.guarantee());
    T split = plus.base() == Base.NET ? pot.costs(plus.profit(), guarantee) : null;
    T base = pot.base(plus.base(), plus.profit(), guarantee);
    if (plus.place() == GuaranteePlace.INSIDE_SPLIT) {
      split = split == null ? guarantee : numbers.plus(split, guarantee);
      T all = plus.base() == Base.NET ? pot.base(Base.NET_GROSS, null, guarantee) : base;
      base = numbers.positive(numbers.minus(all, split));
    }
    TicketCount over = plus.over();
    String label = label(plus.share(), plus.base());
    if (over != null) {
      base =
          numbers.times(
              above(pot.night().count(over.metric()), Fraction.of(over.count())),
              pot.night().unitPrice().apply(plus.base()));
      label += " over " + over.count() + " " + over.metric().words();
    }
    List<Part<T>> parts = new ArrayList<>(2);
    parts.add(new Part<>("guarantee", "guarantee", guarantee));
    parts.add(new Part<>("share", label, share(base, plus.share())));
    return Payout.of(numbers, parts, split, base);
  }

  private Payout<T> tiered(Tiered tiered) {
    Base money = tiered.metric().base();
    T measure =
        money == null ? pot.night().count(tiered.metric()) : pot.base(money, null, numbers.zero());
    T scale =
        tiered.mode() == Band.Mode.MARGINAL
            ? marginal(tiered, measure)
            : wholeBase(
                tiered.metric(), tiered.bands(), measure, base(tiered.base(), measure, money));
    Money guarantee = tiered.guarantee();
    T split = money == Base.NET ? pot.expenses() : null;
    return atLeast(
        guarantee == null ? null : amount(guarantee),
        scale,
        "scale by " + tiered.metric().words(),
        split,
        money == null ? null : measure);
  }

  private T base(@Nullable Base base, T measure, @Nullable Base money) {
    return base == null || money != null ? measure : pot.base(base, null, numbers.zero());
  }

  private T marginal(Tiered tiered, T measure) {
    List<Band> bands = tiered.bands();
    T sum = numbers.zero();
    for (int i = 0; i < bands.size(); i++) {
      Band band = bands.get(i);
      Fraction from = from(tiered.metric(), band);
      T part;
      if (band.pay() instanceof Pay.Amount fixed) {
        T amount = amount(fixed.amount());
        part = i == 0 ? amount : numbers.step(measure, from, true, numbers.zero(), amount);
      } else {
        T within = i == 0 ? measure : above(measure, from);
        if (i + 1 < bands.size()) {
          Fraction width = from(tiered.metric(), bands.get(i + 1)).minus(from);
          within = numbers.min(within, numbers.of(width));
        }
        part = times(band.pay(), unit(tiered.base(), within));
      }
      sum = numbers.plus(sum, numbers.line(part));
    }
    return sum;
  }

  /** Tickets as the money that they bring. */
  private T unit(@Nullable Base base, T tickets) {
    return base == null ? tickets : numbers.times(tickets, pot.night().unitPrice().apply(base));
  }

  private T times(Pay pay, T number) {
    return pay instanceof Pay.Share share
        ? numbers.times(number, Fraction.of(share.share().value()))
        : numbers.times(number, Minor.of(((Pay.PerTicket) pay).amount()));
  }

  private T wholeBase(Metric metric, List<Band> bands, T measure, T base) {
    T result = numbers.zero();
    for (int i = 0; i < bands.size(); i++) {
      Band band = bands.get(i);
      T value =
          numbers.line(
              band.pay() instanceof Pay.Amount fixed
                  ? amount(fixed.amount())
                  : times(band.pay(), base));
      result = i == 0 ? value : numbers.step(measure, from(metric, band), true, result, value);
    }
    return result;
  }

  private Payout<T> ratchet(Ratchet ratchet) {
    Money stated = ratchet.guarantee();
    T guarantee = stated == null ? numbers.zero() : amount(stated);
    T base = pot.base(ratchet.base(), ratchet.profit(), guarantee);
    Base money = ratchet.metric().base();
    T measure =
        money == null
            ? pot.night().count(ratchet.metric())
            : pot.base(money, ratchet.profit(), guarantee);
    T share = wholeBase(ratchet.metric(), ratchet.bands(), measure, base);
    T split = ratchet.base() == Base.NET ? pot.costs(ratchet.profit(), guarantee) : null;
    return atLeast(
        stated == null ? null : guarantee,
        share,
        "share of the " + ratchet.base().words() + " by " + ratchet.metric().words(),
        split,
        base);
  }

  private Payout<T> walkout(Walkout walkout) {
    Money stated = walkout.threshold();
    T money = pot.base(walkout.on(), null, numbers.zero());
    T threshold;
    if (stated != null) {
      threshold = amount(stated);
    } else {
      T split = payout(walkout.under()).splitPoint();
      threshold = split == null ? numbers.zero() : split;
    }
    T excess = numbers.positive(numbers.minus(money, threshold));
    Payout<T> under =
        walkout.mode() == Walkout.Mode.INSTEAD
            ? new Formulas<>(pot.without(excess, walkout.on())).payout(walkout.under())
            : payout(walkout.under());
    String label = label(walkout.shareAbove(), walkout.on()) + " above the threshold";
    return under.with(
        numbers, List.of(new Part<>("share_above", label, share(excess, walkout.shareAbove()))));
  }

  private Payout<T> rental(Rental rental) {
    Money fixed = rental.fixed();
    Portion share = rental.share();
    Base base = rental.base();
    if (share == null || base == null) {
      return single("fixed", "rent", fixed == null ? numbers.zero() : amount(fixed));
    }
    T of = pot.base(base, null, numbers.zero());
    T part = share(of, share);
    String label = label(share, base);
    if (fixed == null) {
      return Payout.of(numbers, List.of(new Part<>("share", label, part)), null, of);
    }
    T rent = amount(fixed);
    boolean larger = rental.mode() == RentalMode.LARGER;
    T more = larger ? numbers.positive(numbers.minus(part, rent)) : part;
    return Payout.of(
        numbers,
        List.of(
            new Part<>("fixed", "rent", rent),
            new Part<>("share", larger ? label + ", beyond the rent" : label, more)),
        null,
        of);
  }

  /** What the bonuses add: each cumulative one, and the highest of the others. */
  List<Part<T>> bonuses(List<Bonus> bonuses) {
    if (bonuses.isEmpty()) {
      return List.of();
    }
    List<Part<T>> parts = new ArrayList<>();
    T highest = null;
    int of = 0;
    for (int i = 0; i < bonuses.size(); i++) {
      Bonus bonus = bonuses.get(i);
      T amount = bonus(bonus);
      if (bonus.mode() == Bonus.Mode.CUMULATIVE) {
        parts.add(new Part<>("bonuses[" + i + "]", "bonus on " + bonus.metric().words(), amount));
      } else {
        highest = highest == null ? amount : numbers.max(highest, amount);
        of++;
      }
    }
    if (highest != null) {
      parts.add(new Part<>("bonuses", "the highest of " + of + " bonuses", highest));
    }
    return parts;
  }

  private T bonus(Bonus bonus) {
    Base money = bonus.metric().base();
    T measure =
        money == null ? pot.night().count(bonus.metric()) : pot.base(money, null, numbers.zero());
    Threshold threshold = bonus.threshold();
    Fraction value =
        threshold == null
            ? Fraction.ONE
            : money == null
                ? Fraction.of(threshold.value())
                : Minor.of(threshold.value(), pot.currency());
    if (bonus.pay() instanceof Pay.Amount fixed) {
      boolean inclusive = threshold == null || threshold.inclusive();
      return numbers.step(measure, value, inclusive, numbers.zero(), amount(fixed.amount()));
    }
    return numbers.line(times(bonus.pay(), above(measure, value)));
  }

  private T above(T measure, Fraction threshold) {
    return numbers.positive(numbers.plus(measure, numbers.of(threshold.negated())));
  }

  private Fraction from(Metric metric, Band band) {
    return metric.base() == null ? Fraction.of(band.from()) : Minor.of(band.from(), pot.currency());
  }

  private T share(T of, Portion share) {
    return numbers.line(numbers.times(of, Fraction.of(share.value())));
  }

  private T amount(Money amount) {
    return numbers.of(Minor.of(amount));
  }

  private static String label(Portion share, Base base) {
    return share.percent() + " % of the " + base.words();
  }
}
