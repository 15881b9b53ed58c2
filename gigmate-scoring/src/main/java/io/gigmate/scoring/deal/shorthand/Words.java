package io.gigmate.scoring.deal.shorthand;

import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.Metric;
import org.jspecify.annotations.Nullable;

/** What people call the money and the counts of a deal. */
final class Words {
  private Words() {}

  /** Takes a count where it comes next. */
  static @Nullable Metric count(Tokens tokens) {
    if (tokens.takeAny("sold", "pax", "tickets", "tickets sold", "people")) {
      return Metric.SOLD;
    }
    if (tokens.take("paid")) {
      return Metric.PAID;
    }
    return tokens.takeAny("attended", "heads") ? Metric.ATTENDED : null;
  }

  /** Takes what a scale is measured on. */
  static Metric metric(Tokens tokens) {
    if (tokens.takeAny("sell-through", "sell through")) {
      return Metric.SELL_THROUGH;
    }
    Metric count = count(tokens);
    if (count != null) {
      return count;
    }
    return switch (knownBase(tokens)) {
      case GROSS -> Metric.GROSS;
      case ADJUSTED_GROSS -> Metric.ADJUSTED_GROSS;
      case NET_GROSS -> Metric.NET_GROSS;
      case NET -> Metric.NET;
    };
  }

  /** Takes a base that must come next; net is that after expenses. */
  static Base knownBase(Tokens tokens) {
    if (tokens.take("net", "after", "expenses")) {
      return Base.NET;
    }
    Base base = plainBase(tokens);
    if (base != null) {
      return base;
    }
    if (tokens.take("net")) {
      return Base.NET;
    }
    throw tokens.unreadable("expected gross, adjusted gross, net gross or net");
  }

  /** Takes a base that can be read in one way where it comes next. */
  static @Nullable Base plainBase(Tokens tokens) {
    if (tokens.takeAny("net gross", "nbor", "net box office receipts", "net box office")) {
      return Base.NET_GROSS;
    }
    if (tokens.takeAny("adjusted gross", "agbor")) {
      return Base.ADJUSTED_GROSS;
    }
    return tokens.takeAny("gross", "gbor", "door", "box office", "takings") ? Base.GROSS : null;
  }
}
