package io.gigmate.scoring.deal;

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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Terms of every kind from a seed; each choice is made by a throw of its own. */
public final class RandomTerms {
  private static final List<Metric> COUNTS = List.of(Metric.SOLD, Metric.PAID, Metric.ATTENDED);

  private final Random dice;
  private final CurrencyUnit currency;

  private RandomTerms(long seed, CurrencyUnit currency) {
    this.dice = new Random(seed);
    this.currency = currency;
  }

  /** Returns terms of any kind. */
  public static DealTerms of(long seed, CurrencyUnit currency) {
    return new RandomTerms(seed, currency).any(11);
  }

  /** Returns terms without a cap: no scale with lower rates higher up, no smaller share above. */
  public static DealTerms rising(long seed) {
    RandomTerms random = new RandomTerms(seed, CurrencyUnit.USD);
    DealTerms terms;
    do {
      terms = random.any(11);
    } while (capped(terms));
    return terms;
  }

  /** Returns up to three bonuses. */
  public static List<Bonus> bonuses(long seed, CurrencyUnit currency) {
    RandomTerms random = new RandomTerms(seed, currency);
    List<Bonus> bonuses = new ArrayList<>();
    for (int i = random.dice.nextInt(4); i > 0; i--) {
      bonuses.add(random.bonus());
    }
    return bonuses;
  }

  private Bonus bonus() {
    Bonus.Mode mode = pick(List.of(Bonus.Mode.values()));
    Pay.Amount amount = new Pay.Amount(money(5_000));
    Threshold threshold =
        new Threshold(BigDecimal.valueOf(dice.nextInt(5_000)), dice.nextBoolean());
    return switch (dice.nextInt(4)) {
      case 0 -> Bonus.forSellOut(amount, mode);
      case 1 -> Bonus.of(Metric.GROSS, threshold, amount, mode);
      case 2 -> Bonus.of(count(), threshold, new Pay.PerTicket(money(20)), mode);
      default -> Bonus.of(count(), threshold, amount, mode);
    };
  }

  private static boolean capped(DealTerms terms) {
    if (terms instanceof Walkout walkout) {
      return walkout.mode() == Walkout.Mode.INSTEAD || capped(walkout.under());
    }
    if (terms instanceof CoPromotion shared) {
      return capped(shared.under());
    }
    return terms instanceof Tiered || terms instanceof Ratchet;
  }

  private DealTerms any(int kinds) {
    return switch (dice.nextInt(kinds)) {
      case 0 -> new Flat(money(20_000));
      case 1 -> {
        Base base = base();
        yield new Door(share(), base, profit(base));
      }
      case 2 -> new PerTicket(money(20), count());
      case 3 -> {
        Base base = base();
        yield new Versus(money(20_000), share(), base, profit(base));
      }
      case 4 -> plus();
      case 5 -> tiered();
      case 6 -> {
        Base base = base();
        yield new Ratchet(maybeMoney(), base, Metric.SELL_THROUGH, bands(1), profit(base));
      }
      case 7 -> rental();
      case 8 -> new BuyOut(money(9_000));
      case 9 ->
          new Walkout(
              any(9),
              dice.nextInt(4) == 0 ? null : money(30_000),
              base(),
              share(),
              pick(List.of(Walkout.Mode.values())));
      default -> new CoPromotion(any(10));
    };
  }

  private Plus plus() {
    Base base = base();
    boolean over = base != Base.NET && dice.nextBoolean();
    return new Plus(
        money(20_000),
        share(),
        base,
        over ? GuaranteePlace.OUTSIDE_SPLIT : pick(List.of(GuaranteePlace.values())),
        profit(base),
        over ? new TicketCount(count(), dice.nextInt(900)) : null);
  }

  private Tiered tiered() {
    Band.Mode mode = pick(List.of(Band.Mode.values()));
    return switch (dice.nextInt(3)) {
      case 0 ->
          new Tiered(
              pick(List.of(Metric.GROSS, Metric.ADJUSTED_GROSS, Metric.NET_GROSS, Metric.NET)),
              mode,
              bands(20_000),
              null,
              maybeMoney());
      case 1 -> new Tiered(count(), mode, bands(700), Base.NET_GROSS, maybeMoney());
      default -> {
        List<Band> bands = new ArrayList<>();
        boolean each = dice.nextBoolean();
        BigDecimal from = BigDecimal.ZERO;
        for (int i = 0; i <= dice.nextInt(4); i++) {
          Money amount = money(500);
          bands.add(new Band(from, each ? new Pay.PerTicket(amount) : new Pay.Amount(amount)));
          from = from.add(BigDecimal.valueOf(1 + dice.nextInt(300)));
        }
        yield new Tiered(count(), mode, bands, null, maybeMoney());
      }
    };
  }

  private Rental rental() {
    return switch (dice.nextInt(3)) {
      case 0 -> new Rental(money(3_000), null, null, null);
      case 1 -> new Rental(null, share(), base(), null);
      default -> new Rental(money(3_000), share(), base(), pick(List.of(RentalMode.values())));
    };
  }

  private List<Band> bands(int top) {
    List<Band> bands = new ArrayList<>();
    BigDecimal from = BigDecimal.ZERO;
    for (int i = 0; i <= dice.nextInt(4); i++) {
      bands.add(new Band(from, new Pay.Share(share())));
      BigDecimal step = BigDecimal.valueOf(1 + dice.nextInt(99), 2);
      from = from.add(step.multiply(BigDecimal.valueOf(top)));
    }
    return bands;
  }

  private @Nullable PromoterProfit profit(Base base) {
    return base != Base.NET || dice.nextBoolean()
        ? null
        : new PromoterProfit(share(), pick(List.of(PromoterProfit.Ground.values())));
  }

  private Base base() {
    return pick(List.of(Base.values()));
  }

  private Metric count() {
    return pick(COUNTS);
  }

  private Portion share() {
    int scale = 2 + dice.nextInt(2);
    return new Portion(BigDecimal.valueOf(dice.nextInt((int) Math.pow(10, scale) + 1), scale));
  }

  private @Nullable Money maybeMoney() {
    return dice.nextBoolean() ? null : money(8_000);
  }

  private Money money(int top) {
    int places = currency.getDecimalPlaces();
    int scale = dice.nextBoolean() ? 0 : places;
    BigDecimal amount = BigDecimal.valueOf(dice.nextInt(top), 0);
    return Money.of(
        currency, scale == 0 ? amount : amount.add(BigDecimal.valueOf(dice.nextInt(100), 2)));
  }

  private <E> E pick(List<E> values) {
    return values.get(dice.nextInt(values.size()));
  }
}
