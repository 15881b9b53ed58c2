package io.gigmate.app.cli;

import io.gigmate.app.files.OutputFile;
import io.gigmate.app.files.PriceFile;
import io.gigmate.scoring.competition.ObservedShow;
import io.gigmate.scoring.competition.PriceLevel;
import io.gigmate.scoring.competition.PriceLevels;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code gigmate market prices}: what tickets cost. */
@Command(
    name = "prices",
    description = {
      "Say what tickets cost, by genre, size of the room and weekday.",
      "Writes genre, capacity_band, weekday, shows, the prices q10, q25, median, q75 and q90, and"
          + " the usual price with its own uncertainty, usual_lower80 and usual_upper80."
    },
    footer = {"", MarketShowsCommand.FORMAT})
public final class MarketPricesCommand extends MarketShowsCommand<PriceLevel> {
  /** Creates the command on its terminal. */
  public MarketPricesCommand(Terminal terminal) {
    super(terminal, "price");
  }

  @Override
  boolean counts(ObservedShow show) {
    return show.price() != null;
  }

  @Override
  List<PriceLevel> reckon(List<ObservedShow> shows) {
    return PriceLevels.of(shows);
  }

  @Override
  void write(OutputFile target, List<PriceLevel> rows) throws IOException {
    PriceFile table = PriceFile.begin(target);
    rows.forEach(table::add);
    table.end();
  }
}
