package io.gigmate.scoring.finance;

import io.gigmate.scoring.finance.BudgetLine.Nature;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** Turns what was stated for a show into lines, each a function of the paid tickets. */
final class BudgetLines {
  private final ShowBudgetBuilder stated;
  private final Factors factors;
  private final List<BudgetLine> lines = new ArrayList<>();
  private final PiecewiseLinear paid;
  private final PiecewiseLinear heads;
  private final int seats;
  private PiecewiseLinear gross = PiecewiseLinear.constant(0);

  BudgetLines(ShowBudgetBuilder stated, Factors factors) {
    this.stated = stated;
    this.factors = factors;
    seats = stated.categories.stream().mapToInt(TicketCategory::seats).sum();
    paid = soldBetween(0, seats);
    heads =
        paid.times(
                stated.noShow.headsPerTicket()
                    + stated.compsPerTicket * stated.compNoShow.headsPerTicket())
            .plus(stated.comps * stated.compNoShow.headsPerTicket());
  }

  List<BudgetLine> all() {
    addTickets();
    PiecewiseLinear adjusted = addFees();
    PiecewiseLinear net = addTax(adjusted);
    addItems();
    addPayout(adjusted, net);
    return List.copyOf(lines);
  }

  int seats() {
    return seats;
  }

  PiecewiseLinear heads() {
    return heads;
  }

  private static PiecewiseLinear soldBetween(int before, int upTo) {
    return PiecewiseLinear.above(before, 1).minus(PiecewiseLinear.above(upTo, 1));
  }

  private void addTickets() {
    int before = 0;
    for (TicketCategory category : stated.categories) {
      PiecewiseLinear sold =
          stated.order == SellingOrder.AS_LISTED
              ? soldBetween(before, before + category.seats())
              : paid.times((double) category.seats() / seats);
      before += category.seats();
      PiecewiseLinear amount = sold.times(units(category.price()) * factors.price());
      gross = gross.plus(amount);
      add(
          "tickets: " + category.name(),
          category.seats() + " at " + category.price(),
          Nature.TICKETS,
          amount);
    }
  }

  private PiecewiseLinear addFees() {
    PiecewiseLinear adjusted = gross;
    for (TicketFee fee : stated.fees) {
      PiecewiseLinear amount = paid.times(units(fee.amount()));
      boolean inside = fee.placement() == TicketFee.Placement.INSIDE;
      if (inside) {
        adjusted = adjusted.minus(amount);
        add(fee.name() + " out of the price", each(fee.amount()), Nature.TICKETS, amount.times(-1));
      }
      if (fee.keeper() == TicketFee.Keeper.HOUSE) {
        add(fee.name() + " kept", each(fee.amount()), Nature.OTHER_INCOME, amount);
      }
    }
    return adjusted;
  }

  private PiecewiseLinear addTax(PiecewiseLinear adjusted) {
    double share = stated.tax.shareInside();
    if (share == 0) {
      return adjusted;
    }
    boolean before = stated.tax.placement() == TicketTax.Placement.INSIDE_BEFORE_FEES;
    PiecewiseLinear amount = (before ? gross : adjusted).times(share);
    add("tax", "rate " + stated.tax.rate() + " inside", Nature.TICKETS, amount.times(-1));
    return adjusted.minus(amount);
  }

  private void addItems() {
    for (BudgetItem item : stated.items) {
      double units = units(item.amount());
      PiecewiseLinear amount =
          item.kind().isPerHead()
              ? heads.times(units)
              : item.kind() == BudgetItem.Kind.COST_PER_TICKET
                  ? paid.times(units)
                  : PiecewiseLinear.constant(units);
      String evidence =
          item.kind().isPerHead()
              ? item.amount() + " a head"
              : item.kind() == BudgetItem.Kind.COST_PER_TICKET ? each(item.amount()) : "fixed";
      if (item.kind().isCost()) {
        add(item.name(), evidence, Nature.COST, amount.times(-factors.costs()));
      } else if (item.kind().isPerHead()) {
        add(item.name(), evidence, Nature.SPEND, amount.times(factors.spend()));
      } else {
        add(item.name(), evidence, Nature.OTHER_INCOME, amount);
      }
    }
  }

  private void addPayout(PiecewiseLinear adjusted, PiecewiseLinear net) {
    PiecewiseLinear base =
        switch (stated.payoutBase) {
          case TICKETS -> paid;
          case GROSS -> gross;
          case ADJUSTED_GROSS -> adjusted;
          case NET_GROSS -> net;
        };
    PiecewiseLinear owed = stated.payout.after(base.max(PiecewiseLinear.constant(0)));
    if (!owed.equals(PiecewiseLinear.constant(0))) {
      add("artist", stated.payoutEvidence, Nature.ARTIST, owed.times(-factors.payout()));
    }
  }

  private void add(String name, String evidence, Nature nature, PiecewiseLinear amount) {
    lines.add(new BudgetLine(name, evidence, nature, amount));
  }

  private static String each(Money amount) {
    return amount + " a paid ticket";
  }

  private static double units(Money amount) {
    return amount.getAmount().doubleValue();
  }
}
