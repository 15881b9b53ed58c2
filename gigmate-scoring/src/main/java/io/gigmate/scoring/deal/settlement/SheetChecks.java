package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.deal.Band;
import io.gigmate.scoring.deal.Bonus;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.Metric;
import io.gigmate.scoring.deal.Pay;
import io.gigmate.scoring.deal.Threshold;
import io.gigmate.scoring.internal.exact.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Whether a sheet agrees with itself and holds what its deals need. */
final class SheetChecks {
  private final DealSheet sheet;
  private final List<Problem> problems = new ArrayList<>();

  private SheetChecks(DealSheet sheet) {
    this.sheet = sheet;
  }

  static List<Problem> problems(DealSheet sheet) {
    SheetChecks checks = new SheetChecks(sheet);
    checks.currencies();
    if (checks.problems.isEmpty()) {
      checks.totals();
      checks.counts();
      checks.deals();
    }
    return checks.problems;
  }

  private void problem(String place, String what) {
    problems.add(new Problem(place, what));
  }

  private void totals() {
    if (sheet.tickets().isEmpty()) {
      return;
    }
    Long stated = sheet.sold();
    long sold = 0;
    Fraction gross = Fraction.ZERO;
    for (TicketLine line : sheet.tickets()) {
      sold += line.sold();
      gross = gross.plus(Minor.of(line.price()).times(Fraction.of(line.sold())));
    }
    if (stated != null && stated != sold) {
      problem(
          "sold",
          String.format(
              Locale.ROOT,
              "is %d, but %s = %d: the sheet states %,d sold and its tickets add up to %,d",
              stated,
              sum(),
              sold,
              stated,
              sold));
    }
    Money statedGross = sheet.gross();
    if (statedGross != null && !Minor.of(statedGross).equals(gross)) {
      Money counted = Ledger.money(sheet.currency(), gross.roundHalfUp());
      problem(
          "gross",
          "is "
              + statedGross.getAmount().toPlainString()
              + ", but the tickets bring "
              + counted.getAmount().toPlainString()
              + ": the totals differ by "
              + statedGross.minus(counted).abs().getAmount().toPlainString());
    }
  }

  private String sum() {
    return sheet.tickets().stream()
        .map(line -> Long.toString(line.sold()))
        .collect(Collectors.joining(" + "));
  }

  /** What is reckoned per head or per ticket needs them to be known. */
  private void counts() {
    for (int i = 0; i < sheet.fees().size(); i++) {
      needs("fees[" + i + "]", sheet.fees().get(i).cost());
    }
    for (int i = 0; i < sheet.expenses().size(); i++) {
      needs("expenses[" + i + "]", sheet.expenses().get(i).cost());
    }
    for (int i = 0; i < sheet.otherIncome().size(); i++) {
      needs("other_income[" + i + "]", sheet.otherIncome().get(i).cost());
    }
    for (int i = 0; i < sheet.partners().size(); i++) {
      if (sheet.partners().get(i).perTicket() != null) {
        needs("partners[" + i + "]", Metric.SOLD);
      }
    }
  }

  private void needs(String place, Cost cost) {
    if (cost instanceof Cost.PerHead) {
      needs(place, Metric.ATTENDED);
    } else if (cost instanceof Cost.PerTicket) {
      needs(place, Metric.SOLD);
    }
  }

  private void needs(String place, Metric metric) {
    switch (metric) {
      case SOLD -> {
        if (sheet.tickets().isEmpty() && sheet.sold() == null) {
          problem(place, "needs tickets, and the sheet has only a gross");
        }
      }
      case PAID -> {
        if (sheet.tickets().isEmpty()) {
          problem(place, "needs tickets with their prices, and the sheet has only a gross");
        }
      }
      case ATTENDED -> {
        if (sheet.heads() == null) {
          problem(place, "needs heads, and the sheet does not say how many came" + readings());
        }
      }
      case SELL_THROUGH, SELL_OUT -> {
        if (Sales.sellable(sheet) == null) {
          problem(place, "needs the allotment of every ticket to know what was sellable");
        }
      }
      default -> {
        // Money is always there.
      }
    }
  }

  private String readings() {
    long sold = sheet.tickets().stream().mapToLong(TicketLine::sold).sum();
    long comps = sheet.tickets().stream().mapToLong(TicketLine::comps).sum();
    if (sheet.tickets().isEmpty()) {
      return "";
    }
    return ": " + sold + " sold" + (comps == 0 ? "" : ", " + (sold + comps) + " with the comps");
  }

  private void deals() {
    for (int i = 0; i < sheet.deals().size(); i++) {
      Deal deal = sheet.deals().get(i);
      String place = "deals[" + i + "]";
      terms(place, deal.terms());
      String of = deal.expenseOf();
      if (of != null && sheet.deals().stream().noneMatch(other -> other.artist().equals(of))) {
        problem(place + ".expense_of", "names '" + of + "', who has no deal here");
      }
      for (int b = 0; b < deal.bonuses().size(); b++) {
        String where = place + ".bonuses[" + b + "]";
        Bonus bonus = deal.bonuses().get(b);
        needs(where, bonus.metric());
        reachable(where, bonus);
      }
    }
  }

  private void terms(String place, DealTerms terms) {
    if (terms instanceof DealTerms.PerTicket perTicket) {
      needs(place + ".metric", perTicket.metric());
    } else if (terms instanceof DealTerms.Tiered tiered) {
      needs(place + ".metric", tiered.metric());
    } else if (terms instanceof DealTerms.Ratchet ratchet) {
      needs(place + ".metric", ratchet.metric());
    } else if (terms instanceof DealTerms.Plus plus && plus.over() != null) {
      needs(place + ".over", plus.over().metric());
    } else if (terms instanceof DealTerms.Walkout walkout) {
      terms(place + ".under", walkout.under());
    } else if (terms instanceof DealTerms.CoPromotion shared) {
      terms(place + ".under", shared.under());
    }
  }

  private void reachable(String place, Bonus bonus) {
    Threshold threshold = bonus.threshold();
    Fraction most = most(bonus.metric());
    if (threshold == null || most == null) {
      return;
    }
    boolean money = bonus.metric() == Metric.GROSS;
    Fraction value =
        money ? Minor.of(threshold.value(), sheet.currency()) : Fraction.of(threshold.value());
    int order = value.compareTo(most);
    if (order > 0 || (order == 0 && !threshold.inclusive())) {
      String limit =
          money
              ? Ledger.money(sheet.currency(), most.floor()).getAmount().toPlainString()
              : most.toString();
      problem(
          place,
          "nobody can reach it: "
              + (threshold.inclusive() ? "at least " : "above ")
              + threshold.value().toPlainString()
              + " "
              + bonus.metric().words()
              + ", where "
              + limit
              + " is all there is");
    }
  }

  /** What the allotments allow; null where they are not stated. */
  private @Nullable Fraction most(Metric metric) {
    Fraction most = Fraction.ZERO;
    for (TicketLine line : sheet.tickets()) {
      Long allotment = line.allotment();
      if (allotment == null) {
        return null;
      }
      long price = line.price().getAmountMinorLong();
      long each = metric == Metric.GROSS ? price : metric == Metric.PAID && price == 0 ? 0 : 1;
      most = most.plus(Fraction.of(allotment).times(Fraction.of(each)));
    }
    Long heads = sheet.heads();
    boolean crowded =
        metric == Metric.ATTENDED && heads != null && Fraction.of(heads).compareTo(most) > 0;
    return sheet.tickets().isEmpty() || crowded ? null : most;
  }

  private void currencies() {
    for (int i = 0; i < sheet.tickets().size(); i++) {
      same("tickets[" + i + "].price", sheet.tickets().get(i).price());
    }
    same("gross", sheet.gross());
    same("expense_cap", sheet.expenseCap());
    for (int i = 0; i < sheet.fees().size(); i++) {
      same("fees[" + i + "]", sheet.fees().get(i).cost());
    }
    for (int i = 0; i < sheet.expenses().size(); i++) {
      same("expenses[" + i + "]", sheet.expenses().get(i).cost());
    }
    for (int i = 0; i < sheet.otherIncome().size(); i++) {
      same("other_income[" + i + "]", sheet.otherIncome().get(i).cost());
    }
    if (sheet.merch() != null) {
      same("merch.gross", sheet.merch().gross());
    }
    for (int i = 0; i < sheet.partners().size(); i++) {
      same("partners[" + i + "].per_ticket", sheet.partners().get(i).perTicket());
    }
    for (int i = 0; i < sheet.deals().size(); i++) {
      currencies("deals[" + i + "]", sheet.deals().get(i));
    }
  }

  private void currencies(String place, Deal deal) {
    same(place, deal.terms());
    same(place + ".expenses", deal.statedExpenses());
    same(place + ".deposit", deal.deposit());
    if (deal.withholding() != null) {
      same(place + ".withholding.above", deal.withholding().above());
      same(place + ".withholding.benefits", deal.withholding().benefits());
    }
    for (int i = 0; i < deal.bonuses().size(); i++) {
      same(place + ".bonuses[" + i + "]", deal.bonuses().get(i).pay());
    }
  }

  private void same(String place, DealTerms terms) {
    if (terms instanceof DealTerms.Flat flat) {
      same(place, flat.guarantee());
    } else if (terms instanceof DealTerms.PerTicket perTicket) {
      same(place, perTicket.amount());
    } else if (terms instanceof DealTerms.Versus versus) {
      same(place, versus.guarantee());
    } else if (terms instanceof DealTerms.Plus plus) {
      same(place, plus.guarantee());
    } else if (terms instanceof DealTerms.Tiered tiered) {
      same(place, tiered.guarantee());
      for (Band band : tiered.bands()) {
        same(place, band.pay());
      }
    } else if (terms instanceof DealTerms.Ratchet ratchet) {
      same(place, ratchet.guarantee());
    } else if (terms instanceof DealTerms.Walkout walkout) {
      same(place, walkout.threshold());
      same(place, walkout.under());
    } else if (terms instanceof DealTerms.CoPromotion shared) {
      same(place, shared.under());
    } else if (terms instanceof DealTerms.Rental rental) {
      same(place, rental.fixed());
    } else if (terms instanceof DealTerms.BuyOut buyOut) {
      same(place, buyOut.amount());
    }
  }

  private void same(String place, Pay pay) {
    if (pay instanceof Pay.Amount fixed) {
      same(place, fixed.amount());
    } else if (pay instanceof Pay.PerTicket perTicket) {
      same(place, perTicket.amount());
    }
  }

  private void same(String place, Cost cost) {
    if (cost instanceof Cost.Fixed fixed) {
      same(place, fixed.amount());
    } else if (cost instanceof Cost.PerTicket perTicket) {
      same(place, perTicket.amount());
    } else if (cost instanceof Cost.PerHead perHead) {
      same(place, perHead.amount());
    }
  }

  private void same(String place, @Nullable Money amount) {
    if (amount != null && !amount.getCurrencyUnit().equals(sheet.currency())) {
      problem(
          place,
          "currencies are mixed: "
              + amount.getCurrencyUnit()
              + " in a sheet of "
              + sheet.currency());
    }
  }
}
