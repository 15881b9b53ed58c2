/**
 * What was planned to leave, and what became of it. {@link
 * io.gigmate.core.outreach.ledger.SendLedger} keeps one entry for each campaign, step and
 * recipient; {@link io.gigmate.core.outreach.ledger.Outbox} drives it: reserve, hand off, deliver.
 *
 * <p>An entry goes {@code WAITING}, {@code RESERVED} (its quota is taken), {@code HANDED_OFF}
 * (committed before a provider is called), and then {@code ACCEPTED}, {@code FAILED} or {@code
 * UNKNOWN}. From the hand-off on it is never handed to a provider a second time, unless the gateway
 * says that nothing left.
 */
@NullMarked
package io.gigmate.core.outreach.ledger;

import org.jspecify.annotations.NullMarked;
