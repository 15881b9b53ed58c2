package io.gigmate.scheduling.memory;

import io.gigmate.core.event.TemplateId;
import io.gigmate.core.memory.InMemoryTable;
import io.gigmate.core.memory.Restorable;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.EventTemplates;
import java.util.Collection;
import java.util.List;

/** Event templates in memory. */
public final class InMemoryEventTemplates implements EventTemplates, Restorable {
  private final InMemoryTable<TemplateId, EventTemplate> table = new InMemoryTable<>();

  @Override
  public void saveAll(TenantId tenant, Collection<EventTemplate> templates) {
    table.change(tenant, rows -> templates.forEach(one -> rows.put(one.id(), one)));
  }

  @Override
  public List<EventTemplate> all(TenantId tenant) {
    return table.all(tenant);
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
