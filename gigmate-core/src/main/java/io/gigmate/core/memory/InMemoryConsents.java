package io.gigmate.core.memory;

import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ConsentRecord;
import io.gigmate.core.outreach.Consents;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Consents in memory. */
public final class InMemoryConsents implements Consents, Restorable {
  private final InMemoryTable<RecipientId, List<ConsentRecord>> rows = new InMemoryTable<>();

  @Override
  public void give(TenantId tenant, RecipientId recipient, ConsentRecord consent) {
    rows.change(
        tenant,
        all -> {
          List<ConsentRecord> kept = new ArrayList<>(all.getOrDefault(recipient, List.of()));
          if (kept.stream().noneMatch(consent::isSameAs)) {
            kept.add(consent);
          }
          kept.sort(ConsentRecord.OLDEST_FIRST);
          all.put(recipient, List.copyOf(kept));
        });
  }

  @Override
  public void withdraw(TenantId tenant, RecipientId recipient, Channel channel, Instant at) {
    rows.change(
        tenant,
        all ->
            all.computeIfPresent(
                recipient,
                (id, kept) ->
                    kept.stream()
                        .map(each -> each.channel() == channel ? each.withdrawnAt(at) : each)
                        .toList()));
  }

  @Override
  public List<ConsentRecord> of(TenantId tenant, RecipientId recipient) {
    return rows.find(tenant, recipient).orElse(List.of());
  }

  @Override
  public void erase(TenantId tenant, RecipientId recipient) {
    rows.change(tenant, all -> all.remove(recipient));
  }

  @Override
  public Runnable snapshot() {
    return rows.snapshot();
  }
}
