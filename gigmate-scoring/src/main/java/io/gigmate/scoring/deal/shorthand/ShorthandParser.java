package io.gigmate.scoring.deal.shorthand;

import io.gigmate.scoring.deal.Band;
import io.gigmate.scoring.deal.Base;
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
import io.gigmate.scoring.deal.Metric;
import io.gigmate.scoring.deal.Pay;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.RentalMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The grammar of shorthand. Where a choice is left open, each of its readings goes on. */
final class ShorthandParser {
  private final Tokens tokens;

  ShorthandParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Returns every way to read the whole line, at least one. */
  List<Reading> readings() {
    List<DealTerms> terms = terms();
    while (tokens.takeAny(";", ",")) {
      if (tokens.take("stated", "expenses")) {
        tokens.stateExpenses(tokens.expectAmount());
      }
    }
    if (!tokens.atEnd()) {
      throw tokens.unreadable("expected the end of the deal");
    }
    return terms.stream().map(each -> new Reading(each, tokens.statedExpenses())).toList();
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
      ShareClauses tail = new ShareClauses(tokens);
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
      return new ShareClauses(tokens)
          .terms(guarantee, (base, profit, place) -> new Versus(guarantee, share, base, profit));
    }
    if (tokens.takeAny("+", "plus", "and")) {
      Portion share = tokens.expectShare();
      ShareClauses tail = ShareClauses.beyondGuarantee(tokens);
      return tail.terms(
          guarantee,
          (base, profit, place) -> new Plus(guarantee, share, base, place, profit, tail.over()));
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
      Metric named = Words.count(tokens);
      metric = named == null ? Metric.SOLD : named;
    }
    return List.of(new PerTicket(amount, metric));
  }

  private List<DealTerms> rental() {
    Portion only = tokens.share();
    if (only != null) {
      return new ShareClauses(tokens)
          .terms(null, (base, profit, place) -> new Rental(null, only, base, null));
    }
    Money fixed = tokens.expectAmount();
    boolean larger = tokens.takeAny("or", "vs", "versus");
    if (!larger && !tokens.takeAny("and", "plus", "+")) {
      return List.of(new Rental(fixed, null, null, null));
    }
    RentalMode mode = larger ? RentalMode.LARGER : RentalMode.SUM;
    Portion share = tokens.expectShare();
    return new ShareClauses(tokens)
        .terms(null, (base, profit, place) -> new Rental(fixed, share, base, mode));
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
    Metric metric = Words.metric(tokens);
    Base base = tokens.take("of") ? Words.knownBase(tokens) : null;
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
    Metric metric = Words.metric(tokens);
    tokens.expect("of");
    Base base = Words.knownBase(tokens);
    tokens.expect(":");
    List<Band> bands = bands();
    Money guarantee = atLeast();
    ShareClauses tail = ShareClauses.of(base, tokens);
    return tail.terms(
        guarantee, (same, profit, place) -> new Ratchet(guarantee, base, metric, bands, profit));
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
    Base on = Words.knownBase(tokens);
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
}
