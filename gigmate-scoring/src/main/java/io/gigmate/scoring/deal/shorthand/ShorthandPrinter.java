package io.gigmate.scoring.deal.shorthand;

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
import io.gigmate.scoring.deal.Pay;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.PromoterProfit;
import io.gigmate.scoring.deal.RentalMode;
import io.gigmate.scoring.deal.Threshold;
import io.gigmate.scoring.deal.TicketCount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes terms so that they can be read in one way only. */
final class ShorthandPrinter {
  private static final Map<String, String> SIGNS = Map.of("USD", "$", "GBP", "£", "EUR", "€");

  private ShorthandPrinter() {}

  static String print(Reading reading) {
    List<String> clauses = new ArrayList<>();
    NightClauses night = reading.night();
    DealTerms terms = reading.terms();
    if (terms != null) {
      clauses.add(terms(terms, partners(night.partners())));
    }
    boolean alone = reading.bonuses().size() == 1;
    reading.bonuses().forEach(bonus -> clauses.add(bonus(bonus, alone)));
    if (reading.statedExpenses() != null) {
      clauses.add("stated expenses " + amount(reading.statedExpenses()));
    }
    if (night.expenseCap() != null) {
      clauses.add("expense cap " + amount(night.expenseCap()));
    }
    if (night.merchHouseShare() != null) {
      clauses.add("merch " + night.merchHouseShare().percent() + "% to the house");
    }
    return String.join("; ", clauses);
  }

  private static String partners(List<Portion> partners) {
    return partners.stream().map(Portion::percent).collect(Collectors.joining("/"));
  }

  private static String bonus(Bonus bonus, boolean alone) {
    Threshold threshold = bonus.threshold();
    String where =
        threshold == null
            ? "at sell-out"
            : (threshold.inclusive() ? "at " : "above ")
                + plain(threshold.value())
                + " "
                + bonus.metric().words();
    String mode =
        alone && bonus.mode() == Bonus.Mode.CUMULATIVE ? "" : " (" + bonus.mode().code() + ")";
    return "bonus " + pay(bonus.pay()) + " " + where + mode;
  }

  private static String terms(DealTerms terms, String partners) {
    return terms instanceof CoPromotion shared
        ? "co-promotion "
            + (partners.isEmpty() ? "" : partners + " ")
            + "("
            + terms(shared.under())
            + ")"
        : terms(terms);
  }

  private static String terms(DealTerms terms) {
    if (terms instanceof Flat flat) {
      return "flat " + amount(flat.guarantee());
    }
    if (terms instanceof BuyOut buyOut) {
      return "buy-out " + amount(buyOut.amount());
    }
    if (terms instanceof PerTicket perTicket) {
      return amount(perTicket.amount()) + " per ticket " + perTicket.metric().words();
    }
    if (terms instanceof Door door) {
      return share(door.share(), door.base()) + profit(door.profit());
    }
    if (terms instanceof Versus versus) {
      return amount(versus.guarantee())
          + " vs "
          + share(versus.share(), versus.base())
          + profit(versus.profit());
    }
    if (terms instanceof Plus plus) {
      return plus(plus);
    }
    if (terms instanceof Rental rental) {
      return rental(rental);
    }
    if (terms instanceof Tiered tiered) {
      Base base = tiered.base();
      return "tiers "
          + (tiered.mode() == Band.Mode.MARGINAL ? "marginal" : "whole base")
          + " by "
          + tiered.metric().words()
          + (base == null ? "" : " of " + base(base))
          + ": "
          + bands(tiered.bands())
          + atLeast(tiered.guarantee());
    }
    if (terms instanceof Ratchet ratchet) {
      return "ratchet by "
          + ratchet.metric().words()
          + " of "
          + base(ratchet.base())
          + ": "
          + bands(ratchet.bands())
          + atLeast(ratchet.guarantee())
          + profit(ratchet.profit());
    }
    Walkout walkout = (Walkout) terms;
    Money threshold = walkout.threshold();
    return "walkout ("
        + terms(walkout.under())
        + ") then "
        + share(walkout.shareAbove(), walkout.on())
        + " above "
        + (threshold == null ? "the split point" : amount(threshold))
        + (walkout.mode() == Walkout.Mode.INSTEAD ? " instead" : " on top");
  }

  private static String plus(Plus plus) {
    TicketCount over = plus.over();
    return amount(plus.guarantee())
        + " plus "
        + share(plus.share(), plus.base())
        + (over == null ? "" : " over " + over.count() + " " + over.metric().words())
        + profit(plus.profit())
        + (plus.place() == GuaranteePlace.INSIDE_SPLIT
            ? ", guarantee inside split"
            : ", guarantee outside split");
  }

  private static String rental(Rental rental) {
    Money fixed = rental.fixed();
    Portion share = rental.share();
    Base base = rental.base();
    String part = share == null || base == null ? "" : share(share, base);
    if (fixed == null) {
      return "rental " + part;
    }
    return "rental "
        + amount(fixed)
        + (part.isEmpty() ? "" : (rental.mode() == RentalMode.LARGER ? " or " : " and ") + part);
  }

  private static String bands(List<Band> bands) {
    return bands.stream()
        .map(band -> "from " + plain(band.from()) + " " + pay(band.pay()))
        .collect(Collectors.joining(", "));
  }

  private static String pay(Pay pay) {
    if (pay instanceof Pay.Share share) {
      return share.share().percent() + "%";
    }
    return pay instanceof Pay.Amount fixed
        ? amount(fixed.amount())
        : amount(((Pay.PerTicket) pay).amount()) + " per ticket";
  }

  private static String atLeast(@Nullable Money guarantee) {
    return guarantee == null ? "" : ", at least " + amount(guarantee);
  }

  private static String profit(@Nullable PromoterProfit profit) {
    if (profit == null) {
      return "";
    }
    return ", promoter profit "
        + profit.rate().percent()
        + "% on expenses"
        + (profit.on() == PromoterProfit.Ground.EXPENSES ? " only" : " and guarantee");
  }

  private static String share(Portion share, Base base) {
    return share.percent() + "% of " + base(base);
  }

  private static String base(Base base) {
    return base == Base.NET ? "net after expenses" : base.words();
  }

  private static String amount(Money amount) {
    String code = amount.getCurrencyUnit().getCode();
    String sign = SIGNS.getOrDefault(code, code + " ");
    return sign + plain(amount.getAmount());
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
