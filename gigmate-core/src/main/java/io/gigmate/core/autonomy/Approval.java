package io.gigmate.core.autonomy;

import io.gigmate.core.internal.Checks;
import java.time.Instant;

/**
 * A person's word that something may happen.
 *
 * @param approver who
 * @param at when
 * @param reason why
 */
public record Approval(String approver, Instant at, String reason) {
  public Approval {
    approver = Checks.text("approver", approver, 200);
    reason = Checks.text("reason of an approval", reason, 1000);
  }
}
