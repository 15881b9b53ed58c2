package io.gigmate.app.cli;

import picocli.CommandLine.Command;

/** {@code gigmate deal …}: what can be done with deals. */
@Command(
    name = "deal",
    description = "Settle what was agreed, and read deals as people write them.",
    subcommands = {DealSettleCommand.class, DealParseCommand.class})
public final class DealCommand {}
