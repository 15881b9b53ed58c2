package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.internal.exact.Fraction;
import io.gigmate.scoring.internal.exact.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many were sold and how many came.
 *
 * @param sold of each category
 * @param soldBesideTickets what is stated where no categories are
 * @param heads that came; null where nobody counted
 */
record Sales<T>(List<T> sold, T soldBesideTickets, @Nullable T heads) {
  /** Those of the sheet. */
  static Sales<Fraction> of(DealSheet sheet) {
    List<Fraction> sold = new ArrayList<>(sheet.tickets().size());
    for (TicketLine line : sheet.tickets()) {
      sold.add(Fraction.of(line.sold()));
    }
    Long stated = sheet.tickets().isEmpty() ? sheet.sold() : null;
    return new Sales<>(
        sold,
        stated == null ? Fraction.ZERO : Fraction.of(stated),
        sheet.heads() == null ? null : Fraction.of(sheet.heads()));
  }

  /** Those of the sheet's mix, for every number of tickets. */
  static <T> Sales<T> ofMix(DealSheet sheet, Numbers<T> numbers, T tickets) {
    List<T> sold = new ArrayList<>();
    for (Fraction part : mix(sheet)) {
      sold.add(numbers.times(tickets, part));
    }
    long all = sheet.tickets().stream().mapToLong(TicketLine::sold).sum();
    Fraction came =
        sheet.heads() == null || all == 0 ? Fraction.ONE : Fraction.of(sheet.heads(), all);
    return new Sales<>(sold, numbers.zero(), numbers.times(tickets, came));
  }

  /** The share of each category: by what was sold, or by what there is to sell. */
  static List<Fraction> mix(DealSheet sheet) {
    List<TicketLine> tickets = sheet.tickets();
    long sold = tickets.stream().mapToLong(TicketLine::sold).sum();
    if (sold > 0) {
      return tickets.stream().map(line -> Fraction.of(line.sold(), sold)).toList();
    }
    long all = tickets.stream().mapToLong(Sales::allotted).sum();
    return tickets.stream()
        .map(line -> all == 0 ? Fraction.of(1, tickets.size()) : Fraction.of(allotted(line), all))
        .toList();
  }

  private static long allotted(TicketLine line) {
    return line.allotment() == null ? 0 : line.allotment();
  }

  /** All allotments without comps and kills; null where one is not stated. */
  static @Nullable Fraction sellable(DealSheet sheet) {
    if (sheet.tickets().isEmpty()) {
      return null;
    }
    long sellable = 0;
    for (TicketLine line : sheet.tickets()) {
      if (line.allotment() == null) {
        return null;
      }
      sellable += line.allotment() - line.comps() - line.kills();
    }
    return Fraction.of(sellable);
  }
}
