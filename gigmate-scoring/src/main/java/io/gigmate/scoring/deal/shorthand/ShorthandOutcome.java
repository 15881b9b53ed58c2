package io.gigmate.scoring.deal.shorthand;

import io.gigmate.scoring.deal.settlement.DealSheet;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What became of a line of shorthand. */
public sealed interface ShorthandOutcome {
  /**
   * It says one thing.
   *
   * @param reading what it says
   * @param currency of its amounts
   */
  record Parsed(Reading reading, CurrencyUnit currency) implements ShorthandOutcome {}

  /**
   * It can be read in several ways.
   *
   * @param ways at least two, each with what it pays on the night
   * @param night the example by which they are compared; its deals are not among the ways
   * @param difference between the ways that pay most and least
   */
  record Ambiguous(List<Way> ways, DealSheet night, Money difference) implements ShorthandOutcome {
    public Ambiguous {
      ways = List.copyOf(ways);
    }
  }

  /**
   * One way to read it.
   *
   * @param reading what it would say
   * @param words the same, so that nobody can misread it
   * @param pays what the artist would get on the example night
   */
  record Way(Reading reading, String words, Money pays) {}

  /**
   * It says nothing that is known.
   *
   * @param column where, from 1 on
   * @param what is wrong
   */
  record Unreadable(int column, String what) implements ShorthandOutcome {}
}
