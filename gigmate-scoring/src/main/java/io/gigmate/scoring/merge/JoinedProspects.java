package io.gigmate.scoring.merge;

import io.gigmate.core.prospect.MergedProspect;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.tenant.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Prospects for those who work on them: one where several sources described the same, as it is
 * believed now. It goes by the first of its records' ids and is found under each. What is written
 * goes to the records.
 */
public final class JoinedProspects implements Prospects {
  private final Prospects records;
  private final MergedProspects merged;

  /** Creates the view on the records and how they are merged. */
  public JoinedProspects(Prospects records, MergedProspects merged) {
    this.records = records;
    this.merged = merged;
  }

  @Override
  public void saveAll(TenantId tenant, Collection<Prospect> prospects) {
    records.saveAll(tenant, prospects);
  }

  @Override
  public Optional<Prospect> find(TenantId tenant, ProspectId id) {
    return merged.find(tenant, id).map(MergedProspect::current);
  }

  @Override
  public List<Prospect> findAll(TenantId tenant, Collection<ProspectId> ids) {
    return merged.findAll(tenant, ids).stream().map(MergedProspect::current).toList();
  }

  @Override
  public void removeAll(TenantId tenant, Collection<ProspectId> ids) {
    records.removeAll(tenant, ids);
  }

  @Override
  public void forEach(TenantId tenant, Consumer<? super Prospect> each) {
    merged.forEach(tenant, prospect -> each.accept(prospect.current()));
  }

  @Override
  public List<Prospect> all(TenantId tenant) {
    return merged.all(tenant).stream().map(MergedProspect::current).toList();
  }
}
