package io.gigmate.scoring.deal.shorthand;

import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.settlement.ArtistPayout;
import io.gigmate.scoring.deal.settlement.DealSheet;
import io.gigmate.scoring.deal.settlement.Settlement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes deals in a line.
 *
 * <pre>{@code
 * Shorthand.parse("$5,000 vs 85% NBOR after 12k exp", CurrencyUnit.USD);
 * }</pre>
 *
 * <p>What is written is read back as the same terms. What people leave open, such as whether
 * <i>net</i> is before or after the expenses, is not guessed.
 */
public final class Shorthand {
  private Shorthand() {}

  /**
   * Returns what the text says, or the ways to read it.
   *
   * @param text such as {@code 70% door}
   * @param currency of amounts that do not name theirs
   */
  public static ShorthandOutcome parse(String text, CurrencyUnit currency) {
    try {
      Tokens tokens = new Tokens(text, currency);
      List<Reading> readings = new ShorthandParser(tokens).readings();
      return readings.size() == 1
          ? new ShorthandOutcome.Parsed(readings.get(0), tokens.currency())
          : compared(readings, tokens.currency());
    } catch (Tokens.UnreadableException e) {
      return new ShorthandOutcome.Unreadable(e.column(), String.valueOf(e.getMessage()));
    } catch (ArithmeticException e) {
      return new ShorthandOutcome.Unreadable(1, "a number is beyond what a deal can hold");
    } catch (IllegalArgumentException e) {
      return new ShorthandOutcome.Unreadable(1, String.valueOf(e.getMessage()));
    }
  }

  private static ShorthandOutcome compared(List<Reading> readings, CurrencyUnit currency) {
    ExampleNight night = ExampleNight.of(readings, currency);
    List<ShorthandOutcome.Way> ways = new ArrayList<>();
    for (Reading reading : readings) {
      ways.add(new ShorthandOutcome.Way(reading, print(reading), pays(night.with(reading))));
    }
    List<Money> paid =
        ways.stream().map(ShorthandOutcome.Way::pays).sorted(Comparator.naturalOrder()).toList();
    return new ShorthandOutcome.Ambiguous(
        ways, night.with(ways.get(0).reading()), paid.get(paid.size() - 1).minus(paid.get(0)));
  }

  private static Money pays(DealSheet sheet) {
    return Settlement.of(sheet)
        .fold(
            settled -> {
              ArtistPayout artist = settled.payouts().get(0);
              return artist.payout().plus(artist.adjustments());
            },
            refused -> {
              throw new IllegalArgumentException(refused.problems().get(0).what());
            });
  }

  /** Returns the line for what was read; it is read back as the same. */
  public static String print(Reading reading) {
    return ShorthandPrinter.print(reading);
  }

  /** Returns the line for terms alone. */
  public static String print(DealTerms terms, @Nullable Money statedExpenses) {
    return print(Reading.of(terms, statedExpenses));
  }

  /** Returns the line for the terms and the bonuses of a deal. */
  public static String print(Deal deal) {
    return print(
        new Reading(deal.terms(), deal.bonuses(), deal.statedExpenses(), NightClauses.NONE));
  }
}
