package io.gigmate.app.cli;

import io.gigmate.app.files.GapFile;
import io.gigmate.app.files.OutputFile;
import io.gigmate.scoring.competition.MarketGap;
import io.gigmate.scoring.competition.MarketGaps;
import io.gigmate.scoring.competition.ObservedShow;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code gigmate market gaps}: what is offered less than it is wanted. */
@Command(
    name = "gaps",
    description = {
      "Find what is offered less than it is wanted, by genre, weekday and size of the room.",
      "Writes genre, weekday, capacity_band, under_served, demand with lower80 and upper80,"
          + " probability, shows and expected_shows for every genre in the sizes of rooms that play"
          + " it, the surest gap first. A demand of 1.3 means that a show would draw 30 per cent"
          + " more for its seats than is usual on that day in rooms of that size."
    },
    footer = {"", MarketShowsCommand.FORMAT})
public final class MarketGapsCommand extends MarketShowsCommand<MarketGap> {
  /** Creates the command on its terminal. */
  public MarketGapsCommand(Terminal terminal) {
    super(terminal, "genre");
  }

  @Override
  boolean counts(ObservedShow show) {
    return show.genre() != null;
  }

  @Override
  List<MarketGap> reckon(List<ObservedShow> shows) {
    return MarketGaps.of(shows);
  }

  @Override
  void write(OutputFile target, List<MarketGap> rows) throws IOException {
    GapFile table = GapFile.begin(target);
    rows.forEach(table::add);
    table.end();
  }
}
