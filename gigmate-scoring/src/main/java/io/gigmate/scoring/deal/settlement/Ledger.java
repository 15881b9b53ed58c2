package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.internal.exact.Fraction;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The movements of money as they are paid: in whole minor units, so that they add up. */
final class Ledger {
  private final CurrencyUnit currency;
  private final List<SettledLine> lines = new ArrayList<>();
  private long balance;
  private long in;
  private long thirdParties;

  Ledger(CurrencyUnit currency) {
    this.currency = currency;
  }

  static Money money(CurrencyUnit currency, long minor) {
    return Money.ofMinor(currency, minor);
  }

  /** Records what came in. */
  long in(String clause, String label, Fraction amount) {
    long minor = amount.roundHalfUp();
    in += minor;
    return move(clause, label, minor);
  }

  /** Records what goes to neither artist nor promoter. */
  void toThirdParty(String clause, String label, Fraction amount) {
    long minor = amount.roundHalfUp();
    thirdParties += minor;
    move(clause, label, -minor);
  }

  /** Records what is collected on top of the price and passed on. */
  void through(String clause, String label, Fraction amount) {
    in(clause, label + ", on top", amount);
    toThirdParty(clause, label + ", passed on", amount);
  }

  /** Records what an artist gets. */
  long toArtist(String clause, String label, Fraction amount) {
    long minor = amount.roundHalfUp();
    move(clause, label, -minor);
    return minor;
  }

  private long move(String clause, String label, long minor) {
    balance += minor;
    lines.add(new SettledLine(clause, label, money(currency, minor), money(currency, balance)));
    return minor;
  }

  /** Records the parts of a payout; rounded together, so that they add up to it. */
  long payout(String deal, Payout<Fraction> payout) {
    Fraction exact = Fraction.ZERO;
    long paid = 0;
    for (Part<Fraction> part : payout.parts()) {
      exact = exact.plus(part.amount());
      long minor = exact.roundHalfUp() - paid;
      paid += minor;
      if (minor != 0 || payout.parts().size() == 1) {
        move(deal + part.clause(), part.label(), -minor);
      }
    }
    return paid;
  }

  long balance() {
    return balance;
  }

  Money moneyIn() {
    return money(currency, in);
  }

  Money thirdParties() {
    return money(currency, thirdParties);
  }

  List<SettledLine> lines() {
    return lines;
  }
}
