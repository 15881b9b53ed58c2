package io.gigmate.core.memory;

import io.gigmate.core.subscription.KeptSubscription;
import io.gigmate.core.subscription.Progress;
import io.gigmate.core.subscription.Subscription;
import io.gigmate.core.subscription.SubscriptionId;
import io.gigmate.core.subscription.Subscriptions;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Subscriptions in memory. */
public final class InMemorySubscriptions implements Subscriptions, Restorable {
  private final InMemoryTable<SubscriptionId, Held> rows = new InMemoryTable<>();

  private record Held(KeptSubscription kept, @Nullable String lease, @Nullable Instant until) {
    Held with(Progress progress, @Nullable String holder, @Nullable Instant end) {
      return new Held(new KeptSubscription(kept.subscription(), progress), holder, end);
    }

    boolean isFree(Instant now) {
      return until == null || !until.isAfter(now);
    }
  }

  @Override
  public void add(TenantId tenant, Subscription subscription, Progress progress) {
    rows.change(
        tenant,
        all -> {
          Held held = new Held(new KeptSubscription(subscription, progress), null, null);
          if (all.putIfAbsent(subscription.id(), held) != null) {
            throw new IllegalArgumentException("subscription id is taken: " + subscription.id());
          }
        });
  }

  @Override
  public boolean remove(TenantId tenant, SubscriptionId id) {
    AtomicReference<@Nullable Held> removed = new AtomicReference<>();
    rows.change(tenant, all -> removed.set(all.remove(id)));
    return removed.get() != null;
  }

  @Override
  public Optional<KeptSubscription> find(TenantId tenant, SubscriptionId id) {
    return rows.find(tenant, id).map(Held::kept);
  }

  @Override
  public List<KeptSubscription> all(TenantId tenant) {
    return rows.all(tenant).stream().map(Held::kept).toList();
  }

  @Override
  public Optional<KeptSubscription> claim(
      TenantId tenant, SubscriptionId id, String lease, Instant now, Instant until) {
    AtomicReference<@Nullable KeptSubscription> claimed = new AtomicReference<>();
    rows.change(
        tenant,
        all -> {
          Held held = all.get(id);
          if (held != null
              && held.kept().progress().state() == Progress.State.ACTIVE
              && !held.kept().progress().due().isAfter(now)
              && held.isFree(now)) {
            all.put(id, held.with(held.kept().progress(), lease, until));
            claimed.set(held.kept());
          }
        });
    return Optional.ofNullable(claimed.get());
  }

  @Override
  public boolean save(
      TenantId tenant,
      SubscriptionId id,
      String lease,
      Progress progress,
      @Nullable Instant until) {
    AtomicBoolean saved = new AtomicBoolean();
    rows.change(
        tenant,
        all -> {
          Held held = all.get(id);
          if (held != null && lease.equals(held.lease())) {
            all.put(id, held.with(progress, until == null ? null : lease, until));
            saved.set(true);
          }
        });
    return saved.get();
  }

  @Override
  public boolean reset(TenantId tenant, SubscriptionId id, Progress progress) {
    AtomicBoolean there = new AtomicBoolean();
    rows.change(
        tenant,
        all -> {
          Held held = all.get(id);
          if (held != null) {
            all.put(id, held.with(progress, null, null));
            there.set(true);
          }
        });
    return there.get();
  }

  @Override
  public Runnable snapshot() {
    return rows.snapshot();
  }
}
