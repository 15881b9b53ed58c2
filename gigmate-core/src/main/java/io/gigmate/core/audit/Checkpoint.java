package io.gigmate.core.audit;

import io.gigmate.core.operations.CanonicalJson;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant's log was at a time, in one digest. Kept where the log's database cannot be reached
 * from, it shows later whether the log still begins so.
 *
 * @param tenant whose log
 * @param size how many entries it had
 * @param root of the Merkle tree over them
 * @param at when, to the millisecond
 * @param signature of whoever made it; null where nobody signed
 */
public record Checkpoint(
    TenantId tenant, long size, Digest root, Instant at, @Nullable CheckpointSignature signature) {
  public Checkpoint {
    if (size < 0) {
      throw new IllegalArgumentException("a log cannot have " + size + " entries");
    }
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Returns the same checkpoint with this signature. */
  public Checkpoint signed(CheckpointSignature by) {
    return new Checkpoint(tenant, size, root, at, by);
  }

  /** Returns what is signed, as canonical JSON. */
  public String statement() {
    return CanonicalJson.write(fields());
  }

  /** Returns all of it, as canonical JSON. */
  public String toJson() {
    Map<String, @Nullable Object> fields = fields();
    if (signature != null) {
      fields.put(
          "signature", Map.of("algorithm", signature.algorithm(), "value", signature.value()));
    }
    return CanonicalJson.write(fields);
  }

  private Map<String, @Nullable Object> fields() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("tenant", tenant.value());
    fields.put("size", size);
    fields.put("root", root.hex());
    fields.put("time", at.toString());
    return fields;
  }
}
