package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.deal.CapPlace;
import io.gigmate.scoring.deal.Deal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One night: what it brought, what it cost and what was agreed.
 *
 * @param currency of every amount
 * @param rounding when amounts are rounded
 * @param tickets by category; empty where only the gross is known
 * @param gross as stated; null where the tickets say it
 * @param sold as stated, checked against the tickets; null where nobody stated it
 * @param heads how many came; null where nobody counted
 * @param fees of the tickets
 * @param tax on the tickets; null for none
 * @param expenses of the night
 * @param expenseCap what may be counted of the expenses inside the cap; null for all
 * @param otherIncome beside the tickets
 * @param merch at the artist's stall; null for none
 * @param deals at least one; the first is the headliner's
 * @param partners of a co-promotion, with shares that add up to one; empty otherwise
 */
public record DealSheet(
    CurrencyUnit currency,
    Rounding rounding,
    List<TicketLine> tickets,
    @Nullable Money gross,
    @Nullable Long sold,
    @Nullable Long heads,
    List<Fee> fees,
    @Nullable SalesTax tax,
    List<Expense> expenses,
    @Nullable Money expenseCap,
    List<OtherIncome> otherIncome,
    @Nullable Merch merch,
    List<Deal> deals,
    List<Partner> partners) {
  public DealSheet {
    tickets = List.copyOf(tickets);
    fees = List.copyOf(fees);
    expenses = List.copyOf(expenses);
    otherIncome = List.copyOf(otherIncome);
    deals = List.copyOf(deals);
    partners = List.copyOf(partners);
    if (tickets.isEmpty() && gross == null) {
      throw new IllegalArgumentException("a sheet needs tickets or a gross");
    }
    if (gross != null && gross.isNegative()) {
      throw new IllegalArgumentException("a gross must not be negative: " + gross);
    }
    if (heads != null && heads < 0) {
      throw new IllegalArgumentException("heads are counted from 0 on: " + heads);
    }
    if (expenseCap != null && expenseCap.isNegative()) {
      throw new IllegalArgumentException("an expense cap must not be negative: " + expenseCap);
    }
    requireCapPlaces(expenses, expenseCap, deals);
    requireArtists(deals);
    requirePartners(partners);
  }

  private static void requireCapPlaces(
      List<Expense> expenses, @Nullable Money cap, List<Deal> deals) {
    if (cap == null) {
      return;
    }
    for (Expense expense : expenses) {
      if (expense.capPlace() == null) {
        throw new IllegalArgumentException(inOrOut("expense '" + expense.name() + "'", cap));
      }
    }
    for (Deal deal : deals) {
      if (deal.expenseOf() != null && deal.capPlace() == null) {
        throw new IllegalArgumentException(inOrOut("'" + deal.artist() + "'", cap));
      }
    }
  }

  private static String inOrOut(String what, Money cap) {
    return what
        + " must say whether it is "
        + CapPlace.INSIDE.code()
        + " or "
        + CapPlace.OUTSIDE.code()
        + " the cap of "
        + cap;
  }

  /** Refuses an artist with two deals. */
  public static void requireArtists(List<Deal> deals) {
    if (deals.isEmpty()) {
      throw new IllegalArgumentException("a sheet needs a deal");
    }
    if (deals.size() > 1) {
      Set<String> artists = new HashSet<>();
      for (Deal deal : deals) {
        if (!artists.add(deal.artist())) {
          throw new IllegalArgumentException(
              "'" + deal.artist() + "' has two deals: two structures at once");
        }
      }
    }
  }

  /** Refuses partners whose shares are not the whole. */
  public static void requirePartners(List<Partner> partners) {
    if (!partners.isEmpty()) {
      BigDecimal sum =
          partners.stream()
              .map(partner -> partner.share().value())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      if (sum.compareTo(BigDecimal.ONE) != 0) {
        throw new IllegalArgumentException(
            "the partners' shares must add up to 1, not to " + sum.toPlainString());
      }
    }
  }

  /** Returns an empty sheet; the rounding is a choice that changes the money. */
  public static Builder builder(CurrencyUnit currency, Rounding rounding) {
    return new Builder(currency, rounding);
  }

  /** Collects a sheet. */
  public static final class Builder {
    private final CurrencyUnit currency;
    private final Rounding rounding;
    private final List<TicketLine> tickets = new ArrayList<>();
    private final List<Fee> fees = new ArrayList<>();
    private final List<Expense> expenses = new ArrayList<>();
    private final List<OtherIncome> otherIncome = new ArrayList<>();
    private final List<Deal> deals = new ArrayList<>();
    private final List<Partner> partners = new ArrayList<>();
    private @Nullable Money gross;
    private @Nullable Long sold;
    private @Nullable Long heads;
    private @Nullable SalesTax tax;
    private @Nullable Money expenseCap;
    private @Nullable Merch merch;

    private Builder(CurrencyUnit currency, Rounding rounding) {
      this.currency = currency;
      this.rounding = rounding;
    }

    /** Adds tickets of one price. */
    public Builder tickets(TicketLine line) {
      tickets.add(line);
      return this;
    }

    /** Sets the gross as stated. */
    public Builder gross(@Nullable Money value) {
      gross = value;
      return this;
    }

    /** Sets how many tickets are stated to be sold. */
    public Builder sold(@Nullable Long value) {
      sold = value;
      return this;
    }

    /** Sets how many came. */
    public Builder heads(@Nullable Long value) {
      heads = value;
      return this;
    }

    /** Adds a fee. */
    public Builder fee(Fee fee) {
      fees.add(fee);
      return this;
    }

    /** Sets the tax on tickets. */
    public Builder tax(@Nullable SalesTax value) {
      tax = value;
      return this;
    }

    /** Adds an expense. */
    public Builder expense(Expense expense) {
      expenses.add(expense);
      return this;
    }

    /** Sets the expense cap; every expense must then say whether it is inside. */
    public Builder expenseCap(@Nullable Money value) {
      expenseCap = value;
      return this;
    }

    /** Adds income beside the tickets. */
    public Builder otherIncome(OtherIncome income) {
      otherIncome.add(income);
      return this;
    }

    /** Sets what the stall took. */
    public Builder merch(@Nullable Merch value) {
      merch = value;
      return this;
    }

    /** Adds a deal; the first is the headliner's. */
    public Builder deal(Deal deal) {
      deals.add(deal);
      return this;
    }

    /** Adds a partner of a co-promotion. */
    public Builder partner(Partner partner) {
      partners.add(partner);
      return this;
    }

    /** Returns the sheet. */
    public DealSheet build() {
      return new DealSheet(
          currency,
          rounding,
          tickets,
          gross,
          sold,
          heads,
          fees,
          tax,
          expenses,
          expenseCap,
          otherIncome,
          merch,
          deals,
          partners);
    }
  }
}
