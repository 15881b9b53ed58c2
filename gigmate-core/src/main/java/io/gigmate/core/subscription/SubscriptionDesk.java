package io.gigmate.core.subscription;

import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a person signs up a system that wants to be told what happens, tries it, begins it again
 * and takes it away. Each of these but the trying is an entry of the log, which names the host and
 * never the whole address.
 *
 * <p>This class is thread-safe where its ports are.
 */
public final class SubscriptionDesk {
  /** How many a tenant may have. */
  static final int MOST = 20;

  private static final int ID_DIGITS = 12;

  private final Subscriptions subscriptions;
  private final CallCarrier carrier;
  private final Function<SubscriptionId, String> secrets;
  private final CallWriter calls;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;

  /**
   * Creates the desk.
   *
   * @param secrets the secret of each subscription, as {@code whsec_} and base 64: the same one
   *     whenever it is asked for
   */
  public SubscriptionDesk(
      Subscriptions subscriptions,
      CallCarrier carrier,
      Function<SubscriptionId, String> secrets,
      OperationsLog log,
      Transactions transactions,
      InstantSource clock) {
    this.subscriptions = subscriptions;
    this.carrier = carrier;
    this.secrets = secrets;
    this.calls = new CallWriter(secrets);
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Signs up an address for what happens from now on.
   *
   * @param by the person who wants it
   */
  public SubscriptionOutcome signUp(
      TenantId tenant, String url, List<OperationKind> topics, String by) {
    Instant now = clock.instant();
    Subscription wish;
    try {
      Digest name = Digest.ofValues(Stream.of(tenant, url, by, now));
      wish =
          new Subscription(
              SubscriptionId.of("sub-" + name.hex().substring(0, ID_DIGITS)), url, topics, by, now);
    } catch (IllegalArgumentException e) {
      return new SubscriptionOutcome.Refused(String.valueOf(e.getMessage()));
    }
    // Looked up before the transaction: a name may take its time to be found.
    return carrier
        .obstacle(wish)
        .<SubscriptionOutcome>map(SubscriptionOutcome.Refused::new)
        .orElseGet(() -> transactions.inTurn(tenant, () -> kept(tenant, wish, now)));
  }

  private SubscriptionOutcome kept(TenantId tenant, Subscription wish, Instant now) {
    if (subscriptions.all(tenant).size() >= MOST) {
      return new SubscriptionOutcome.Refused("there are " + MOST + " already; remove one first");
    }
    long next = log.last(tenant).map(LoggedOperation::seq).orElse(0L) + 1;
    Progress progress = Progress.from(next, now);
    subscriptions.add(tenant, wish, progress);
    log(
        tenant,
        wish,
        "signed up for "
            + wish.topics().stream().map(OperationKind::code).collect(Collectors.joining(", ")),
        wish.by(),
        now);
    return new SubscriptionOutcome.SignedUp(
        new KeptSubscription(wish, progress), secrets.apply(wish.id()));
  }

  /** Returns every subscription, by id. */
  public List<KeptSubscription> all(TenantId tenant) {
    return subscriptions.all(tenant);
  }

  /**
   * Takes a subscription away.
   *
   * @return whether it was there
   */
  public boolean remove(TenantId tenant, SubscriptionId id, String by) {
    return transactions.inTurn(
        tenant,
        () -> {
          Optional<KeptSubscription> found = subscriptions.find(tenant, id);
          found.ifPresent(
              kept -> {
                subscriptions.remove(tenant, id);
                log(tenant, kept.subscription(), "removed", by, clock.instant());
              });
          return found.isPresent();
        });
  }

  /**
   * Begins a subscription again, given up or not: it is told everything from this entry on, what it
   * was told before included.
   *
   * @param from the number of the entry, from 1
   * @return whether there is such a subscription
   */
  public boolean replay(TenantId tenant, SubscriptionId id, long from, String by) {
    return transactions.inTurn(
        tenant,
        () -> {
          Instant now = clock.instant();
          Optional<KeptSubscription> found = subscriptions.find(tenant, id);
          found.ifPresent(
              kept -> {
                subscriptions.reset(tenant, id, Progress.from(from, now));
                log(tenant, kept.subscription(), "begun again from entry " + from, by, now);
              });
          return found.isPresent();
        });
  }

  /** Sends a call that tells of nothing, and returns what came of it; empty where there is none. */
  public Optional<Reply> test(TenantId tenant, SubscriptionId id) {
    return subscriptions
        .find(tenant, id)
        .map(KeptSubscription::subscription)
        .map(
            to ->
                carrier
                    .obstacle(to)
                    .map(Reply::none)
                    .orElseGet(() -> carrier.send(calls.test(tenant, to, clock.instant()))));
  }

  private void log(
      TenantId tenant, Subscription subscription, String decision, String by, Instant began) {
    log.append(
        tenant,
        Operation.builder(OperationKind.DECISION, began, by)
            .subject("subscription " + subscription.id())
            .decision(decision)
            .rationale("asked for by a person; calls go to " + subscription.host())
            .inputs(Digest.ofValues(Stream.of(subscription)))
            .endedAt(clock.instant())
            .build());
  }
}
