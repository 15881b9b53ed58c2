package io.gigmate.core.outreach.ledger;

import io.gigmate.core.internal.Checks;
import io.gigmate.core.tenant.TenantId;

/**
 * The way to a provider. It is called at most once for a grant, after the hand-off is committed.
 *
 * <p>A gateway looks at its clock as late as it can and answers {@link GatewayAnswer.NothingLeft}
 * where the grant no longer {@linkplain Grant#covers covers} that time. What it throws counts as
 * {@link GatewayAnswer.Unclear}: it may have left.
 */
@FunctionalInterface
public interface MessageGateway {
  /** Gives the message to the provider and returns what that said. */
  GatewayAnswer send(TenantId tenant, Grant grant);

  /** Returns what the gateway answers, where it throws as the answer that it stands for. */
  static GatewayAnswer answerOf(MessageGateway gateway, TenantId tenant, Grant grant) {
    try {
      return gateway.send(tenant, grant);
    } catch (RuntimeException e) {
      String what = e.getClass().getSimpleName() + ": " + e.getMessage();
      return new GatewayAnswer.Unclear(Checks.beginning(what, 1000));
    }
  }
}
