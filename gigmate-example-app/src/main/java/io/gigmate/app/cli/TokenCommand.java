package io.gigmate.app.cli;

import picocli.CommandLine.Command;

/** {@code gigmate token …}: what programs are let in by. */
@Command(
    name = "token",
    description = "Make, list and revoke the tokens that programs are let in by.",
    subcommands = {TokenCreateCommand.class, TokenListCommand.class, TokenRevokeCommand.class})
public final class TokenCommand {}
