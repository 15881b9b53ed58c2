package io.gigmate.app.cli;

import io.gigmate.app.files.GapFile;
import io.gigmate.scoring.competition.MarketGaps;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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
    footer = {"", MarketShows.FORMAT})
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class MarketGapsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private MarketShows shows;

  /** Creates the command on its terminal. */
  public MarketGapsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    shows.run(
        terminal,
        spec,
        new MarketShows.Needed("genre", show -> show.genre() != null),
        MarketGaps::of,
        (target, rows) -> {
          GapFile table = GapFile.begin(target);
          rows.forEach(table::add);
          table.end();
        });
    return 0;
  }
}
