package io.gigmate.app.cli;

import picocli.CommandLine.Command;

/** {@code gigmate leads …}: what can be done with prospects. */
@Command(
    name = "leads",
    description = "Score prospects, and find those that are one.",
    subcommands = {LeadsScoreCommand.class, LeadsMatchCommand.class})
public final class LeadsCommand {}
