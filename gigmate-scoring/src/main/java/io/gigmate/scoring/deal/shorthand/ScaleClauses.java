package io.gigmate.scoring.deal.shorthand;

import io.gigmate.scoring.deal.Band;
import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.DealTerms.Door;
import io.gigmate.scoring.deal.DealTerms.Ratchet;
import io.gigmate.scoring.deal.DealTerms.Tiered;
import io.gigmate.scoring.deal.DealTerms.Versus;
import io.gigmate.scoring.deal.Metric;
import io.gigmate.scoring.deal.Pay;
import io.gigmate.scoring.deal.Portion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Shares that change, as people write them: {@code 60% up to 100 paid, 70% after}, {@code 70% net
 * rising to 80% at 90% sold}.
 */
final class ScaleClauses {
  private static final String[] UP_TO = {
    "up to", "until", "on the first", "of the first", "for the first", "to"
  };
  private static final String[] RISING = {
    "rising to",
    "rises to",
    "going to",
    "goes to",
    "stepping to",
    "stepping up to",
    "increasing to",
    "escalating to",
    "escalates to",
    "ratcheting to",
    "ratchet to"
  };
  private static final String[] REST = {
    "above that",
    "after that",
    "beyond that",
    "over that",
    "thereafter",
    "on the rest",
    "of the rest",
    "above",
    "after",
    "beyond",
    "over"
  };

  private final Tokens tokens;
  private final List<BigDecimal> bounds = new ArrayList<>();
  private final List<Portion> shares = new ArrayList<>();
  private List<Base> bases = List.of();
  private List<Band.Mode> said = List.of();
  private @Nullable Metric counted;
  private boolean money;

  private ScaleClauses(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Takes a scale where it comes next; empty where it does not. */
  static List<DealTerms> take(Tokens tokens, @Nullable Money guarantee) {
    int mark = tokens.mark();
    ScaleClauses scale = new ScaleClauses(tokens);
    if (!scale.begins()) {
      tokens.reset(mark);
      return List.of();
    }
    return scale.terms(guarantee);
  }

  private boolean begins() {
    Portion first = tokens.share();
    if (first == null) {
      return false;
    }
    shares.add(first);
    if (bounded()) {
      return true;
    }
    base();
    return bounded();
  }

  private void base() {
    List<Base> said = Words.bases(tokens);
    bases = said.isEmpty() ? bases : said;
  }

  private boolean bounded() {
    int mark = tokens.mark();
    if (tokens.takeAny(UP_TO) && tokens.isNumber()) {
      bounds.add(bound());
      return true;
    }
    tokens.reset(mark);
    return false;
  }

  private BigDecimal bound() {
    money |= tokens.isMoney() || tokens.isThousands();
    BigDecimal bound = tokens.isMoney() ? tokens.expectAmount().getAmount() : tokens.expectNumber();
    Metric count = Words.count(tokens);
    counted = count == null ? counted : count;
    base();
    return bound;
  }

  private List<DealTerms> terms(@Nullable Money guarantee) {
    while (shares.size() == bounds.size()) {
      tokens.takeAny(",", ";");
      tokens.takeAny("then", "and");
      shares.add(tokens.expectShare());
      base();
      if (!bounded()) {
        rest();
      }
    }
    if (money == (counted != null)) {
      throw tokens.unreadable(
          money
              ? "a scale is measured in money or in tickets, not in both"
              : "expected what " + bounds.get(0) + " is: an amount such as $100, or sold or paid");
    }
    List<DealTerms> ways = new ArrayList<>();
    for (Base base : bases.isEmpty() ? List.of(Base.values()) : bases) {
      for (Band.Mode mode : modes()) {
        if (money) {
          ways.add(new Tiered(Words.metric(base), mode, bands(mode), null, guarantee));
        } else if (counted != null && (mode == Band.Mode.WHOLE_BASE || base != Base.NET)) {
          ways.add(new Tiered(counted, mode, bands(mode), base, guarantee));
        }
      }
    }
    return ways;
  }

  private void rest() {
    if (tokens.takeAny(REST) && tokens.isNumber()) {
      BigDecimal last = bounds.get(bounds.size() - 1);
      if (bound().compareTo(last) != 0) {
        throw tokens.unreadable("the last share must begin at " + last.toPlainString());
      }
    }
    base();
  }

  private List<Band.Mode> modes() {
    if (said.isEmpty()) {
      tokens.take(",");
      said =
          tokens.takeAny("marginal", "each at its own rate")
              ? List.of(Band.Mode.MARGINAL)
              : tokens.takeAny("whole base", "on everything", "on all", "retroactive")
                  ? List.of(Band.Mode.WHOLE_BASE)
                  : List.of(Band.Mode.values());
    }
    return said;
  }

  /** Up to 100 tickets holds the hundredth: the rate of all changes with the next. */
  private List<Band> bands(Band.Mode mode) {
    List<Band> bands = new ArrayList<>();
    bands.add(new Band(BigDecimal.ZERO, new Pay.Share(shares.get(0))));
    boolean next = counted != null && mode == Band.Mode.WHOLE_BASE;
    for (int i = 0; i < bounds.size(); i++) {
      BigDecimal from = next ? bounds.get(i).add(BigDecimal.ONE) : bounds.get(i);
      bands.add(new Band(from, new Pay.Share(shares.get(i + 1))));
    }
    return bands;
  }

  /** A step of a share that replaces the one before. */
  private record Step(Metric metric, Band band) {}

  /** Takes the steps that follow a share, and returns the terms with them. */
  static List<DealTerms> rising(Tokens tokens, List<DealTerms> ways) {
    List<Step> steps = new ArrayList<>();
    while (steps.isEmpty() ? tokens.takeAny(RISING) : isNextStep(tokens)) {
      steps.add(step(tokens));
      tokens.take(",");
    }
    if (steps.isEmpty()) {
      return ways;
    }
    Metric metric = steps.get(0).metric();
    if (steps.stream().anyMatch(step -> step.metric() != metric)) {
      throw tokens.unreadable("all steps must be measured in one way");
    }
    return ways.stream().map(way -> ratchet(tokens, way, metric, steps)).toList();
  }

  private static boolean isNextStep(Tokens tokens) {
    int mark = tokens.mark();
    tokens.takeAny("and", "then");
    if (tokens.takeAny(RISING) || tokens.take("to")) {
      return true;
    }
    tokens.reset(mark);
    return false;
  }

  private static DealTerms ratchet(Tokens tokens, DealTerms way, Metric metric, List<Step> steps) {
    if (way instanceof Door door) {
      List<Band> bands = bands(door.share(), steps);
      return new Ratchet(null, door.base(), metric, bands, door.profit());
    }
    if (way instanceof Versus versus) {
      List<Band> bands = bands(versus.share(), steps);
      return new Ratchet(versus.guarantee(), versus.base(), metric, bands, versus.profit());
    }
    throw tokens.unreadable("only a share of the whole night can rise");
  }

  private static List<Band> bands(Portion first, List<Step> steps) {
    List<Band> bands = new ArrayList<>();
    bands.add(new Band(BigDecimal.ZERO, new Pay.Share(first)));
    steps.forEach(step -> bands.add(step.band()));
    return bands;
  }

  private static Step step(Tokens tokens) {
    Pay share = new Pay.Share(tokens.expectShare());
    if (!tokens.takeAny("at", "from", "once", "on")) {
      // A tick above a share or an amount is not written down anywhere; above a count it is.
      boolean above = tokens.takeAny(Words.PASSING);
      BigDecimal count = above ? tokens.expectNumber() : BigDecimal.ZERO;
      Metric metric = above ? Words.count(tokens) : null;
      if (metric == null) {
        throw tokens.unreadable("expected where the share rises, such as 'at 80% sold'");
      }
      return new Step(metric, new Band(count.add(BigDecimal.ONE), share));
    }
    if (tokens.takeAny("sell-out", "sellout", "a sell-out", "sold out")) {
      return new Step(Metric.SELL_THROUGH, new Band(BigDecimal.ONE, share));
    }
    Portion sellThrough = tokens.share();
    if (sellThrough != null) {
      tokens.takeAny("sell-through", "sell through", "sold", "of capacity", "capacity", "full");
      return new Step(Metric.SELL_THROUGH, new Band(sellThrough.value(), share));
    }
    BigDecimal from = tokens.isMoney() ? tokens.expectAmount().getAmount() : tokens.expectNumber();
    return new Step(Words.metric(tokens), new Band(from, share));
  }
}
