package io.gigmate.core.campaign;

import io.gigmate.core.campaign.Clearance.Reviewed;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.outreach.ledger.SendKey;
import java.util.List;

/**
 * A planned message that waits for a person.
 *
 * @param key the message
 * @param subject as it would leave
 * @param body with its footer
 * @param findings what they have to look at
 * @param seen names the findings and the campaign's content; whoever clears them gives it back
 */
public record ReviewCase(
    SendKey key, String subject, String body, List<Reviewed> findings, Digest seen) {
  public ReviewCase {
    findings = List.copyOf(findings);
  }

  /** Answers whether a person may clear all of it. */
  public boolean isClearable() {
    return findings.stream().allMatch(Reviewed::isClearable);
  }
}
