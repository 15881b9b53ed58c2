package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.internal.exact.Fraction;
import java.util.List;
import org.joda.money.Money;

/** What an average ticket adds to the gross and to what is left of it. */
final class UnitPrice {
  private UnitPrice() {}

  /** Returns at least zero, as the money itself is. */
  static Fraction of(DealSheet sheet, Base base) {
    Fraction unit = signed(sheet, base);
    return unit.signum() < 0 ? Fraction.ZERO : unit;
  }

  private static Fraction signed(DealSheet sheet, Base base) {
    Fraction gross = Fraction.ZERO;
    List<TicketLine> tickets = sheet.tickets();
    List<Fraction> mix = Sales.mix(sheet);
    for (int i = 0; i < tickets.size(); i++) {
      gross = gross.plus(Minor.of(tickets.get(i).price()).times(mix.get(i)));
    }
    Money stated = sheet.gross();
    Long sold = sheet.sold();
    if (tickets.isEmpty()) {
      // Without tickets, what a unit of money is worth further down.
      gross =
          stated != null && sold != null && sold > 0
              ? Minor.of(stated).over(Fraction.of(sold))
              : Fraction.ONE;
    }
    if (base == Base.GROSS) {
      return gross;
    }
    Fraction adjusted = gross;
    for (Fee fee : sheet.fees()) {
      if (fee.position() == Position.INSIDE) {
        adjusted = adjusted.minus(perTicket(fee.cost(), gross));
      }
    }
    SalesTax tax = sheet.tax();
    if (base == Base.ADJUSTED_GROSS || tax == null || tax.position() == Position.ON_TOP) {
      return adjusted;
    }
    Fraction rate = Fraction.of(tax.rate().value());
    Fraction taxed = tax.ground() == SalesTax.Ground.BEFORE_FEES ? gross : adjusted;
    return adjusted.minus(taxed.times(rate.over(Fraction.ONE.plus(rate))));
  }

  /** A total does not grow with the tickets. */
  private static Fraction perTicket(Cost cost, Fraction gross) {
    if (cost instanceof Cost.PerTicket perTicket) {
      return Minor.of(perTicket.amount());
    }
    return cost instanceof Cost.Percent percent
        ? gross.times(Fraction.of(percent.rate().value()))
        : Fraction.ZERO;
  }
}
