package io.gigmate.core.outreach.ledger;

import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.tenant.TenantId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lets a tenant's planned sends leave: each at most once, within the limits, and only where
 * everything still allows it at the moment of the hand-off.
 *
 * <pre>{@code
 * Outbox outbox = new Outbox(tenant, ledger, gateway, policy, clock);
 * outbox.plan(sends);
 * while (outbox.work(Channel.EMAIL, 20) > 0) {}
 * }</pre>
 *
 * <p>Any number of these may work on one ledger, in one process or many. This class has no state.
 */
public final class Outbox {
  private final TenantId tenant;
  private final SendLedger ledger;
  private final MessageGateway gateway;
  private final SendPolicy policy;
  private final InstantSource clock;

  /** Creates the outbox of a tenant. */
  public Outbox(
      TenantId tenant,
      SendLedger ledger,
      MessageGateway gateway,
      SendPolicy policy,
      InstantSource clock) {
    this.tenant = tenant;
    this.ledger = ledger;
    this.gateway = gateway;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * Plans these; planning one again changes nothing.
   *
   * @return how many are new
   */
  public int plan(List<PlannedSend> sends) {
    return ledger.plan(tenant, sends);
  }

  /**
   * Frees what dead workers left, then reserves a batch and brings each of it to its end before it
   * hands off the next: a worker that dies leaves at most one message of which nobody knows whether
   * it left.
   *
   * @return how many of the batch reached the gateway or were decided otherwise; 0 where nothing
   *     may leave now
   */
  public int work(Channel channel, int batch) {
    return work(channel, batch, grant -> {});
  }

  /**
   * Works as {@link #work(Channel, int)} does, and tells of each grant before it is handed off:
   * what is written down then is there before anything can have left.
   */
  public int work(Channel channel, int batch, Consumer<Grant> beforehand) {
    ledger.sweep(tenant, clock.instant());
    List<Grant> grants = ledger.reserve(tenant, channel, policy, clock.instant(), batch);
    for (Grant grant : grants) {
      beforehand.accept(grant);
      send(grant);
    }
    return grants.size();
  }

  /** Lets nothing more of the campaign leave; returns when nothing of it is on its way. */
  public void pause(CampaignId campaign) {
    ledger.pause(tenant, campaign);
    ledger.awaitInFlight(tenant);
  }

  /** Lets a paused campaign go on. */
  public void resume(CampaignId campaign) {
    ledger.resume(tenant, campaign);
  }

  /**
   * Cancels what has not left; returns when nothing of the campaign is on its way.
   *
   * @return how many were cancelled
   */
  public int cancel(CampaignId campaign) {
    int cancelled = ledger.cancel(tenant, campaign);
    ledger.awaitInFlight(tenant);
    // What was on its way, and did not leave after all.
    return cancelled + ledger.cancel(tenant, campaign);
  }

  /**
   * Runs a change that forbids something (a suppression, a lower limit), which must be committed
   * when it returns, and returns when nothing is on its way that was allowed before. Only then may
   * the change be acknowledged.
   */
  public void tighten(Runnable change) {
    change.run();
    ledger.awaitInFlight(tenant);
  }

  /**
   * Settles a send of which nobody knew whether it left.
   *
   * @param answer that it was accepted or failed
   * @param by who says so
   * @return whether it was unknown
   */
  public boolean settle(SendKey key, GatewayAnswer answer, String by) {
    return ledger.settle(tenant, key, answer, by);
  }

  /** Returns the entry of this key, if there is one. */
  public Optional<Send> find(SendKey key) {
    return ledger.find(tenant, key);
  }

  /** Returns how many sends of the campaign are where. */
  public SendTally tally(CampaignId campaign) {
    return ledger.tally(tenant, campaign);
  }

  private void send(Grant grant) {
    if (ledger.handOff(tenant, grant, policy, clock.instant())) {
      ledger.deliver(tenant, grant, policy, clock, gateway);
    }
  }
}
