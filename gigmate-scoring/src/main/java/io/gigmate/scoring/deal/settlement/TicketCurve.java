package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.internal.exact.Fraction;
import io.gigmate.scoring.internal.exact.Pieces;
import java.util.ArrayList;
import java.util.List;

/**
 * What a sheet would pay for any number of tickets: the same formulas as the settlement's, with the
 * number left open. The tickets are sold in the mix of the sheet, and of those who buy as many come
 * as on the sheet; all, where it does not say.
 */
public final class TicketCurve {
  private static final Pieces.Arithmetic NUMBERS = new Pieces.Arithmetic();

  private final List<Curve> payouts;
  private final Curve promoterResult;

  private TicketCurve(List<Curve> payouts, Curve promoterResult) {
    this.payouts = List.copyOf(payouts);
    this.promoterResult = promoterResult;
  }

  /**
   * Returns the curves of a sheet with tickets.
   *
   * @throws IllegalArgumentException where only a gross is known, where the sheet contradicts
   *     itself, or where deals count each other as expenses
   */
  public static TicketCurve of(DealSheet sheet) {
    if (sheet.tickets().isEmpty()) {
      throw new IllegalArgumentException("a curve over tickets needs tickets, not a gross alone");
    }
    List<Problem> problems = SheetChecks.problems(sheet);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.get(0).place() + ": " + problems.get(0).what());
    }
    if (!Circles.of(sheet.deals()).isEmpty()) {
      throw new IllegalArgumentException("there is no curve for deals that count each other");
    }
    Waterfall<Pieces> night =
        Waterfall.of(NUMBERS, sheet, Sales.ofMix(sheet, NUMBERS, Pieces.VARIABLE));
    Billing<Pieces> billing = new Billing<>(night, sheet.currency(), sheet.deals(), List.of());
    List<Curve> payouts = new ArrayList<>();
    Pieces left = NUMBERS.plus(kept(sheet, night), beside(sheet, night));
    for (int i = 0; i < sheet.deals().size(); i++) {
      Pieces payout = billing.payout(i).total();
      payouts.add(curve(sheet, payout));
      left = NUMBERS.minus(left, payout);
    }
    return new TicketCurve(payouts, curve(sheet, left));
  }

  /** The gross without what is in the price for others, even where that is more. */
  private static Pieces kept(DealSheet sheet, Waterfall<Pieces> night) {
    Pieces kept = night.gross();
    for (int i = 0; i < sheet.fees().size(); i++) {
      if (sheet.fees().get(i).position() == Position.INSIDE) {
        kept = NUMBERS.minus(kept, night.feeAmounts().get(i));
      }
    }
    SalesTax tax = sheet.tax();
    return tax != null && tax.position() == Position.INSIDE
        ? NUMBERS.minus(kept, night.tax())
        : kept;
  }

  /** Other income and merch as far as they are the promoter's, without the expenses. */
  private static Pieces beside(DealSheet sheet, Waterfall<Pieces> night) {
    Pieces sum = NUMBERS.zero();
    for (Pieces expense : night.expenseAmounts()) {
      sum = NUMBERS.minus(sum, expense);
    }
    for (int i = 0; i < sheet.otherIncome().size(); i++) {
      Portion shared = sheet.otherIncome().get(i).sharedWithArtist();
      Fraction kept = Fraction.ONE.minus(Fraction.of(shared.value()));
      sum = NUMBERS.plus(sum, NUMBERS.times(night.incomeAmounts().get(i), kept));
    }
    Merch merch = sheet.merch();
    if (merch != null) {
      Fraction net =
          Minor.of(merch.gross()).over(Fraction.ONE.plus(Fraction.of(merch.taxRate().value())));
      sum = NUMBERS.plus(sum, NUMBERS.of(net.times(Fraction.of(merch.houseShare().value()))));
    }
    return sum;
  }

  private static Curve curve(DealSheet sheet, Pieces pieces) {
    return Curve.of(pieces, sheet.currency().getDecimalPlaces());
  }

  /** Returns what a deal pays, by its place in the sheet. */
  public Curve payout(int deal) {
    return payouts.get(deal);
  }

  /** Returns what is left for the promoter. */
  public Curve promoterResult() {
    return promoterResult;
  }
}
