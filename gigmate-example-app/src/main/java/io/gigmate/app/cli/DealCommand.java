package io.gigmate.app.cli;

import picocli.CommandLine.Command;

/** {@code gigmate deal …}: what can be done with deals. */
@Command(
    name = "deal",
    description = "Settle what was agreed, read deals as people write them, find what to offer.",
    subcommands = {DealSettleCommand.class, DealParseCommand.class, DealRecommendCommand.class})
public final class DealCommand {}
