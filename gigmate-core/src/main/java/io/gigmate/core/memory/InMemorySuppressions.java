package io.gigmate.core.memory;

import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ContactKey;
import io.gigmate.core.outreach.ContactPoint;
import io.gigmate.core.outreach.Suppression;
import io.gigmate.core.outreach.Suppressions;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Suppressions in memory, by the hash of the contact point. */
public final class InMemorySuppressions implements Suppressions, Restorable {
  private final InMemoryTable<String, Set<Suppression>> rows = new InMemoryTable<>();
  private final ContactKey key;

  /** Creates an empty list whose contact points are hashed with this key. */
  public InMemorySuppressions(ContactKey key) {
    this.key = key;
  }

  @Override
  public void suppress(TenantId tenant, ContactPoint point, Suppression suppression) {
    change(tenant, point, kept -> kept.add(suppression));
  }

  @Override
  public Optional<Suppression> standing(TenantId tenant, Channel channel, ContactPoint point) {
    return of(tenant, point).stream().filter(each -> each.holdsOn(channel)).findFirst();
  }

  @Override
  public List<Suppression> of(TenantId tenant, ContactPoint point) {
    return rows.find(tenant, key.stub(point)).orElse(Set.of()).stream()
        .sorted(Suppression.OLDEST_FIRST)
        .toList();
  }

  @Override
  public void lift(TenantId tenant, ContactPoint point, Channel channel, Instant given) {
    change(
        tenant,
        point,
        kept -> {
          List<Suppression> before = List.copyOf(kept);
          kept.clear();
          before.forEach(each -> kept.addAll(each.after(channel, given)));
        });
  }

  @Override
  public void release(TenantId tenant, ContactPoint point, Suppression suppression) {
    change(tenant, point, kept -> kept.remove(suppression));
  }

  private void change(TenantId tenant, ContactPoint point, Consumer<Set<Suppression>> change) {
    rows.change(
        tenant,
        all -> {
          Set<Suppression> kept = new LinkedHashSet<>(all.getOrDefault(key.stub(point), Set.of()));
          change.accept(kept);
          if (kept.isEmpty()) {
            all.remove(key.stub(point));
          } else {
            all.put(key.stub(point), kept);
          }
        });
  }

  @Override
  public Runnable snapshot() {
    return rows.snapshot();
  }
}
