package io.gigmate.app.exchange;

import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.Placed;
import io.gigmate.app.files.TemplateFile;
import io.gigmate.app.market.SampleMarket;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.EventTemplates;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Kinds of show; they name the slots that are built in. */
final class TemplateTable implements ExchangeTable<EventTemplate> {
  private final EventTemplates templates;

  TemplateTable(EventTemplates templates) {
    this.templates = templates;
  }

  @Override
  public List<Placed<EventTemplate>> read(ImportWish wish, InputReport report) throws IOException {
    return Placed.nowhere(TemplateFile.read(wish.file(), SampleMarket.slots(), report));
  }

  @Override
  public Map<String, EventTemplate> kept(TenantId tenant) {
    return ExchangeTables.byId(templates.all(tenant), EventTemplate::id);
  }

  @Override
  public String id(EventTemplate row) {
    return row.id().value();
  }

  @Override
  public void save(
      TenantId tenant, List<EventTemplate> added, List<EventTemplate> changed, String by) {
    templates.saveAll(tenant, Stream.concat(added.stream(), changed.stream()).toList());
  }
}
