package io.gigmate.scoring.finance;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Collects what a show takes in and costs. What is not said is not assumed: it is zero. */
public final class ShowBudgetBuilder {
  final CurrencyUnit currency;
  final List<TicketCategory> categories = new ArrayList<>();
  final List<TicketFee> fees = new ArrayList<>();
  final List<BudgetItem> items = new ArrayList<>();
  SellingOrder order = SellingOrder.TOGETHER;
  TicketTax tax = TicketTax.none();
  NoShow noShow = NoShow.NONE;
  NoShow compNoShow = NoShow.NONE;
  double compsPerTicket;
  int comps;
  PayoutBase payoutBase = PayoutBase.TICKETS;
  PiecewiseLinear payout = PiecewiseLinear.constant(0);
  String payoutEvidence = "no artist fee";

  ShowBudgetBuilder(CurrencyUnit currency) {
    this.currency = currency;
  }

  /** Adds tickets of one kind; one at least is needed. */
  public ShowBudgetBuilder category(String name, Money price, int seats) {
    checked(price);
    categories.add(new TicketCategory(name, price, seats));
    return this;
  }

  /** Says which category sells first; together if not said. */
  public ShowBudgetBuilder order(SellingOrder order) {
    this.order = order;
    return this;
  }

  /** Adds a fee on each paid ticket. */
  public ShowBudgetBuilder fee(TicketFee fee) {
    checked(fee.amount());
    fees.add(fee);
    return this;
  }

  /** Sets the tax on tickets; none if not said. */
  public ShowBudgetBuilder tax(TicketTax tax) {
    this.tax = tax;
    return this;
  }

  /** Adds free tickets in proportion to the paid ones, such as 0.25 for one to four. */
  public ShowBudgetBuilder compsPerTicket(double ratio) {
    if (!(ratio >= 0 && ratio < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("comps for a ticket must not be negative: " + ratio);
    }
    compsPerTicket = ratio;
    return this;
  }

  /** Adds a fixed number of free tickets. */
  public ShowBudgetBuilder comps(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("comps must not be negative: " + number);
    }
    comps = number;
    return this;
  }

  /** Says who stays away, of those who paid and of those who did not; none if not said. */
  public ShowBudgetBuilder noShow(NoShow paid, NoShow free) {
    noShow = paid;
    compNoShow = free;
    return this;
  }

  /** Adds a cost of the whole show. */
  public ShowBudgetBuilder fixedCost(String name, Money amount) {
    return item(name, amount, BudgetItem.Kind.FIXED_COST);
  }

  /** Adds a cost for each one who comes. */
  public ShowBudgetBuilder costPerHead(String name, Money amount) {
    return item(name, amount, BudgetItem.Kind.COST_PER_HEAD);
  }

  /** Adds a cost for each paid ticket. */
  public ShowBudgetBuilder costPerTicket(String name, Money amount) {
    return item(name, amount, BudgetItem.Kind.COST_PER_TICKET);
  }

  /** Adds an income of the whole show, such as a sponsor. */
  public ShowBudgetBuilder fixedIncome(String name, Money amount) {
    return item(name, amount, BudgetItem.Kind.FIXED_INCOME);
  }

  /** Adds what each one who comes leaves, net of what it cost: bar, food, merch, parking. */
  public ShowBudgetBuilder incomePerHead(String name, Money amount) {
    return item(name, amount, BudgetItem.Kind.INCOME_PER_HEAD);
  }

  /** Sets a fee that is fixed. */
  public ShowBudgetBuilder artistFee(Money fee) {
    checked(fee);
    if (fee.isNegative()) {
      throw new IllegalArgumentException("an artist fee must not be negative: " + fee);
    }
    return payout(
        PayoutBase.TICKETS,
        PiecewiseLinear.constant(fee.getAmount().doubleValue()),
        "a fee of " + fee);
  }

  /**
   * Sets what a deal pays.
   *
   * @param base what the payout is a function of
   * @param payout in units of the currency
   * @param words the deal, such as {@code 5,000 against 60 % of gross}
   */
  public ShowBudgetBuilder artistPayout(PayoutBase base, PiecewiseLinear payout, String words) {
    return payout(base, payout, words);
  }

  private ShowBudgetBuilder payout(PayoutBase base, PiecewiseLinear newPayout, String words) {
    payoutBase = base;
    payout = newPayout;
    payoutEvidence = words;
    return this;
  }

  private ShowBudgetBuilder item(String name, Money amount, BudgetItem.Kind kind) {
    checked(amount);
    items.add(new BudgetItem(name, amount, kind));
    return this;
  }

  private void checked(Money amount) {
    if (!amount.getCurrencyUnit().equals(currency)) {
      throw new IllegalArgumentException("a budget in " + currency + " cannot hold " + amount);
    }
  }

  /** Returns the budget. */
  public ShowBudget build() {
    if (categories.isEmpty()) {
      throw new IllegalArgumentException("a budget needs a ticket category: none was added");
    }
    return new ShowBudget(copy(), Factors.NONE);
  }

  /** So that a budget stays what it was when its builder goes on. */
  private ShowBudgetBuilder copy() {
    ShowBudgetBuilder copy = new ShowBudgetBuilder(currency);
    copy.categories.addAll(categories);
    copy.fees.addAll(fees);
    copy.items.addAll(items);
    copy.order = order;
    copy.tax = tax;
    copy.noShow = noShow;
    copy.compNoShow = compNoShow;
    copy.compsPerTicket = compsPerTicket;
    copy.comps = comps;
    copy.payoutBase = payoutBase;
    copy.payout = payout;
    copy.payoutEvidence = payoutEvidence;
    return copy;
  }
}
