package io.gigmate.core.prospect;

import io.gigmate.core.internal.Checks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A person's word that a source may be asked under one version of its policy.
 *
 * @param source the source's code
 * @param policyVersion the version that was read
 * @param acceptedBy who
 * @param at when, to the millisecond
 */
public record SourceAcceptance(String source, String policyVersion, String acceptedBy, Instant at) {
  public SourceAcceptance {
    source = Checks.id("source", source);
    policyVersion = Checks.id("version of a source policy", policyVersion);
    acceptedBy = Checks.text("accepted by", acceptedBy, 200);
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}
