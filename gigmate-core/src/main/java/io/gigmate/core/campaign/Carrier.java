package io.gigmate.core.campaign;

import io.gigmate.core.outreach.ledger.GatewayAnswer;
import io.gigmate.core.outreach.ledger.Grant;

/**
 * Carries messages to a provider, or to a person who sends them by hand. It looks at its clock as
 * late as it can and answers {@link GatewayAnswer.NothingLeft} where the grant no longer covers
 * that time.
 */
@FunctionalInterface
public interface Carrier {
  /** Carries the message and returns what the provider said. */
  GatewayAnswer carry(OutgoingMessage message, Grant grant);

  /**
   * Answers whether a person does the sending. What the rules want a person to look at then goes to
   * that person; everywhere else it waits.
   */
  default boolean isByHand() {
    return false;
  }
}
