package io.gigmate.app.cli;

import picocli.CommandLine.Command;

/** {@code gigmate outreach …}: what can be done with messages. */
@Command(
    name = "outreach",
    description = "Ask whether messages may leave.",
    subcommands = OutreachCheckCommand.class)
public final class OutreachCommand {}
