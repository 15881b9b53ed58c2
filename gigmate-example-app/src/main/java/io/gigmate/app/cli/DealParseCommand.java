package io.gigmate.app.cli;

import static java.util.stream.Collectors.joining;

import io.gigmate.adapters.http.deal.DealJson;
import io.gigmate.app.files.RefusedInputException;
import io.gigmate.scoring.deal.shorthand.Shorthand;
import io.gigmate.scoring.deal.shorthand.ShorthandOutcome;
import io.gigmate.scoring.deal.shorthand.ShorthandOutcome.Ambiguous;
import io.gigmate.scoring.deal.shorthand.ShorthandOutcome.Parsed;
import io.gigmate.scoring.deal.shorthand.ShorthandOutcome.Unreadable;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gigmate deal parse}: what a line of shorthand says. */
@Command(
    name = "parse",
    description = {
      "Read a deal as people write it, and write it as an entry of a deal sheet.",
      "Where the words can be read in several ways, such as 'net', all of them are written, with"
          + " what each pays on an example night and how far they differ."
    },
    footer = {
      "",
      "For example: '$$5,000 vs 85%% NBOR after 12k exp', '1500 + 80/20 over 250 pax', 'flat 800',"
          + " '70%% door'."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class DealParseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TEXT", description = "The deal in a line; quote it.")
  private String text;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      defaultValue = "USD",
      description = "Of amounts that do not name theirs. Default: ${DEFAULT-VALUE}.")
  private String currency;

  @Option(names = "--text", description = "Write words to read instead of JSON.")
  private boolean words;

  @Override
  public Integer call() {
    CurrencyUnit assumed = unit();
    ShorthandOutcome outcome = Shorthand.parse(text, assumed);
    if (outcome instanceof Unreadable unreadable) {
      throw new RefusedInputException(
          List.of("<text>:1: " + unreadable.column() + ": " + unreadable.what()));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (words) {
      out.print(words(outcome));
    } else if (outcome instanceof Parsed parsed) {
      boolean known = parsed.currency().equals(assumed);
      out.print(DealJson.text(parsed.reading(), known ? null : parsed.currency()));
    } else {
      out.print(DealJson.text((Ambiguous) outcome));
    }
    out.print("\n");
    out.flush();
    return 0;
  }

  /** A reading a line; where there are several, with what each pays on the example night. */
  private static String words(ShorthandOutcome outcome) {
    if (outcome instanceof Parsed parsed) {
      return Shorthand.print(parsed.reading());
    }
    Ambiguous open = (Ambiguous) outcome;
    return open.ways().stream()
        .map(way -> way.words() + "  " + way.pays().getAmount().toPlainString())
        .collect(
            joining(
                "\n",
                "",
                "\ndifference  "
                    + open.difference().getAmount().toPlainString()
                    + " "
                    + open.difference().getCurrencyUnit()));
  }

  private CurrencyUnit unit() {
    try {
      return CurrencyUnit.of(currency);
    } catch (IllegalCurrencyException e) {
      throw new ParameterException(
          spec.commandLine(), "--currency must be a currency of ISO 4217: " + currency, e);
    }
  }
}
