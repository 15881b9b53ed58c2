package io.gigmate.core.prospect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source stands with a tenant.
 *
 * @param policy what its terms allow
 * @param configured whether the configuration names it
 * @param acceptance the word that was given last, which may be for an older version of the policy;
 *     null where nobody gave one
 * @param lastVisit when it was last asked; null where it never was
 */
public record SourceStanding(
    SourcePolicy policy,
    boolean configured,
    @Nullable SourceAcceptance acceptance,
    @Nullable Instant lastVisit) {
  /** Answers whether somebody has accepted the policy as it stands now. */
  public boolean accepted() {
    return acceptance != null && acceptance.policyVersion().equals(policy.version());
  }
}
