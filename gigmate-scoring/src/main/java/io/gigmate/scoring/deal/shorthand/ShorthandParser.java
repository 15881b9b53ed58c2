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
import io.gigmate.scoring.deal.DealTerms.Rental;
import io.gigmate.scoring.deal.DealTerms.Tiered;
import io.gigmate.scoring.deal.DealTerms.Versus;
import io.gigmate.scoring.deal.DealTerms.Walkout;
import io.gigmate.scoring.deal.GuaranteePlace;
import io.gigmate.scoring.deal.Metric;
import io.gigmate.scoring.deal.Pay;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.RentalMode;
import io.gigmate.scoring.deal.TicketCount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The grammar of shorthand. Where a choice is left open, each of its readings goes on. */
final class ShorthandParser {
  private static final String[] VERSUS = {"vs", "versus", "v", "against", "or"};
  private static final String[] PLUS = {"+", "plus", "and"};
  private static final String[] BUY_OUT = {"buy-out", "buyout", "buy out"};
  private static final String[] CO_PROMOTION = {"co-promotion", "co-pro", "copro", "co-promoted"};
  private static final String[] RENTAL = {
    "rental",
    "room rental",
    "rent",
    "room hire",
    "venue hire",
    "hire",
    "room fee",
    "four-wall",
    "four wall"
  };
  private static final String[] LARGER = {
    "the greater of", "greater of", "the larger of", "larger of", "the higher of", "higher of"
  };
  private static final String[] CAP = {
    "expense cap of",
    "expense cap",
    "expenses capped at",
    "exp capped at",
    "costs capped at",
    "exp cap",
    "capped at"
  };

  private final Tokens tokens;
  private final BonusClauses bonuses;
  private List<Portion> partners = List.of();
  private @Nullable Money cap;
  private @Nullable List<Portion> merch;

  ShorthandParser(Tokens tokens) {
    this.tokens = tokens;
    this.bonuses = new BonusClauses(tokens);
  }

  /** Returns every way to read the whole line, at least one. */
  List<Reading> readings() {
    merch = MerchClause.take(tokens);
    List<DealTerms> terms = merch != null ? List.of() : terms();
    boolean more = true;
    while (more) {
      int mark = tokens.mark();
      boolean joined = true;
      while (joined) {
        joined = tokens.takeAny(";", ",", "+", "plus", "and", "with", "then");
      }
      List<DealTerms> above = walkoutAbove(terms);
      more = !above.isEmpty() || aside();
      terms = above.isEmpty() ? terms : above;
      if (!more && !tokens.atEnd()) {
        tokens.reset(mark);
        throw tokens.unreadable("expected the end of the deal");
      }
    }
    List<Portion> houses = merch;
    Set<Reading> readings = new LinkedHashSet<>();
    for (int i = 0; i < (houses == null ? 1 : houses.size()); i++) {
      NightClauses night = new NightClauses(cap, houses == null ? null : houses.get(i), partners);
      for (List<Bonus> way : bonuses.ways()) {
        if (terms.isEmpty()) {
          readings.add(new Reading(null, way, tokens.statedExpenses(), night));
        }
        terms.forEach(each -> readings.add(new Reading(each, way, tokens.statedExpenses(), night)));
      }
    }
    return List.copyOf(readings);
  }

  /** What may follow a deal in any order. */
  private boolean aside() {
    if (tokens.take("stated", "expenses")) {
      tokens.stateExpenses(tokens.expectAmount());
      return true;
    }
    if (tokens.takeAny(CAP)) {
      cap = tokens.expectAmount();
      return true;
    }
    List<Portion> houses = merch == null ? MerchClause.take(tokens) : null;
    merch = merch == null ? houses : merch;
    return houses != null || bonuses.take();
  }

  private List<DealTerms> terms() {
    if (tokens.takeAny("flat", "flat fee of", "guarantee of", "guarantee")) {
      Money guarantee = tokens.expectAmount();
      return isJoined() ? guaranteed(guarantee) : List.of(new Flat(guarantee));
    }
    if (tokens.takeAny(BUY_OUT)) {
      tokens.takeAny("of", ":");
      return List.of(new BuyOut(tokens.expectAmount()));
    }
    if (tokens.takeAny(RENTAL)) {
      tokens.takeAny("of", ":");
      return rental();
    }
    if (tokens.takeAny("tiers", "tiered")) {
      return new PrintedScales(tokens).tiered();
    }
    if (tokens.take("ratchet")) {
      return new PrintedScales(tokens).ratchet();
    }
    if (isCoPromotion()) {
      return coPromotion();
    }
    if (tokens.take("walkout")) {
      return walkout();
    }
    tokens.takeAny(LARGER);
    List<DealTerms> scale = ScaleClauses.take(tokens, null);
    if (!scale.isEmpty()) {
      return scale;
    }
    Portion share = tokens.share();
    if (share != null) {
      ShareClauses tail = new ShareClauses(tokens);
      return ScaleClauses.rising(
          tokens,
          tail.terms(
              null,
              (base, profit, place) -> new Door(share, base, profit),
              (base, start) -> above(null, share, base, start)));
    }
    Money amount = tokens.amount();
    if (amount == null) {
      throw tokens.unreadable("expected an amount, a share or a kind of deal");
    }
    if (tokens.takeAny(BUY_OUT)) {
      return List.of(new BuyOut(amount));
    }
    if (tokens.takeAny(RENTAL)) {
      return rental(amount);
    }
    Metric each = Words.perTicket(tokens);
    return each == null ? guaranteed(amount) : List.of(perTicket(amount, each));
  }

  /** A share of what comes in above somewhere, and of nothing below. */
  private static DealTerms above(
      @Nullable Money guarantee, Portion share, Base base, ShareClauses.Start start) {
    Money money = start.money();
    TicketCount count = start.count();
    BigDecimal from =
        money != null
            ? money.getAmount()
            : BigDecimal.valueOf(Objects.requireNonNull(count).count());
    List<Band> bands = new ArrayList<>();
    if (from.signum() > 0) {
      bands.add(new Band(BigDecimal.ZERO, new Pay.Share(Portion.NONE)));
    }
    bands.add(new Band(from, new Pay.Share(share)));
    return count == null
        ? new Tiered(Words.metric(base), Band.Mode.MARGINAL, bands, null, guarantee)
        : new Tiered(count.metric(), Band.Mode.MARGINAL, bands, base, guarantee);
  }

  private boolean isJoined() {
    return tokens.isAtAny(VERSUS) || tokens.isAtAny(PLUS) || tokens.isAtAny("flat");
  }

  private List<DealTerms> guaranteed(Money guarantee) {
    tokens.takeAny("guarantee", "guaranteed", "gtd", "flat fee", "flat");
    if (tokens.takeAny(VERSUS)) {
      List<DealTerms> scale = ScaleClauses.take(tokens, guarantee);
      if (!scale.isEmpty()) {
        return scale;
      }
      Portion share = tokens.expectShare();
      return ScaleClauses.rising(
          tokens,
          new ShareClauses(tokens)
              .terms(
                  guarantee,
                  (base, profit, place) -> new Versus(guarantee, share, base, profit),
                  (base, start) -> above(guarantee, share, base, start)));
    }
    int mark = tokens.mark();
    if (!tokens.takeAny(PLUS)) {
      return List.of(new Flat(guarantee));
    }
    int aside = tokens.mark();
    boolean merchNext = MerchClause.take(tokens) != null;
    tokens.reset(aside);
    if (merchNext || BonusClauses.isNext(tokens)) {
      tokens.reset(mark);
      return List.of(new Flat(guarantee));
    }
    Portion share = tokens.expectShare();
    return ShareClauses.beyondGuarantee(tokens)
        .terms(
            guarantee,
            (base, profit, place) -> new Plus(guarantee, share, base, place, profit, null),
            (base, start) -> plusAbove(guarantee, share, base, start));
  }

  /** A guarantee, and a share of what comes in above somewhere. */
  private static DealTerms plusAbove(
      Money guarantee, Portion share, Base base, ShareClauses.Start start) {
    return start.count() == null
        ? new Walkout(new Flat(guarantee), start.money(), base, share, Walkout.Mode.ON_TOP)
        : new Plus(guarantee, share, base, GuaranteePlace.OUTSIDE_SPLIT, null, start.count());
  }

  private DealTerms perTicket(Money amount, Metric each) {
    if (!tokens.takeAny(Words.PASSING)) {
      return new PerTicket(amount, each);
    }
    tokens.take("the", "first");
    BigDecimal from = tokens.expectNumber();
    Metric said = Words.count(tokens);
    Pay nothing = new Pay.PerTicket(Money.zero(amount.getCurrencyUnit()));
    return new Tiered(
        said == null ? each : said,
        Band.Mode.MARGINAL,
        List.of(new Band(BigDecimal.ZERO, nothing), new Band(from, new Pay.PerTicket(amount))),
        null,
        null);
  }

  private List<DealTerms> rental() {
    tokens.takeAny(LARGER);
    Portion only = tokens.share();
    if (only != null) {
      return new ShareClauses(tokens)
          .terms(null, (base, profit, place) -> new Rental(null, only, base, null));
    }
    return rental(tokens.expectAmount());
  }

  private List<DealTerms> rental(Money fixed) {
    boolean larger = tokens.takeAny("or", "vs", "versus");
    if (!larger && !tokens.takeAny(PLUS)) {
      return List.of(new Rental(fixed, null, null, null));
    }
    RentalMode mode = larger ? RentalMode.LARGER : RentalMode.SUM;
    Portion share = tokens.expectShare();
    return new ShareClauses(tokens)
        .terms(null, (base, profit, place) -> new Rental(fixed, share, base, mode));
  }

  /** A split may stand before or after the word. */
  private boolean isCoPromotion() {
    int mark = tokens.mark();
    List<Portion> split = tokens.parts();
    if (tokens.takeAny(CO_PROMOTION)) {
      partners = split.isEmpty() ? tokens.parts() : split;
      return true;
    }
    tokens.reset(mark);
    return false;
  }

  private List<DealTerms> coPromotion() {
    tokens.takeAny(":", ",", "of");
    boolean framed = tokens.take("(");
    List<DealTerms> under = terms();
    if (framed) {
      tokens.expect(")");
    }
    return under.stream().<DealTerms>map(CoPromotion::new).toList();
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
    return walkouts(under, List.of(on), threshold, share);
  }

  /** What is written behind a deal: 100% of gross over 20k. */
  private List<DealTerms> walkoutAbove(List<DealTerms> under) {
    int mark = tokens.mark();
    if (tokens.take("walkout")) {
      tokens.takeAny("pot of", "pot", "of", "at", ":");
    }
    Portion share = tokens.share();
    List<Base> on = share == null ? List.of() : Words.bases(tokens);
    if (share == null || under.isEmpty() || !tokens.takeAny(Words.PASSING)) {
      tokens.reset(mark);
      return List.of();
    }
    Money threshold =
        tokens.takeAny("the split point", "split point") ? null : tokens.expectAmount();
    return walkouts(under, on.isEmpty() ? List.of(Base.values()) : on, threshold, share);
  }

  private List<DealTerms> walkouts(
      List<DealTerms> under, List<Base> on, @Nullable Money threshold, Portion share) {
    List<Walkout.Mode> modes =
        tokens.take("instead")
            ? List.of(Walkout.Mode.INSTEAD)
            : tokens.take("on", "top")
                ? List.of(Walkout.Mode.ON_TOP)
                : List.of(Walkout.Mode.values());
    List<DealTerms> ways = new ArrayList<>();
    for (DealTerms each : under) {
      for (Base base : on) {
        for (Walkout.Mode mode : modes) {
          ways.add(
              each instanceof CoPromotion shared
                  ? new CoPromotion(new Walkout(shared.under(), threshold, base, share, mode))
                  : new Walkout(each, threshold, base, share, mode));
        }
      }
    }
    return ways;
  }
}
