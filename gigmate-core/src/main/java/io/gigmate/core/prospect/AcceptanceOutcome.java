package io.gigmate.core.prospect;

import java.util.function.Function;

/** What became of a person's word for a source's policy. */
public sealed interface AcceptanceOutcome {
  /**
   * It holds.
   *
   * @param acceptance as it is kept
   */
  record Accepted(SourceAcceptance acceptance) implements AcceptanceOutcome {}

  /**
   * The policy that was read is not the one that stands.
   *
   * @param read the version that was read
   * @param current the version to read
   */
  record OtherVersion(String read, String current) implements AcceptanceOutcome {
    /** Says so in words for a person. */
    public String reason() {
      return "version " + read + " is not the policy any more; read version " + current;
    }
  }

  /** Returns what the function for this outcome answers. */
  default <T> T fold(Function<Accepted, T> accepted, Function<OtherVersion, T> otherVersion) {
    return this instanceof Accepted yes
        ? accepted.apply(yes)
        : otherVersion.apply((OtherVersion) this);
  }
}
