package io.gigmate.core.outreach.ledger;

import io.gigmate.core.internal.Checks;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.Purpose;
import java.time.Instant;

/**
 * A message that is to leave.
 *
 * @param key what it is; planned twice, it is one
 * @param channel what carries it
 * @param purpose which rules it has to keep
 * @param address where to, in its normal form: an e-mail address, a phone number, a name on a
 *     platform
 * @param dueAt not before
 */
public record PlannedSend(
    SendKey key, Channel channel, Purpose purpose, String address, Instant dueAt) {
  public PlannedSend {
    address = Checks.text("address", address, 320);
  }

  /**
   * Returns what addresses of one domain have in common: what follows the last at sign, or the
   * whole address where it has none.
   */
  public String domain() {
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
