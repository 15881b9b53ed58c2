package io.gigmate.scoring.deal.settlement;

import io.gigmate.core.money.Allocation;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.Withholding;
import io.gigmate.scoring.internal.exact.Fraction;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes the ledger of a night, or of nights that are settled as one. */
final class Takings {
  private final CurrencyUnit currency;
  private final Ledger ledger;
  private long adjustments;

  Takings(CurrencyUnit currency) {
    this.currency = currency;
    this.ledger = new Ledger(currency);
  }

  /** Records everything but the payouts. */
  void night(String place, DealSheet sheet, Waterfall<Fraction> night) {
    List<TicketLine> tickets = sheet.tickets();
    for (int i = 0; i < tickets.size(); i++) {
      ledger.in(place + "tickets[" + i + "]", tickets.get(i).name(), night.ticketAmounts().get(i));
    }
    if (tickets.isEmpty()) {
      ledger.in(place + "gross", "gross", night.gross());
    }
    for (int i = 0; i < sheet.fees().size(); i++) {
      Fee fee = sheet.fees().get(i);
      out(place + "fees[" + i + "]", fee.name(), fee.position(), night.feeAmounts().get(i));
    }
    SalesTax tax = sheet.tax();
    if (tax != null) {
      out(place + "tax", tax.rate().percent() + " % tax", tax.position(), night.tax());
    }
    for (int i = 0; i < sheet.expenses().size(); i++) {
      Expense expense = sheet.expenses().get(i);
      String clause = place + "expenses[" + i + "]";
      Fraction amount = night.expenseAmounts().get(i);
      if (expense.payer() == Expense.Payer.ARTIST) {
        adjustments += ledger.toArtist(clause, expense.name() + ", back to the artist", amount);
      } else {
        ledger.toThirdParty(clause, expense.name(), amount);
      }
    }
    for (int i = 0; i < sheet.otherIncome().size(); i++) {
      OtherIncome income = sheet.otherIncome().get(i);
      String clause = place + "other_income[" + i + "]";
      long in = ledger.in(clause, income.name(), night.incomeAmounts().get(i));
      if (income.sharedWithArtist().value().signum() > 0) {
        adjustments +=
            ledger.toArtist(
                clause,
                "the artist's " + income.sharedWithArtist().percent() + " % of it",
                share(Fraction.of(in), income.sharedWithArtist()));
      }
    }
    if (sheet.merch() != null) {
      merch(place, sheet.merch());
    }
  }

  private void out(String clause, String label, Position position, Fraction amount) {
    if (position == Position.INSIDE) {
      ledger.toThirdParty(clause, label, amount);
    } else {
      ledger.through(clause, label, amount);
    }
  }

  private void merch(String place, Merch merch) {
    Fraction gross = Minor.of(merch.gross());
    String clause = place + "merch";
    ledger.in(clause, "merch", gross);
    Fraction net = gross.over(Fraction.ONE.plus(Fraction.of(merch.taxRate().value())));
    Fraction tax = Fraction.of(gross.minus(net).roundHalfUp());
    if (merch.taxRate().value().signum() > 0) {
      ledger.toThirdParty(clause, merch.taxRate().percent() + " % tax on merch", tax);
    }
    Fraction left = gross.minus(tax);
    Fraction house = Fraction.of(share(net, merch.houseShare()).roundHalfUp());
    adjustments += ledger.toArtist(clause, "the artist's part of the merch", left.minus(house));
  }

  private static Fraction share(Fraction of, Portion share) {
    return of.times(Fraction.of(share.value()));
  }

  /** Pays everybody and closes the ledger. */
  Settled settled(
      List<Deal> deals,
      List<Partner> partners,
      Waterfall<Fraction> night,
      Billing<Fraction> billing) {
    List<ArtistPayout> payouts = new ArrayList<>(deals.size());
    for (int i = 0; i < deals.size(); i++) {
      long paid = ledger.payout("deals[" + i + "].", billing.payout(i));
      payouts.add(due(deals.get(i), paid, i == 0 ? adjustments : 0));
    }
    Payout<Fraction> first = billing.payout(0);
    Money result = Ledger.money(currency, ledger.balance());
    return new Settled(
        money(night.gross()),
        money(night.adjustedGross()),
        money(night.tax()),
        money(night.netGross()),
        money(billing.expenses(0)),
        moneyOrNull(first.splitPoint()),
        moneyOrNull(first.toSplit()),
        payouts,
        result,
        ledger.moneyIn(),
        ledger.thirdParties(),
        divide(result, partners, night),
        ledger.lines(),
        List.of());
  }

  private ArtistPayout due(Deal deal, long paid, long beside) {
    long withheld = withheld(deal.withholding(), paid);
    long before = deal.deposit() == null ? 0 : deal.deposit().getAmountMinorLong();
    return new ArtistPayout(
        deal.artist(),
        Ledger.money(currency, paid),
        Ledger.money(currency, withheld),
        Ledger.money(currency, before),
        Ledger.money(currency, beside),
        Ledger.money(currency, paid - withheld - before + beside));
  }

  private static long withheld(@Nullable Withholding withholding, long paid) {
    if (withholding == null) {
      return 0;
    }
    Money benefits = withholding.benefits();
    long taxable = paid + (benefits == null ? 0 : benefits.getAmountMinorLong());
    Money above = withholding.above();
    return above != null && taxable <= above.getAmountMinorLong()
        ? 0
        : share(Fraction.of(taxable), withholding.rate()).roundHalfUp();
  }

  private List<PartnerResult> divide(
      Money result, List<Partner> partners, Waterfall<Fraction> night) {
    if (partners.isEmpty()) {
      return List.of();
    }
    List<Money> perTicket = new ArrayList<>();
    Money rest = result;
    for (Partner partner : partners) {
      Money rate = partner.perTicket();
      Money amount =
          rate == null ? Money.zero(currency) : money(night.sold().times(Minor.of(rate)));
      perTicket.add(amount);
      rest = rest.minus(amount);
    }
    List<Money> shares =
        Allocation.byWeights(
            rest.abs(), partners.stream().map(partner -> partner.share().value()).toList());
    List<PartnerResult> results = new ArrayList<>();
    for (int i = 0; i < partners.size(); i++) {
      Money share = rest.isNegative() ? shares.get(i).negated() : shares.get(i);
      results.add(
          new PartnerResult(
              partners.get(i).name(), perTicket.get(i), share, perTicket.get(i).plus(share)));
    }
    return results;
  }

  private Money money(Fraction minor) {
    return Ledger.money(currency, minor.roundHalfUp());
  }

  private @Nullable Money moneyOrNull(@Nullable Fraction minor) {
    return minor == null ? null : money(minor);
  }
}
