package io.gigmate.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.app.files.CheckpointKeyFile;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.OutputFile;
import io.gigmate.app.serve.LogDatabase;
import io.gigmate.core.audit.Checkpoint;
import io.gigmate.core.audit.CheckpointKey;
import io.gigmate.core.audit.LogAudit;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gigmate audit checkpoint}: what the log is now, to be kept elsewhere. */
@Command(
    name = "checkpoint",
    description = {
      "Write what a tenant's log is now: its size and the root of its Merkle tree, as JSON.",
      "Keep the file where who can write to the database cannot: 'audit verify --checkpoint' then"
          + " shows that the log still begins so. A broken log gets none."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class AuditCheckpointCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;
  @Mixin private LogOptions options;

  @Option(
      names = "--out",
      paramLabel = "OUT",
      required = true,
      description = "Where the checkpoint goes; - is standard output.")
  private String out;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "What to sign it with: a private key for Ed25519 as PEM, or a secret of at least 32"
              + " characters.")
  private @Nullable String key;

  /** Creates the command on its terminal. */
  public AuditCheckpointCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    InputReport report = terminal.report(spec);
    CheckpointKey signing =
        key == null ? null : CheckpointKeyFile.readForSigning(InputFile.of(key), report);
    report.refuseProblems();
    try (OutputFile file = OutputFile.create(out, terminal.standardOutput());
        LogDatabase database = options.open()) {
      Checkpoint made = made(database);
      Checkpoint kept = signing == null ? made : signing.sign(made);
      file.stream().write((kept.toJson() + "\n").getBytes(UTF_8));
      file.commit();
    }
    return 0;
  }

  private Checkpoint made(LogDatabase database) throws IOException {
    try {
      return new LogAudit(database.log()).checkpoint(options.tenant(), terminal.clock().instant());
    } catch (IllegalStateException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
