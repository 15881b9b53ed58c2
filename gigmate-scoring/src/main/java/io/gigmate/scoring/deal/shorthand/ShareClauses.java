package io.gigmate.scoring.deal.shorthand;

import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.GuaranteePlace;
import io.gigmate.scoring.deal.Metric;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.PromoterProfit;
import io.gigmate.scoring.deal.TicketCount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What follows a share, in any order: what it is of, the expenses, the promoter's profit, where the
 * guarantee lies.
 */
final class ShareClauses {
  private static final String[] EXPENSES = {"expenses", "exp", "expense", "costs", "production"};
  private static final String[] SPLIT_POINT = {"the split point", "split point", "split"};

  private final Tokens tokens;
  private final boolean plus;
  private final List<Start> starts = new ArrayList<>();
  private boolean net;
  private @Nullable Base base;
  private @Nullable Portion profit;
  private PromoterProfit.@Nullable Ground ground;
  private @Nullable GuaranteePlace place;

  ShareClauses(Tokens tokens) {
    this(tokens, false, null);
  }

  private ShareClauses(Tokens tokens, boolean plus, @Nullable Base base) {
    this.tokens = tokens;
    this.plus = plus;
    this.base = base;
  }

  /** Reads those of a share that comes on top of a guarantee. */
  static ShareClauses beyondGuarantee(Tokens tokens) {
    return new ShareClauses(tokens, true, null);
  }

  /** Reads those of a share whose base is known. */
  static ShareClauses of(Base base, Tokens tokens) {
    return new ShareClauses(tokens, false, base);
  }

  /** Where a share begins: above an amount of its base, or above a number of tickets. */
  record Start(@Nullable Money money, @Nullable TicketCount count) {}

  /** Makes terms of what follows a share. */
  interface Maker {
    DealTerms make(Base base, @Nullable PromoterProfit profit, GuaranteePlace place);
  }

  /** Makes terms of a share that begins somewhere. */
  interface Beyond {
    DealTerms make(Base base, Start start);
  }

  /** Takes the clauses of a share that begins with the first ticket. */
  List<DealTerms> terms(@Nullable Money guarantee, Maker maker) {
    return terms(
        guarantee,
        maker,
        (of, start) -> {
          throw tokens.unreadable("this share cannot begin above a threshold");
        });
  }

  /** Takes the clauses and returns the terms by each way to read them. */
  List<DealTerms> terms(@Nullable Money guarantee, Maker maker, Beyond beyond) {
    tokens.take(",");
    while (clause()) {
      tokens.take(",");
    }
    List<DealTerms> ways = new ArrayList<>();
    for (Start start : starts) {
      for (Base each : basesFrom(start)) {
        ways.add(beyond.make(each, start));
      }
    }
    for (Base each : starts.isEmpty() ? bases() : List.<Base>of()) {
      for (Optional<PromoterProfit> kept : profits(guarantee)) {
        for (GuaranteePlace where : places(each)) {
          ways.add(maker.make(each, kept.orElse(null), where));
        }
      }
    }
    return ways;
  }

  private boolean clause() {
    if (tokens.takeAny("of the", "of", "split", "whichever is greater", "whichever is more")) {
      return true;
    }
    if (tokens.takeAny("after expenses", "after exp", "after costs")) {
      base = Base.NET;
      return true;
    }
    if (tokens.takeAny("in split", "inside split", "guarantee inside split")) {
      place = GuaranteePlace.INSIDE_SPLIT;
      return true;
    }
    if (tokens.takeAny("outside split", "guarantee outside split")) {
      place = GuaranteePlace.OUTSIDE_SPLIT;
      return true;
    }
    return profit() || start() || base();
  }

  /** What follows 'after': expenses, the split point, an amount or a number of tickets. */
  private boolean start() {
    if (!starts.isEmpty() || !tokens.takeAny(Words.PASSING)) {
      return false;
    }
    if (tokens.takeAny(SPLIT_POINT)) {
      base = Base.NET;
      return true;
    }
    tokens.take("the", "first");
    int mark = tokens.mark();
    Money amount = tokens.amount();
    if (amount != null && tokens.takeAny(EXPENSES)) {
      tokens.stateExpenses(amount);
      base = Base.NET;
      return true;
    }
    tokens.reset(mark);
    if (amount == null) {
      throw tokens.unreadable("expected an amount or a number, such as 'after 12k exp'");
    }
    begin(amount);
    return true;
  }

  /** A bare number may be of money or of tickets. */
  private void begin(Money amount) {
    if (tokens.isMoney() || tokens.isThousands()) {
      tokens.expectAmount();
      starts.add(new Start(amount, null));
      return;
    }
    BigDecimal number = tokens.expectNumber();
    Metric metric = Words.count(tokens);
    if (metric == null) {
      starts.add(new Start(amount, null));
    }
    if (metric != null || number.stripTrailingZeros().scale() <= 0) {
      Metric counted = metric == null ? Metric.SOLD : metric;
      starts.add(new Start(null, new TicketCount(counted, number.longValueExact())));
    }
  }

  private boolean profit() {
    int mark = tokens.mark();
    tokens.takeAny("with", "and", "plus", "+", "less", "minus", "after");
    tokens.take("a");
    if (tokens.takeAny("promoter profit", "pp")) {
      tokens.take("of");
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
    Base found = Words.plainBase(tokens);
    if (found != null) {
      // The net of the door is not all of it: which net remains to be said.
      base = net && found == Base.GROSS ? null : found;
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
    if (profit != null) {
      return List.of(Base.NET);
    }
    return net ? List.of(Base.NET_GROSS, Base.NET) : List.of(Base.values());
  }

  private List<Base> basesFrom(Start start) {
    if (profit != null) {
      throw tokens.unreadable("a share above a threshold has no promoter profit");
    }
    // Tickets above a number are counted at the door.
    boolean atTheDoor = start.count() != null && base == null && !net;
    List<Base> all = atTheDoor ? List.of(Base.GROSS) : bases();
    boolean several = start.count() != null && (starts.size() > 1 || all.size() > 1);
    return several ? all.stream().filter(each -> each != Base.NET).toList() : all;
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
      ways.add(Optional.of(new PromoterProfit(rate, PromoterProfit.Ground.EXPENSES_AND_GUARANTEE)));
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
