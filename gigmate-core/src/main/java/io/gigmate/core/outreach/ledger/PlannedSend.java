package io.gigmate.core.outreach.ledger;

import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ContactPoint;
import io.gigmate.core.outreach.Purpose;
import java.time.Instant;

/**
 * A message that is to leave.
 *
 * @param key what it is; planned twice, it is one
 * @param channel what carries it
 * @param purpose which rules it has to keep
 * @param to where it ends up
 * @param dueAt not before
 */
public record PlannedSend(
    SendKey key, Channel channel, Purpose purpose, ContactPoint to, Instant dueAt) {
  /**
   * Returns what the mailboxes of one host have in common, the part after the last at sign; any
   * other place stands for itself.
   */
  public String domain() {
    String address = to.value();
    return to.kind() == ContactPoint.Kind.MAILBOX
        ? address.substring(address.lastIndexOf('@') + 1)
        : address;
  }
}
