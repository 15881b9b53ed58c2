package io.gigmate.app.cli;

import picocli.CommandLine.Command;

/** {@code gigmate audit …}: whether the operations log is what it was. */
@Command(
    name = "audit",
    description = "Prove that the operations log is what it was.",
    subcommands = {AuditVerifyCommand.class, AuditCheckpointCommand.class})
public final class AuditCommand {}
