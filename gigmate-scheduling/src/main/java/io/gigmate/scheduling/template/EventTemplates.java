package io.gigmate.scheduling.template;

import io.gigmate.core.tenant.TenantId;
import java.util.Collection;
import java.util.List;

/** Where a tenant's event templates are kept. */
public interface EventTemplates {
  /** Keeps all of these or, where it fails, none; a template replaces the one with its id. */
  void saveAll(TenantId tenant, Collection<EventTemplate> templates);

  /** Returns every template, switched off ones included, by id. */
  List<EventTemplate> all(TenantId tenant);
}
