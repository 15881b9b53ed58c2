package io.gigmate.core.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The personal inputs of an entry as they are kept beside the chain.
 *
 * @param seq of the entry
 * @param salt null where they were erased
 * @param payload likewise
 */
public record KeptInputs(long seq, @Nullable Salt salt, @Nullable String payload) {
  /** Returns what the chain holds in place of the payload: SHA-256 over the salt and it. */
  public static Digest commitment(Salt salt, String payload) {
    return Digest.ofBytes(HexFormat.of().parseHex(salt.hex()), payload.getBytes(UTF_8));
  }

  /** Answers whether nothing is left but that there was something. */
  public boolean isErased() {
    return salt == null && payload == null;
  }

  /** Returns the commitment to what is kept; none where it is not whole. */
  public Optional<Digest> commitment() {
    return salt == null || payload == null
        ? Optional.empty()
        : Optional.of(commitment(salt, payload));
  }

  /** Leaves salt and payload out. */
  @Override
  public String toString() {
    return "KeptInputs[" + seq + (isErased() ? ", erased]" : "]");
  }
}
