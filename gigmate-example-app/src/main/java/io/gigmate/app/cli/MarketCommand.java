package io.gigmate.app.cli;

import picocli.CommandLine.Command;

/** {@code gigmate market …}: what happens around a house. */
@Command(
    name = "market",
    description = "Say what news mean, where shows are missing, and what tickets cost.",
    subcommands = {MarketClassifyCommand.class, MarketGapsCommand.class, MarketPricesCommand.class})
public final class MarketCommand {}
