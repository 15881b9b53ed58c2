package io.gigmate.app.files;

import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.core.audit.Checkpoint;
import io.gigmate.core.audit.CheckpointKey;
import io.gigmate.core.audit.CheckpointSignature;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.tenant.TenantId;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checkpoints of the operations log, one a file, as JSON. */
public final class CheckpointFile {
  private CheckpointFile() {}

  /**
   * Returns the checkpoint in the file; what is wrong with it goes to the report.
   *
   * @param tenant whose it must be
   * @param key that must have signed it; null where nobody asks for that
   */
  public static Optional<Checkpoint> read(
      InputFile file, TenantId tenant, @Nullable CheckpointKey key, InputReport report)
      throws IOException {
    JsonObject json = JsonFile.read(file, report);
    Checkpoint found = json == null ? null : checkpoint(json);
    if (json == null || found == null) {
      return Optional.empty();
    }
    if (!found.tenant().equals(tenant)) {
      json.problem("tenant", "is not '" + tenant + "', whose log is verified");
    } else if (key == null && found.signature() != null) {
      json.note("the signature is not looked at without --key");
    } else if (key != null && !key.vouchesFor(found)) {
      json.problem("signature", "is none by this key of what the file says");
    }
    return Optional.of(found);
  }

  private static @Nullable Checkpoint checkpoint(JsonObject json) {
    json.allowOnly(List.of("tenant", "size", "root", "time", "signature"));
    String tenant = json.text("tenant");
    Integer size = json.whole("size");
    String root = json.text("root");
    Instant time = time(json, json.text("time"));
    JsonObject signature = json.states("signature") ? json.object("signature") : null;
    if (tenant == null || size == null || root == null || time == null) {
      return null;
    }
    return json.build(
        () ->
            new Checkpoint(
                TenantId.of(tenant),
                size,
                new Digest(root),
                time,
                signature == null ? null : signature(signature)));
  }

  private static @Nullable CheckpointSignature signature(JsonObject json) {
    String algorithm = json.text("algorithm");
    String value = json.text("value");
    return algorithm == null || value == null ? null : new CheckpointSignature(algorithm, value);
  }

  private static @Nullable Instant time(JsonObject json, @Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      json.problem("time", "must be a time such as 2026-03-02T15:00:00Z: '" + text + "'");
      return null;
    }
  }
}
