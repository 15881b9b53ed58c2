package io.gigmate.app.cli;

import io.gigmate.app.files.CheckpointFile;
import io.gigmate.app.files.CheckpointKeyFile;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.serve.LogDatabase;
import io.gigmate.core.audit.AuditVerdict;
import io.gigmate.core.audit.Checkpoint;
import io.gigmate.core.audit.CheckpointKey;
import io.gigmate.core.audit.LogAudit;
import io.gigmate.core.operations.CanonicalJson;
import io.gigmate.core.tenant.TenantId;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gigmate audit verify}: looks through the whole chain. */
@Command(
    name = "verify",
    description = {
      "Look through a tenant's whole log: an edit, a gap, a swap or an insertion is found and"
          + " located.",
      "What was cut off at the end, or written anew from some entry to the end, only a checkpoint"
          + " shows that was kept elsewhere."
    },
    footer = {
      "",
      "Writes {\"intact\":true,\"entries\":n,\"root\":\"…\"}, or with exit status 1",
      "{\"intact\":false,\"first_broken\":seq,\"reason\":\"…\"}. docs/audit.md says what that proves."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class AuditVerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;
  @Mixin private LogOptions options;

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description = "A checkpoint that the log must go on from; may be given several times.")
  private List<String> checkpoints = List.of();

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "What the checkpoints were signed with: a public key for Ed25519 as PEM, or the secret.")
  private @Nullable String key;

  /** Creates the command on its terminal. */
  public AuditVerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    TenantId tenant = options.tenant();
    List<Checkpoint> kept = checkpoints(tenant);
    AuditVerdict verdict;
    try (LogDatabase database = options.open()) {
      verdict =
          Progress.during(
              "verifying",
              terminal.showsProgress(),
              () -> new LogAudit(database.log()).verify(tenant, kept));
    }
    return verdict.fold(this::tell, this::tell);
  }

  private List<Checkpoint> checkpoints(TenantId tenant) throws Exception {
    InputReport report = terminal.report(spec);
    CheckpointKey known = key == null ? null : CheckpointKeyFile.read(InputFile.of(key), report);
    List<Checkpoint> kept = new ArrayList<>();
    for (String name : checkpoints) {
      InputFile file = InputFile.of(name);
      CheckpointFile.read(file, tenant, known, report).ifPresent(kept::add);
    }
    report.refuseProblems();
    return kept;
  }

  private int tell(AuditVerdict.Intact intact) {
    say(
        "{\"intact\":true,\"entries\":"
            + intact.entries()
            + ",\"root\":\""
            + intact.root()
            + "\"}");
    if (intact.erased() > 0) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(
          "note: the personal inputs of "
              + intact.erased()
              + " entries were erased; the entries themselves are whole");
      err.flush();
    }
    return 0;
  }

  private int tell(AuditVerdict.Broken broken) {
    say(
        "{\"intact\":false,\"first_broken\":"
            + broken.firstBroken()
            + ",\"reason\":"
            + CanonicalJson.write(broken.reason())
            + "}");
    return CommandErrors.REFUSED;
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
