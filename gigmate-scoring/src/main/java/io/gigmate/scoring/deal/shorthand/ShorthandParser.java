package io.gigmate.scoring.deal.shorthand;

import io.gigmate.scoring.deal.Band;
import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.RentalMode;
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
import io.gigmate.scoring.deal.PromoterProfit;
import io.gigmate.scoring.deal.TicketCount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The grammar of shorthand. Where a choice is left open, each of its readings goes on. */
final class ShorthandParser {
  private final Tokens tokens;
  private @Nullable Money stated;

  ShorthandParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Returns every way to read the whole line, at least one. */
  List<Reading> readings() {
    List<DealTerms> terms = terms();
    while (tokens.takeAny(";", ",")) {
      if (tokens.take("stated", "expenses")) {
        stated = tokens.expectAmount();
      }
    }
    if (!tokens.atEnd()) {
      throw tokens.unreadable("expected the end of the deal");
    }
    return terms.stream().map(each -> new Reading(each, stated)).toList();
  }

  private List<DealTerms> terms() {
    if (tokens.takeAny("flat", "flat fee of", "guarantee of", "guarantee")) {
      Money guarantee = tokens.expectAmount();
      return isJoined() ? guaranteed(guarantee) : List.of(new Flat(guarantee));
    }
    if (tokens.takeAny("buy-out", "buyout", "buy out")) {
      return List.of(new BuyOut(tokens.expectAmount()));
    }
    if (tokens.takeAny("rental", "room rental", "rent")) {
      return rental();
    }
    if (tokens.takeAny("tiers", "tiered")) {
      return tiered();
    }
    if (tokens.take("ratchet")) {
      return ratchet();
    }
    if (tokens.takeAny("co-promotion", "co-pro", "copro")) {
      return within(CoPromotion::new);
    }
    if (tokens.take("walkout")) {
      return walkout();
    }
    Portion share = tokens.share();
    if (share != null) {
      Tail tail = new Tail();
      return tail.terms(null, (base, profit, place) -> new Door(share, base, profit));
    }
    Money amount = tokens.amount();
    if (amount == null) {
      throw tokens.unreadable("expected an amount, a share or a kind of deal");
    }
    return tokens.takeAny("per", "a", "/") ? perTicket(amount) : guaranteed(amount);
  }

  private boolean isJoined() {
    int mark = tokens.mark();
    boolean joined =
        tokens.takeAny("vs", "versus", "v", "against", "or", "+", "plus", "and", "flat");
    tokens.reset(mark);
    return joined;
  }

  private List<DealTerms> guaranteed(Money guarantee) {
    tokens.takeAny("guarantee", "guaranteed", "flat");
    if (tokens.takeAny("vs", "versus", "v", "against", "or")) {
      Portion share = tokens.expectShare();
      return new Tail()
          .terms(guarantee, (base, profit, place) -> new Versus(guarantee, share, base, profit));
    }
    if (tokens.takeAny("+", "plus", "and")) {
      Portion share = tokens.expectShare();
      Tail tail = new Tail();
      tail.plus = true;
      return tail.terms(
          guarantee,
          (base, profit, place) -> new Plus(guarantee, share, base, place, profit, tail.over));
    }
    return List.of(new Flat(guarantee));
  }

  private List<DealTerms> perTicket(Money amount) {
    Metric metric;
    if (tokens.takeAny("head", "person")) {
      metric = Metric.ATTENDED;
    } else if (tokens.takeAny("paid ticket", "paid")) {
      metric = Metric.PAID;
    } else {
      tokens.expect("ticket");
      Metric named = count();
      metric = named == null ? Metric.SOLD : named;
    }
    return List.of(new PerTicket(amount, metric));
  }

  private @Nullable Metric count() {
    if (tokens.takeAny("sold", "pax", "tickets", "tickets sold", "people")) {
      return Metric.SOLD;
    }
    if (tokens.take("paid")) {
      return Metric.PAID;
    }
    return tokens.takeAny("attended", "heads") ? Metric.ATTENDED : null;
  }

  private List<DealTerms> rental() {
    Portion only = tokens.share();
    if (only != null) {
      return new Tail().terms(null, (base, profit, place) -> new Rental(null, only, base, null));
    }
    Money fixed = tokens.expectAmount();
    boolean larger = tokens.takeAny("or", "vs", "versus");
    if (!larger && !tokens.takeAny("and", "plus", "+")) {
      return List.of(new Rental(fixed, null, null, null));
    }
    RentalMode mode = larger ? RentalMode.LARGER : RentalMode.SUM;
    Portion share = tokens.expectShare();
    return new Tail().terms(null, (base, profit, place) -> new Rental(fixed, share, base, mode));
  }

  private List<DealTerms> tiered() {
    List<Band.Mode> modes = new ArrayList<>();
    if (tokens.take("marginal")) {
      modes.add(Band.Mode.MARGINAL);
    } else if (tokens.take("whole", "base")) {
      modes.add(Band.Mode.WHOLE_BASE);
    } else {
      modes.addAll(List.of(Band.Mode.values()));
    }
    tokens.expect("by");
    Metric metric = metric();
    Base base = tokens.take("of") ? knownBase() : null;
    tokens.expect(":");
    List<Band> bands = bands();
    Money guarantee = atLeast();
    List<DealTerms> ways = new ArrayList<>();
    for (Band.Mode mode : modes) {
      ways.add(new Tiered(metric, mode, bands, base, guarantee));
    }
    return ways;
  }

  private List<DealTerms> ratchet() {
    tokens.expect("by");
    Metric metric = metric();
    tokens.expect("of");
    Base base = knownBase();
    tokens.expect(":");
    List<Band> bands = bands();
    Money guarantee = atLeast();
    Tail tail = new Tail();
    tail.base = base;
    return tail.terms(
        guarantee, (same, profit, place) -> new Ratchet(guarantee, base, metric, bands, profit));
  }

  private Metric metric() {
    if (tokens.takeAny("sell-through", "sell through")) {
      return Metric.SELL_THROUGH;
    }
    Metric count = count();
    if (count != null) {
      return count;
    }
    return switch (knownBase()) {
      case GROSS -> Metric.GROSS;
      case ADJUSTED_GROSS -> Metric.ADJUSTED_GROSS;
      case NET_GROSS -> Metric.NET_GROSS;
      case NET -> Metric.NET;
    };
  }

  private Base knownBase() {
    if (tokens.take("net", "after", "expenses")) {
      return Base.NET;
    }
    Base base = plainBase();
    if (base != null) {
      return base;
    }
    if (tokens.take("net")) {
      return Base.NET;
    }
    throw tokens.unreadable("expected gross, adjusted gross, net gross or net");
  }

  private @Nullable Base plainBase() {
    if (tokens.takeAny("net gross", "nbor", "net box office receipts", "net box office")) {
      return Base.NET_GROSS;
    }
    if (tokens.takeAny("adjusted gross", "agbor")) {
      return Base.ADJUSTED_GROSS;
    }
    return tokens.takeAny("gross", "gbor", "door", "box office", "takings") ? Base.GROSS : null;
  }

  private List<Band> bands() {
    List<Band> bands = new ArrayList<>();
    do {
      int mark = tokens.mark();
      if (!bands.isEmpty() && tokens.takeAny("at least", "promoter profit")) {
        tokens.reset(mark);
        break;
      }
      tokens.expect("from");
      BigDecimal from = tokens.expectNumber();
      Portion share = tokens.share();
      if (share != null) {
        bands.add(new Band(from, new Pay.Share(share)));
      } else {
        Money amount = tokens.expectAmount();
        boolean each = tokens.take("per", "ticket");
        bands.add(new Band(from, each ? new Pay.PerTicket(amount) : new Pay.Amount(amount)));
      }
    } while (tokens.take(","));
    return bands;
  }

  private @Nullable Money atLeast() {
    tokens.take(",");
    return tokens.take("at", "least") ? tokens.expectAmount() : null;
  }

  private List<DealTerms> within(Function<DealTerms, DealTerms> frame) {
    tokens.expect("(");
    List<DealTerms> under = terms();
    tokens.expect(")");
    return under.stream().map(frame).toList();
  }

  private List<DealTerms> walkout() {
    tokens.expect("(");
    List<DealTerms> under = terms();
    tokens.expect(")");
    tokens.expect("then");
    Portion share = tokens.expectShare();
    tokens.expect("of");
    Base on = knownBase();
    tokens.expect("above");
    Money threshold = tokens.take("the", "split", "point") ? null : tokens.expectAmount();
    List<Walkout.Mode> modes =
        tokens.take("instead")
            ? List.of(Walkout.Mode.INSTEAD)
            : tokens.take("on", "top")
                ? List.of(Walkout.Mode.ON_TOP)
                : List.of(Walkout.Mode.values());
    List<DealTerms> ways = new ArrayList<>();
    for (DealTerms each : under) {
      for (Walkout.Mode mode : modes) {
        ways.add(new Walkout(each, threshold, on, share, mode));
      }
    }
    return ways;
  }

  /** Makes terms of what follows a share. */
  private interface Maker {
    DealTerms make(Base base, @Nullable PromoterProfit profit, GuaranteePlace place);
  }

  /** What follows a share, in any order. */
  private final class Tail {
    private boolean plus;
    private boolean net;
    private @Nullable Base base;
    private @Nullable Portion profit;
    private PromoterProfit.@Nullable Ground ground;
    private @Nullable GuaranteePlace place;
    private @Nullable TicketCount over;

    List<DealTerms> terms(@Nullable Money guarantee, Maker maker) {
      tokens.take(",");
      while (clause()) {
        tokens.take(",");
      }
      List<DealTerms> ways = new ArrayList<>();
      for (Base each : bases()) {
        for (Optional<PromoterProfit> kept : profits(guarantee)) {
          for (GuaranteePlace where : places(each)) {
            ways.add(maker.make(each, kept.orElse(null), where));
          }
        }
      }
      return ways;
    }

    private boolean clause() {
      if (tokens.takeAny("of the", "of", "whichever is greater", "whichever is more")) {
        return true;
      }
      if (tokens.takeAny("after expenses", "after exp", "after costs")) {
        base = Base.NET;
        return true;
      }
      int mark = tokens.mark();
      if (tokens.take("after")) {
        Money amount = tokens.amount();
        if (amount != null && tokens.takeAny("expenses", "exp", "expense", "costs")) {
          stated = amount;
          base = Base.NET;
          return true;
        }
        tokens.reset(mark);
        throw tokens.unreadable("expected 'after' with expenses, such as 'after 12k exp'");
      }
      if (tokens.takeAny("in split", "inside split", "guarantee inside split")) {
        place = GuaranteePlace.INSIDE_SPLIT;
        return true;
      }
      if (tokens.takeAny("outside split", "guarantee outside split")) {
        place = GuaranteePlace.OUTSIDE_SPLIT;
        return true;
      }
      return over() || profit() || base();
    }

    private boolean over() {
      if (!plus || !tokens.take("over")) {
        return false;
      }
      BigDecimal count = tokens.expectNumber();
      Metric metric = count();
      if (metric == null) {
        throw tokens.unreadable("expected what is counted, such as pax");
      }
      over = new TicketCount(metric, count.longValueExact());
      return true;
    }

    private boolean profit() {
      int mark = tokens.mark();
      tokens.take("with");
      if (tokens.takeAny("promoter profit", "pp")) {
        profit = tokens.expectShare();
      } else {
        Portion rate = tokens.share();
        if (rate == null || !tokens.takeAny("promoter profit", "pp")) {
          tokens.reset(mark);
          return false;
        }
        profit = rate;
      }
      if (tokens.take("on", "expenses", "and", "guarantee")) {
        ground = PromoterProfit.Ground.EXPENSES_AND_GUARANTEE;
      } else if (tokens.take("on", "expenses")) {
        tokens.take("only");
        ground = PromoterProfit.Ground.EXPENSES;
      }
      return true;
    }

    private boolean base() {
      if (base != null && base != Base.NET_GROSS) {
        return false;
      }
      Base found = plainBase();
      if (found != null) {
        base = found;
        return true;
      }
      if (base == null && tokens.take("net")) {
        net = true;
        return true;
      }
      return false;
    }

    /** Net is before or after the expenses, until somebody says which. */
    private List<Base> bases() {
      Base said = base;
      if (said != null) {
        return List.of(said);
      }
      if (over != null) {
        // Tickets above a number are counted at the door.
        return List.of(Base.GROSS);
      }
      if (profit != null) {
        return List.of(Base.NET);
      }
      return net ? List.of(Base.NET_GROSS, Base.NET) : List.of(Base.values());
    }

    private List<Optional<PromoterProfit>> profits(@Nullable Money guarantee) {
      Portion rate = profit;
      if (rate == null) {
        return List.of(Optional.empty());
      }
      PromoterProfit.Ground said = ground;
      if (said != null) {
        return List.of(Optional.of(new PromoterProfit(rate, said)));
      }
      List<Optional<PromoterProfit>> ways = new ArrayList<>();
      ways.add(Optional.of(new PromoterProfit(rate, PromoterProfit.Ground.EXPENSES)));
      if (guarantee != null) {
        ways.add(
            Optional.of(new PromoterProfit(rate, PromoterProfit.Ground.EXPENSES_AND_GUARANTEE)));
      }
      return ways;
    }

    /** Only a share of the net begins at a split point. */
    private List<GuaranteePlace> places(Base of) {
      GuaranteePlace said = place;
      if (said != null) {
        return List.of(said);
      }
      return plus && of == Base.NET
          ? List.of(GuaranteePlace.values())
          : List.of(GuaranteePlace.OUTSIDE_SPLIT);
    }
  }
}
