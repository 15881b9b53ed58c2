package io.gigmate.app.cli;

import picocli.CommandLine.Command;

/** {@code gigmate leads …}: what can be done with prospects. */
@Command(
    name = "leads",
    description = "Score prospects, find those that are one, and learn from what became of them.",
    subcommands = {
      LeadsScoreCommand.class,
      LeadsMatchCommand.class,
      LeadsBacktestCommand.class,
      LeadsPredictCommand.class,
      LeadsModelCommand.class
    })
public final class LeadsCommand {}
