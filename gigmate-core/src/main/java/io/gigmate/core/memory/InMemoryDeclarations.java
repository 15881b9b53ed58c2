package io.gigmate.core.memory;

import io.gigmate.core.outreach.Declaration;
import io.gigmate.core.outreach.Declarations;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.tenant.TenantId;
import java.util.List;
import java.util.stream.Stream;

/** Declarations in memory. */
public final class InMemoryDeclarations implements Declarations, Restorable {
  private final InMemoryTable<RecipientId, List<Declaration>> rows = new InMemoryTable<>();

  @Override
  public void declare(TenantId tenant, RecipientId recipient, Declaration declaration) {
    rows.change(
        tenant,
        all ->
            all.merge(
                recipient,
                List.of(declaration),
                (kept, more) ->
                    Stream.concat(kept.stream(), more.stream())
                        .distinct()
                        .sorted(Declaration.OLDEST_FIRST)
                        .toList()));
  }

  @Override
  public List<Declaration> of(TenantId tenant, RecipientId recipient) {
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
