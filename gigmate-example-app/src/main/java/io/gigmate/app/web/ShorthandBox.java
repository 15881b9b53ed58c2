package io.gigmate.app.web;

import io.gigmate.scoring.deal.shorthand.Reading;
import io.gigmate.scoring.deal.shorthand.Shorthand;
import io.gigmate.scoring.deal.shorthand.ShorthandOutcome;
import io.gigmate.scoring.deal.shorthand.ShorthandOutcome.Ambiguous;
import io.gigmate.scoring.deal.shorthand.ShorthandOutcome.Parsed;
import io.gigmate.scoring.deal.shorthand.ShorthandOutcome.Unreadable;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * The line of shorthand above the deal, and what came of it.
 *
 * @param text as it was typed
 * @param read the line that filled the inputs below, so that it does not fill them twice
 * @param problem why it says nothing; null where it does
 * @param ways to read it, where there are several
 * @param difference between those that pay most and least
 */
public record ShorthandBox(
    String text, String read, @Nullable String problem, List<Way> ways, String difference) {
  /** A way to read the line, and what it pays on the example night. */
  public record Way(String words, String pays) {}

  /** The box with what it read; null where there is nothing to put into the inputs. */
  record Outcome(ShorthandBox box, @Nullable Reading reading) {}

  static ShorthandBox of(String text, String read) {
    return new ShorthandBox(text, read, null, List.of(), "");
  }

  /**
   * Reads the line.
   *
   * @param way that was chosen of several, from 0 on; below 0 where none was
   */
  static Outcome read(ShorthandBox box, String code, int way) {
    CurrencyUnit currency;
    try {
      currency = CurrencyUnit.of(code);
    } catch (IllegalCurrencyException e) {
      return box.failed("the sheet needs a currency such as USD before a deal is read");
    }
    ShorthandOutcome outcome = Shorthand.parse(box.text(), currency);
    if (outcome instanceof Unreadable unreadable) {
      return box.failed("at column " + unreadable.column() + ": " + unreadable.what());
    }
    if (outcome instanceof Parsed parsed) {
      return parsed.currency().equals(currency)
          ? box.filled(parsed.reading())
          : box.failed(
              "currencies are mixed: "
                  + parsed.currency().getCode()
                  + " in a sheet of "
                  + currency.getCode());
    }
    Ambiguous ambiguous = (Ambiguous) outcome;
    if (way >= 0 && way < ambiguous.ways().size()) {
      return box.filled(ambiguous.ways().get(way).reading());
    }
    List<Way> ways =
        ambiguous.ways().stream()
            .map(one -> new Way(one.words(), Wording.amount(one.pays())))
            .toList();
    return new Outcome(
        new ShorthandBox(
            box.text(), box.read(), null, ways, Wording.amount(ambiguous.difference())),
        null);
  }

  private Outcome failed(String why) {
    return new Outcome(new ShorthandBox(text, read, why, List.of(), ""), null);
  }

  private Outcome filled(Reading reading) {
    return new Outcome(of(text, text), reading);
  }

  boolean isUnread() {
    return !text.isBlank() && !text.equals(read);
  }
}
