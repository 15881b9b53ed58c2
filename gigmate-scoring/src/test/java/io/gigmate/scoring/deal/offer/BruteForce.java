package io.gigmate.scoring.deal.offer;

import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.GuaranteePlace;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.settlement.Cost;
import io.gigmate.scoring.deal.settlement.Fee;
import io.gigmate.scoring.deal.settlement.SalesTax;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.joda.money.Money;

/**
 * The best deals by trying: a grid over guarantee and share, drawn closer about the best point
 * again and again. It shares nothing with the search: the formulas stand here once more, and an
 * expectation is a sum over many evenly likely nights.
 */
final class BruteForce {
  private static final int NIGHTS = 200;
  private static final int GRID = 24;
  private static final int ROUNDS = 3;

  private final OfferRequest request;
  private final double artistElse;
  private final double[] netGross = new double[NIGHTS];
  private final double[] net = new double[NIGHTS];
  private final double[] surplus = new double[NIGHTS];
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
      netGross[i] = left;
      net[i] = Math.max(0, left - costs);
      surplus[i] = left - costs + amount(show.perHeadIncome()) * tickets;
    }
  }

  static double amount(Money money) {
    return money.getAmount().doubleValue();
  }

  /** What is paid, by guarantee, share and night. */
  private enum Pays {
    FLAT,
    DOOR_OF_NET_GROSS,
    DOOR_OF_NET,
    VERSUS_NET_GROSS,
    VERSUS_NET,
    PLUS_NET_GROSS,
    PLUS_NET,
    PLUS_BEYOND_SPLIT
  }

  private double pay(Pays pays, double guarantee, double share, int night) {
    return switch (pays) {
      case FLAT -> guarantee;
      case DOOR_OF_NET_GROSS -> share * netGross[night];
      case DOOR_OF_NET -> share * net[night];
      case VERSUS_NET_GROSS -> Math.max(guarantee, share * netGross[night]);
      case VERSUS_NET -> Math.max(guarantee, share * net[night]);
      case PLUS_NET_GROSS -> guarantee + share * netGross[night];
      case PLUS_NET -> guarantee + share * net[night];
      case PLUS_BEYOND_SPLIT -> guarantee + share * Math.max(0, net[night] - guarantee);
    };
  }

  private static DealTerms terms(Pays pays, double guarantee, double share) {
    Money money = Requests.usd(guarantee);
    Portion portion = new Portion(BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP));
    GuaranteePlace outside = GuaranteePlace.OUTSIDE_SPLIT;
    return switch (pays) {
      case FLAT -> new DealTerms.Flat(money);
      case DOOR_OF_NET_GROSS -> new DealTerms.Door(portion, Base.NET_GROSS, null);
      case DOOR_OF_NET -> new DealTerms.Door(portion, Base.NET, null);
      case VERSUS_NET_GROSS -> new DealTerms.Versus(money, portion, Base.NET_GROSS, null);
      case VERSUS_NET -> new DealTerms.Versus(money, portion, Base.NET, null);
      case PLUS_NET_GROSS ->
          new DealTerms.Plus(money, portion, Base.NET_GROSS, outside, null, null);
      case PLUS_NET -> new DealTerms.Plus(money, portion, Base.NET, outside, null, null);
      case PLUS_BEYOND_SPLIT ->
          new DealTerms.Plus(money, portion, Base.NET, GuaranteePlace.INSIDE_SPLIT, null, null);
    };
  }

  /** Returns the best of every structure that has any, to the cent and the basis point. */
  List<Deal> best() {
    PromoterSide side = request.promoter();
    double mostShare = side.maxShare() == null ? 1 : side.maxShare().value().doubleValue();
    double mostMoney = 0;
    for (double left : surplus) {
      mostMoney = Math.max(mostMoney, left);
    }
    if (side.maxGuarantee() != null) {
      mostMoney = Math.min(mostMoney, amount(side.maxGuarantee()));
    }
    List<Deal> deals = new ArrayList<>();
    for (Pays pays : Pays.values()) {
      double[] found = zoom(pays, mostMoney, mostShare);
      if (found[2] > 0) {
        deals.add(Deal.of("artist", terms(pays, found[0], found[1])));
      }
    }
    return deals;
  }

  private double[] zoom(Pays pays, double mostMoney, double mostShare) {
    boolean moneyOpen = pays != Pays.DOOR_OF_NET && pays != Pays.DOOR_OF_NET_GROSS;
    boolean shareOpen = pays != Pays.FLAT;
    double[] best = {moneyOpen ? mostMoney / 2 : 0, shareOpen ? mostShare / 2 : 0, 0};
    double money = moneyOpen ? mostMoney / 2 : 0;
    double share = shareOpen ? mostShare / 2 : 0;
    for (int round = 0; round < ROUNDS; round++) {
      double[] centre = best.clone();
      for (int i = 0; i <= (moneyOpen ? GRID : 0); i++) {
        double guarantee = clamp(centre[0] + money * (2.0 * i / GRID - 1), mostMoney);
        for (int j = 0; j <= (shareOpen ? GRID : 0); j++) {
          double part = clamp(centre[1] + share * (2.0 * j / GRID - 1), mostShare);
          double value = product(pays, guarantee, part);
          if (value > best[2]) {
            best = new double[] {guarantee, part, value};
          }
        }
      }
      money /= 5;
      share /= 5;
    }
    return best;
  }

  private static double clamp(double value, double most) {
    return Math.max(0, Math.min(most, value));
  }

  private double product(Pays pays, double guarantee, double share) {
    int lost = 0;
    double least = 0;
    for (int i = 0; i < NIGHTS; i++) {
      paid[i] = pay(pays, guarantee, share, i);
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
