package io.gigmate.core.subscription;

import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a tenant's subscriptions are kept. Several couriers may work on them: each holds what it
 * works on by a lease, and saves nothing once it has lost that.
 */
public interface Subscriptions {
  /**
   * Adds a subscription.
   *
   * @throws IllegalArgumentException where its id is taken
   */
  void add(TenantId tenant, Subscription subscription, Progress progress);

  /**
   * Removes a subscription, whoever holds it.
   *
   * @return whether it was there
   */
  boolean remove(TenantId tenant, SubscriptionId id);

  /** Returns the subscription of this id, if there is one. */
  Optional<KeptSubscription> find(TenantId tenant, SubscriptionId id);

  /** Returns every subscription, by id. */
  List<KeptSubscription> all(TenantId tenant);

  /**
   * Takes the lease of a subscription that is active, due and held by nobody.
   *
   * @param lease names who takes it
   * @param now what time it is
   * @param until when it ends by itself
   * @return how far the subscription has got, where the lease was taken
   */
  Optional<KeptSubscription> claim(
      TenantId tenant, SubscriptionId id, String lease, Instant now, Instant until);

  /**
   * Keeps how far a subscription has got, for whoever holds its lease.
   *
   * @param until when the lease ends now; {@code null} gives it back
   * @return whether it was kept: whoever lost the lease must stop
   */
  boolean save(
      TenantId tenant, SubscriptionId id, String lease, Progress progress, @Nullable Instant until);

  /**
   * Sets how far a subscription has got, and takes the lease from whoever holds it.
   *
   * @return whether there is one of this id
   */
  boolean reset(TenantId tenant, SubscriptionId id, Progress progress);
}
