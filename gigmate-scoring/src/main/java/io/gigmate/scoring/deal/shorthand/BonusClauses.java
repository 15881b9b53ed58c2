package io.gigmate.scoring.deal.shorthand;

import io.gigmate.scoring.deal.Bonus;
import io.gigmate.scoring.deal.Metric;
import io.gigmate.scoring.deal.Pay;
import io.gigmate.scoring.deal.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What comes on top of a deal: {@code $500 at 300 paid}, {@code $2 per ticket over 300}. */
final class BonusClauses {
  private static final String[] SELL_OUT = {
    "sell-out", "sellout", "sold-out", "sold out", "sell out"
  };
  private static final String[] REACHING = {
    "for reaching", "reaching", "at least", "at", "from", "on", "for"
  };

  private final Tokens tokens;
  private final List<Bonus> bonuses = new ArrayList<>();
  private final List<Boolean> open = new ArrayList<>();

  BonusClauses(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Answers whether a bonus comes next, or an amount that can only be one. */
  static boolean isNext(Tokens tokens) {
    int mark = tokens.mark();
    boolean next =
        tokens.take("bonus")
            || (tokens.takeAny(SELL_OUT) && tokens.take("bonus"))
            || (tokens.share() == null && tokens.amount() != null);
    tokens.reset(mark);
    return next;
  }

  /** Takes a bonus where it comes next. */
  boolean take() {
    if (!isNext(tokens)) {
      return false;
    }
    boolean soldOut = tokens.takeAny(SELL_OUT);
    tokens.take("bonus");
    tokens.takeAny("of", ":");
    Money amount = tokens.expectAmount();
    soldOut |= tokens.takeAny(SELL_OUT);
    tokens.take("bonus");
    if (soldOut || isForSellOut()) {
      add(Bonus.forSellOut(new Pay.Amount(amount), Bonus.Mode.CUMULATIVE));
    } else {
      counted(amount);
    }
    mode();
    return true;
  }

  private boolean isForSellOut() {
    int mark = tokens.mark();
    tokens.takeAny("if", "when", "at", "on", "for");
    tokens.take("a");
    boolean soldOut = tokens.takeAny(SELL_OUT);
    if (!soldOut) {
      tokens.reset(mark);
    }
    return soldOut;
  }

  private void counted(Money amount) {
    Metric each = Words.perTicket(tokens);
    boolean every = tokens.take("each");
    boolean inclusive = tokens.takeAny(REACHING);
    if (!inclusive && !tokens.takeAny(Words.PASSING)) {
      if (each == null) {
        throw tokens.unreadable("expected what the bonus is for, such as 'at 300 paid'");
      }
      add(bonus(each, BigDecimal.ZERO, false, new Pay.PerTicket(amount)));
      return;
    }
    every |= tokens.takeAny("each of", "each");
    boolean money = tokens.isMoney();
    List<BigDecimal> values = values();
    Metric metric = metric(each, money);
    for (BigDecimal value : values) {
      Pay pay = each == null ? new Pay.Amount(amount) : new Pay.PerTicket(amount);
      add(bonus(metric, value, inclusive, pay));
      open.set(open.size() - 1, !every);
    }
  }

  private static Bonus bonus(Metric metric, BigDecimal value, boolean inclusive, Pay pay) {
    return Bonus.of(metric, new Threshold(value, inclusive), pay, Bonus.Mode.CUMULATIVE);
  }

  private void add(Bonus bonus) {
    bonuses.add(bonus);
    open.add(true);
  }

  /** Several thresholds in a row pay the amount each. */
  private List<BigDecimal> values() {
    List<BigDecimal> values = new ArrayList<>();
    values.add(value());
    int mark = tokens.mark();
    while (tokens.takeAny(", and", "and", ",", "/")) {
      if (!tokens.isNumber()) {
        break;
      }
      BigDecimal next = value();
      if (tokens.isAtAny(REACHING) || tokens.isAtAny(Words.PASSING)) {
        break;
      }
      values.add(next);
      mark = tokens.mark();
    }
    tokens.reset(mark);
    return values;
  }

  private BigDecimal value() {
    return tokens.isMoney() ? tokens.expectAmount().getAmount() : tokens.expectNumber();
  }

  private Metric metric(@Nullable Metric each, boolean money) {
    if (tokens.takeAny("gross", "gbor") || money) {
      return Metric.GROSS;
    }
    Metric counted = Words.count(tokens);
    if (counted == null) {
      counted = each;
    }
    if (counted == null) {
      throw tokens.unreadable("expected what is counted, such as sold, paid or heads");
    }
    return counted;
  }

  private void mode() {
    Bonus.Mode mode =
        tokens.takeAny("( cumulative )", "cumulative")
            ? Bonus.Mode.CUMULATIVE
            : tokens.takeAny("( highest )", "highest only", "highest") ? Bonus.Mode.HIGHEST : null;
    for (int i = 0; mode != null && i < bonuses.size(); i++) {
      if (open.get(i)) {
        bonuses.set(i, with(bonuses.get(i), mode));
        open.set(i, false);
      }
    }
  }

  private static Bonus with(Bonus bonus, Bonus.Mode mode) {
    return new Bonus(bonus.metric(), bonus.threshold(), bonus.pay(), mode);
  }

  /** Returns the bonuses by each way to put them together. One alone has one way. */
  List<List<Bonus>> ways() {
    if (bonuses.size() < 2 || !open.contains(true)) {
      return List.of(List.copyOf(bonuses));
    }
    List<List<Bonus>> ways = new ArrayList<>();
    for (Bonus.Mode mode : Bonus.Mode.values()) {
      List<Bonus> way = new ArrayList<>();
      for (int i = 0; i < bonuses.size(); i++) {
        way.add(open.get(i) ? with(bonuses.get(i), mode) : bonuses.get(i));
      }
      ways.add(way);
    }
    return ways;
  }
}
