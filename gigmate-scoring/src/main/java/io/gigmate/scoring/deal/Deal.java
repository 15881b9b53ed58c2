package io.gigmate.scoring.deal;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one artist gets, or whoever else is paid by terms: the room, for a rental.
 *
 * @param artist who is paid
 * @param terms the structure
 * @param bonuses what comes on top
 * @param statedExpenses what the contract counts as expenses, whatever they were; null for the
 *     expenses of the night
 * @param deposit what was paid before; null for nothing
 * @param withholding tax that is kept back; null for none
 * @param expenseOf the artist among whose expenses this payout counts; null for nobody
 * @param capPlace whether it then counts against that deal's expense cap; null where there is none
 */
public record Deal(
    String artist,
    DealTerms terms,
    List<Bonus> bonuses,
    @Nullable Money statedExpenses,
    @Nullable Money deposit,
    @Nullable Withholding withholding,
    @Nullable String expenseOf,
    @Nullable CapPlace capPlace) {
  public Deal {
    bonuses = List.copyOf(bonuses);
    Amounts.named(artist, "an artist");
    Amounts.notNegative(statedExpenses, "stated expenses");
    Amounts.notNegative(deposit, "a deposit");
    if (artist.equals(expenseOf)) {
      throw new IllegalArgumentException("'" + artist + "' cannot be an expense of itself");
    }
  }

  /** Returns the bare deal. */
  public static Deal of(String artist, DealTerms terms) {
    return new Deal(artist, terms, List.of(), null, null, null, null, null);
  }

  /** Returns the deal with these bonuses. */
  public Deal withBonuses(List<Bonus> value) {
    return new Deal(
        artist, terms, value, statedExpenses, deposit, withholding, expenseOf, capPlace);
  }

  /** Returns the deal with expenses as the contract states them. */
  public Deal withStatedExpenses(@Nullable Money value) {
    return new Deal(artist, terms, bonuses, value, deposit, withholding, expenseOf, capPlace);
  }

  /** Returns the deal with a deposit. */
  public Deal withDeposit(@Nullable Money value) {
    return new Deal(
        artist, terms, bonuses, statedExpenses, value, withholding, expenseOf, capPlace);
  }

  /** Returns the deal with tax kept back. */
  public Deal withWithholding(@Nullable Withholding value) {
    return new Deal(artist, terms, bonuses, statedExpenses, deposit, value, expenseOf, capPlace);
  }

  /**
   * Returns the deal as an expense of another.
   *
   * @param place whether inside that deal's expense cap; null where it has none
   */
  public Deal asExpenseOf(@Nullable String value, @Nullable CapPlace place) {
    return new Deal(artist, terms, bonuses, statedExpenses, deposit, withholding, value, place);
  }

  /** Returns the deal with other terms. */
  public Deal withTerms(DealTerms value) {
    return new Deal(
        artist, value, bonuses, statedExpenses, deposit, withholding, expenseOf, capPlace);
  }
}
