package io.gigmate.app.cli;

import picocli.CommandLine.Command;

/** {@code gigmate experiment …}: messages that are tried against each other. */
@Command(
    name = "experiment",
    description = "Say which of several messages does better.",
    subcommands = ExperimentAnalyseCommand.class)
public final class ExperimentCommand {}
