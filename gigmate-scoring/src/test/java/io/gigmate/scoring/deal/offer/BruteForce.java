package io.gigmate.scoring.deal.offer;

import io.gigmate.scoring.deal.Band;
import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.GuaranteePlace;
import io.gigmate.scoring.deal.Metric;
import io.gigmate.scoring.deal.Pay;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.settlement.Cost;
import io.gigmate.scoring.deal.settlement.Fee;
import io.gigmate.scoring.deal.settlement.SalesTax;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The best deals by trying: a grid over the amounts, drawn closer about the best point again and
 * again. It shares nothing with the search but where thresholds are: the formulas stand here once
 * more, and an expectation is a sum over many evenly likely nights.
 */
final class BruteForce {
  private static final int NIGHTS = 200;
  private static final int GUARANTEE = 0;
  private static final int SHARE = 1;
  private static final int ABOVE = 2;
  private static final int BONUS = 3;
  private static final int AMOUNTS = 4;

  private final OfferRequest request;
  private final double artistElse;
  private final double[] netGross = new double[NIGHTS];
  private final double[] net = new double[NIGHTS];
  private final double[] surplus = new double[NIGHTS];
  private final Map<Target, Double> splits = new HashMap<>();
  private final double[] sold = new double[NIGHTS];
  private final double[] paid = new double[NIGHTS];

  BruteForce(OfferRequest request) {
    this.request = request;
    this.artistElse = request.artistElse();
    ShowEconomics show = request.show();
    for (int i = 0; i < NIGHTS; i++) {
      double tickets = request.attendance().quantile((i + 0.5) / NIGHTS);
      double left = amount(show.ticketPrice()) * tickets;
      for (Fee fee : show.fees()) {
        left -= amount(((Cost.PerTicket) fee.cost()).amount()) * tickets;
      }
      SalesTax tax = show.tax();
      left /= tax == null ? 1 : 1 + tax.rate().value().doubleValue();
      double costs = amount(show.fixedCosts()) + amount(show.perHeadCost()) * tickets;
      sold[i] = tickets;
      netGross[i] = left;
      net[i] = Math.max(0, left - costs);
      surplus[i] = left - costs + amount(show.perHeadIncome()) * tickets;
    }
  }

  static double amount(Money money) {
    return money.getAmount().doubleValue();
  }

  /** What is paid, by the amounts and the night. */
  enum Pays {
    FLAT,
    DOOR_OF_NET_GROSS,
    DOOR_OF_NET,
    PER_TICKET,
    VERSUS_NET_GROSS,
    VERSUS_NET,
    PLUS_NET_GROSS,
    PLUS_NET,
    PLUS_BEYOND_SPLIT,
    TIERED_NET_GROSS,
    TIERED_NET,
    RATCHET_NET_GROSS,
    RATCHET_NET;

    boolean isScale() {
      return compareTo(TIERED_NET_GROSS) >= 0;
    }

    private boolean isTiered() {
      return this == TIERED_NET_GROSS || this == TIERED_NET;
    }

    boolean opens(int amount, boolean bonus) {
      return switch (amount) {
        case GUARANTEE ->
            this != DOOR_OF_NET_GROSS
                && this != DOOR_OF_NET
                && this != PER_TICKET
                && !(bonus && isScale());
        case SHARE -> this != FLAT;
        case ABOVE -> isScale();
        default -> bonus;
      };
    }
  }

  private double pay(Pays pays, double[] at, @Nullable Target target, int night) {
    double guarantee = at[GUARANTEE];
    double share = at[SHARE];
    boolean above = target != null && sold[night] >= target.tickets();
    double bonus = above ? at[BONUS] : 0;
    return bonus
        + switch (pays) {
          case FLAT -> guarantee;
          case DOOR_OF_NET_GROSS -> share * netGross[night];
          case DOOR_OF_NET -> share * net[night];
          case PER_TICKET -> share * 10 * sold[night];
          case VERSUS_NET_GROSS -> Math.max(guarantee, share * netGross[night]);
          case VERSUS_NET -> Math.max(guarantee, share * net[night]);
          case PLUS_NET_GROSS -> guarantee + share * netGross[night];
          case PLUS_NET -> guarantee + share * net[night];
          case PLUS_BEYOND_SPLIT -> guarantee + share * Math.max(0, net[night] - guarantee);
          case TIERED_NET_GROSS -> Math.max(guarantee, banded(at, netGross[night], above, target));
          case TIERED_NET -> Math.max(guarantee, banded(at, net[night], above, target));
          case RATCHET_NET_GROSS ->
              Math.max(guarantee, (above ? at[ABOVE] : share) * netGross[night]);
          case RATCHET_NET -> Math.max(guarantee, (above ? at[ABOVE] : share) * net[night]);
        };
  }

  private double banded(double[] at, double base, boolean above, @Nullable Target target) {
    double split = above && target != null ? splits.getOrDefault(target, 0.0) : base;
    return at[SHARE] * split + at[ABOVE] * (base - split);
  }

  private Deal deal(Pays pays, double[] at, @Nullable Target target) {
    Money money = Requests.usd(at[GUARANTEE]);
    Portion portion = portion(pays == Pays.PER_TICKET ? 0 : at[SHARE]);
    GuaranteePlace outside = GuaranteePlace.OUTSIDE_SPLIT;
    DealTerms terms =
        switch (pays) {
          case FLAT -> new DealTerms.Flat(money);
          case DOOR_OF_NET_GROSS -> new DealTerms.Door(portion, Base.NET_GROSS, null);
          case DOOR_OF_NET -> new DealTerms.Door(portion, Base.NET, null);
          case PER_TICKET -> new DealTerms.PerTicket(Requests.usd(at[SHARE] * 10), Metric.SOLD);
          case VERSUS_NET_GROSS -> new DealTerms.Versus(money, portion, Base.NET_GROSS, null);
          case VERSUS_NET -> new DealTerms.Versus(money, portion, Base.NET, null);
          case PLUS_NET_GROSS ->
              new DealTerms.Plus(money, portion, Base.NET_GROSS, outside, null, null);
          case PLUS_NET -> new DealTerms.Plus(money, portion, Base.NET, outside, null, null);
          case PLUS_BEYOND_SPLIT ->
              new DealTerms.Plus(money, portion, Base.NET, GuaranteePlace.INSIDE_SPLIT, null, null);
          case TIERED_NET_GROSS, TIERED_NET ->
              new DealTerms.Tiered(
                  pays == Pays.TIERED_NET ? Metric.NET : Metric.NET_GROSS,
                  Band.Mode.MARGINAL,
                  bands(at, splits.getOrDefault(target, 0.0)),
                  null,
                  money);
          case RATCHET_NET_GROSS, RATCHET_NET ->
              new DealTerms.Ratchet(
                  money,
                  pays == Pays.RATCHET_NET ? Base.NET : Base.NET_GROSS,
                  Metric.SOLD,
                  bands(at, target == null ? 0 : target.tickets()),
                  null);
        };
    Deal deal = Deal.of("artist", terms);
    return target == null || at[BONUS] == 0
        ? deal
        : deal.withBonuses(List.of(target.bonus(Requests.usd(at[BONUS]))));
  }

  private static Portion portion(double share) {
    return new Portion(BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP));
  }

  private static List<Band> bands(double[] at, double from) {
    return List.of(
        new Band(BigDecimal.ZERO, new Pay.Share(portion(at[SHARE]))),
        new Band(
            BigDecimal.valueOf(from).setScale(2, RoundingMode.HALF_UP),
            new Pay.Share(portion(at[ABOVE]))));
  }

  /** Returns the best of every structure without a threshold that has any, to the cent. */
  List<Deal> best() {
    List<Deal> deals = new ArrayList<>();
    for (Pays pays : Pays.values()) {
      if (!pays.isScale()) {
        best(pays, null, false).ifPresent(deals::add);
      }
    }
    return deals;
  }

  /** Returns the best with a bonus or a scale of some structure at some threshold. */
  Optional<Deal> anyBest(Random random) {
    List<Target> targets = Target.of(request);
    if (targets.isEmpty()) {
      return Optional.empty();
    }
    Target target = targets.get(random.nextInt(targets.size()));
    Pays pays = Pays.values()[random.nextInt(Pays.values().length)];
    double split = 0;
    if (pays.isTiered()) {
      DealTerms all =
          new DealTerms.Door(
              Portion.ALL, pays == Pays.TIERED_NET ? Base.NET : Base.NET_GROSS, null);
      DealValuation value =
          DealValuation.of(Deal.of("artist", all), request.show(), request.attendance());
      split = Math.rint(100 * value.payout().at(target.tickets())) / 100;
      if (split == 0 || target.soldOut()) {
        return Optional.empty();
      }
    }
    splits.put(target, split);
    return best(pays, target, !pays.isScale() || random.nextBoolean());
  }

  private Optional<Deal> best(Pays pays, @Nullable Target target, boolean bonus) {
    PromoterSide side = request.promoter();
    double mostShare = side.maxShare() == null ? 1 : side.maxShare().value().doubleValue();
    double mostMoney = 0;
    for (double left : surplus) {
      mostMoney = Math.max(mostMoney, left);
    }
    double mostGuarantee =
        side.maxGuarantee() == null ? mostMoney : Math.min(mostMoney, amount(side.maxGuarantee()));
    double ticket = pays == Pays.PER_TICKET ? perTicket() / 10 : 1;
    double[] most = {mostGuarantee, mostShare * ticket, mostShare, mostMoney};
    for (int i = 0; i < AMOUNTS; i++) {
      most[i] = pays.opens(i, bonus) ? most[i] : 0;
    }
    double[] found = zoom(pays, target, most);
    return product(pays, found, target) > 0
        ? Optional.of(deal(pays, found, target))
        : Optional.empty();
  }

  private double perTicket() {
    return (netGross[NIGHTS - 1] - netGross[0]) / Math.max(1e-9, sold[NIGHTS - 1] - sold[0]);
  }

  private double[] zoom(Pays pays, @Nullable Target target, double[] most) {
    int open = 0;
    for (double end : most) {
      open += end > 0 ? 1 : 0;
    }
    int grid = open > 2 ? 10 : 24;
    int rounds = open > 2 ? 5 : 3;
    double shrink = open > 2 ? 3 : 5;
    double[] best = new double[AMOUNTS];
    double[] width = new double[AMOUNTS];
    for (int i = 0; i < AMOUNTS; i++) {
      best[i] = width[i] = most[i] / 2;
    }
    double value = 0;
    for (int round = 0; round < rounds; round++) {
      double[] centre = best.clone();
      double[] at = new double[AMOUNTS];
      for (int i = 0; i <= (most[GUARANTEE] > 0 ? grid : 0); i++) {
        at[GUARANTEE] = step(GUARANTEE, centre, width, most, i, grid);
        for (int j = 0; j <= (most[SHARE] > 0 ? grid : 0); j++) {
          at[SHARE] = step(SHARE, centre, width, most, j, grid);
          for (int k = 0; k <= (most[ABOVE] > 0 ? grid : 0); k++) {
            at[ABOVE] = step(ABOVE, centre, width, most, k, grid);
            for (int l = 0; l <= (most[BONUS] > 0 ? grid : 0); l++) {
              at[BONUS] = step(BONUS, centre, width, most, l, grid);
              double product = product(pays, at, target);
              if (product > value) {
                value = product;
                best = at.clone();
              }
            }
          }
        }
      }
      for (int i = 0; i < AMOUNTS; i++) {
        width[i] /= shrink;
      }
    }
    return best;
  }

  private static double step(
      int amount, double[] centre, double[] width, double[] most, int step, int grid) {
    double at = centre[amount] + width[amount] * (2.0 * step / grid - 1);
    return Math.max(0, Math.min(most[amount], at));
  }

  private double product(Pays pays, double[] at, @Nullable Target target) {
    int lost = 0;
    double least = 0;
    for (int i = 0; i < NIGHTS; i++) {
      paid[i] = pay(pays, at, target, i);
      lost += surplus[i] < paid[i] ? 1 : 0;
      least = Math.min(least, surplus[i] - paid[i]);
    }
    PromoterSide side = request.promoter();
    // One night more, so that what is counted here is within the limit for certain.
    if (side.maxLossProbability() != null
        && lost + 1 > NIGHTS * side.maxLossProbability().value().doubleValue()) {
      return 0;
    }
    if (side.cash() != null && least < -0.98 * amount(side.cash())) {
      return 0;
    }
    double one = sure(night -> paid[(int) night], request.artist().riskAversion()) - artistElse;
    if (one <= 0) {
      return 0;
    }
    double other = sure(night -> surplus[(int) night] - paid[(int) night], side.riskAversion());
    return other > 0 ? one * other : 0;
  }

  private static double sure(DoubleUnaryOperator gets, double aversion) {
    double sum = 0;
    if (aversion == 0) {
      for (int i = 0; i < NIGHTS; i++) {
        sum += gets.applyAsDouble(i);
      }
      return sum / NIGHTS;
    }
    double shift = gets.applyAsDouble(0);
    for (int i = 0; i < NIGHTS; i++) {
      sum += Math.exp(-aversion * (gets.applyAsDouble(i) - shift));
    }
    return shift - Math.log(sum / NIGHTS) / aversion;
  }
}
