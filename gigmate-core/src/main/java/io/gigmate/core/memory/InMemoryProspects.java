package io.gigmate.core.memory;

import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.tenant.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Prospects in memory. */
public final class InMemoryProspects implements Prospects, Restorable {
  private final InMemoryTable<ProspectId, Prospect> table = new InMemoryTable<>();

  @Override
  public void saveAll(TenantId tenant, Collection<Prospect> prospects) {
    table.change(tenant, rows -> prospects.forEach(one -> rows.put(one.id(), one)));
  }

  @Override
  public Optional<Prospect> find(TenantId tenant, ProspectId id) {
    return table.find(tenant, id);
  }

  @Override
  public List<Prospect> findAll(TenantId tenant, Collection<ProspectId> ids) {
    NavigableMap<ProspectId, Prospect> rows = table.of(tenant);
    return new TreeSet<>(ids).stream().map(rows::get).filter(Objects::nonNull).toList();
  }

  @Override
  public void removeAll(TenantId tenant, Collection<ProspectId> ids) {
    table.change(tenant, rows -> ids.forEach(rows::remove));
  }

  @Override
  public List<Prospect> all(TenantId tenant) {
    return table.all(tenant);
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
