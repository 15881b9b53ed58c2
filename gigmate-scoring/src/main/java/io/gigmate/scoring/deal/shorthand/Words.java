package io.gigmate.scoring.deal.shorthand;

import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.Metric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people call the money and the counts of a deal. */
final class Words {
  static final String[] PASSING = {"over", "above", "past", "after", "beyond"};

  private Words() {}

  /** Returns what measures the same money. */
  static Metric metric(Base base) {
    return switch (base) {
      case GROSS -> Metric.GROSS;
      case ADJUSTED_GROSS -> Metric.ADJUSTED_GROSS;
      case NET_GROSS -> Metric.NET_GROSS;
      case NET -> Metric.NET;
    };
  }

  /**
   * Takes what a share is of: one base, both that people call net, or none where nothing is said.
   */
  static List<Base> bases(Tokens tokens) {
    tokens.takeAny("of the", "of");
    if (tokens.takeAny("net after expenses", "net after exp", "after expenses", "after costs")) {
      return List.of(Base.NET);
    }
    Base plain = plainBase(tokens);
    if (plain != null) {
      return List.of(plain);
    }
    return tokens.take("net") ? List.of(Base.NET_GROSS, Base.NET) : List.of();
  }

  /** Takes a count where it comes next. */
  static @Nullable Metric count(Tokens tokens) {
    if (tokens.takeAny("tickets sold", "sold", "pax", "tickets", "people")) {
      return Metric.SOLD;
    }
    if (tokens.takeAny("paid tickets", "paid")) {
      return Metric.PAID;
    }
    return tokens.takeAny("attended", "heads") ? Metric.ATTENDED : null;
  }

  /** Takes what an amount is for each of, where it comes next: per ticket, a head. */
  static @Nullable Metric perTicket(Tokens tokens) {
    int mark = tokens.mark();
    if (tokens.takeAny("per", "a", "/", "for each", "for every", "each", "every")) {
      if (tokens.takeAny("head", "person")) {
        return Metric.ATTENDED;
      }
      if (tokens.takeAny("paid ticket", "paid head", "paid")) {
        return Metric.PAID;
      }
      if (tokens.takeAny("sold ticket", "ticket")) {
        Metric named = count(tokens);
        return named == null ? Metric.SOLD : named;
      }
    }
    tokens.reset(mark);
    return null;
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
    return metric(knownBase(tokens));
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
