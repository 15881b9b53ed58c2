package io.gigmate.app.cli;

import io.gigmate.app.files.PriceFile;
import io.gigmate.scoring.competition.PriceLevels;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gigmate market prices}: what tickets cost. */
@Command(
    name = "prices",
    description = {
      "Say what tickets cost, by genre, size of the room and weekday.",
      "Writes genre, capacity_band, weekday, shows, the prices q10, q25, median, q75 and q90, and"
          + " the usual price with its own uncertainty, usual_lower80 and usual_upper80."
    },
    footer = {"", MarketShows.FORMAT})
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class MarketPricesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private MarketShows shows;

  /** Creates the command on its terminal. */
  public MarketPricesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    shows.run(
        terminal,
        spec,
        new MarketShows.Needed("price", show -> show.price() != null),
        PriceLevels::of,
        (target, rows) -> {
          PriceFile table = PriceFile.begin(target);
          rows.forEach(table::add);
          table.end();
        });
    return 0;
  }
}
