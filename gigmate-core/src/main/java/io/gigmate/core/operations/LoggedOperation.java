package io.gigmate.core.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation at its place in a tenant's chain: its number, the hash of the entry before, and its
 * own.
 *
 * <p>The hash is SHA-256 over a zero byte, the 32 bytes of the hash before, and the record as
 * canonical JSON (RFC 8785); the zero byte is the leaf prefix of RFC 6962, so that the same records
 * can stand in a Merkle tree.
 *
 * @param seq 1 for the first entry, then without a gap
 * @param operation what was done
 * @param previous the hash of the entry before; {@link Digest#ZERO} for the first
 * @param hash of this entry
 */
public record LoggedOperation(long seq, Operation operation, Digest previous, Digest hash) {
  private static final byte[] LEAF = {0};

  /** Returns the operation as the entry after {@code last}; null where it is the first. */
  public static LoggedOperation after(@Nullable LoggedOperation last, Operation operation) {
    return last == null ? at(1, operation, Digest.ZERO) : at(last.seq + 1, operation, last.hash);
  }

  /** Returns the operation as the entry of this number after the hash given. */
  public static LoggedOperation at(long seq, Operation operation, Digest previous) {
    return new LoggedOperation(seq, operation, previous, hash(seq, operation, previous));
  }

  /** Returns the hash that the entry should bear. */
  public Digest expectedHash() {
    return hash(seq, operation, previous);
  }

  /** Returns the record that is hashed, as canonical JSON. */
  public String record() {
    return record(seq, operation, previous);
  }

  private static Digest hash(long seq, Operation operation, Digest previous) {
    return Digest.ofBytes(LEAF, previous.bytes(), record(seq, operation, previous).getBytes(UTF_8));
  }

  private static String record(long seq, Operation operation, Digest previous) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("seq", seq);
    fields.put("time", operation.at().toString());
    fields.put("kind", operation.kind().code());
    fields.put("actor", operation.actor());
    fields.put("subject", operation.subject());
    fields.put("decision", operation.decision());
    fields.put("rationale", operation.rationale());
    fields.put("rules", operation.rules());
    fields.put("model_version", operation.modelVersion());
    fields.put("inputs", operation.inputs().hex());
    fields.put("took_ms", operation.took().toMillis());
    fields.put("error", operation.error());
    fields.put("prev", previous.hex());
    return CanonicalJson.write(fields);
  }
}
