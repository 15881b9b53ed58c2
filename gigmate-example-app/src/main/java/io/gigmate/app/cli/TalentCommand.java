package io.gigmate.app.cli;

import picocli.CommandLine.Command;

/** {@code gigmate talent …}: who is about to break out. */
@Command(
    name = "talent",
    description = "Say who is about to break out, and how sure that is.",
    subcommands = {
      TalentScanCommand.class,
      TalentBacktestCommand.class,
      TalentForecastCommand.class,
      TalentImportCommand.class
    })
public final class TalentCommand {}
