package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.Portion;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Short words for sheets in tests. */
final class Nights {
  private Nights() {}

  static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }

  static Portion share(String value) {
    return Portion.of(value);
  }

  static DealSheet.Builder night() {
    return DealSheet.builder(CurrencyUnit.USD, Rounding.AT_END);
  }

  static DealSheet.Builder grossing(String gross) {
    return night().gross(usd(gross));
  }

  static DealSheet.Builder selling(long sold, String price) {
    return night().tickets(TicketLine.of("GA", usd(price), sold));
  }

  static Expense cost(String amount) {
    return Expense.of("costs", new Cost.Fixed(usd(amount)));
  }

  static Settled settled(DealSheet.Builder sheet) {
    return settled(sheet.build());
  }

  static Settled settled(DealSheet sheet) {
    return Settlement.of(sheet)
        .fold(
            done -> done,
            refused -> {
              throw new AssertionError(refused.problems().toString());
            });
  }

  static String payout(DealSheet.Builder sheet, DealTerms terms) {
    return payout(sheet, Deal.of("artist", terms));
  }

  static String payout(DealSheet.Builder sheet, Deal deal) {
    return text(settled(sheet.deal(deal)).artistPayout());
  }

  static String text(@Nullable Money amount) {
    return amount == null ? "none" : amount.getAmount().toPlainString();
  }
}
