package io.gigmate.adapters.http.rule;

import io.gigmate.core.artist.Artists;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.Events;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venues;
import io.gigmate.scheduling.template.EventTemplates;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** What a tenant's rules may be for: rooms, acts, templates and shows by their ids. */
public final class KnownIds {
  private final Venues venues;
  private final Artists artists;
  private final EventTemplates templates;
  private final Events events;

  /** Creates it on the ports that are asked. */
  public KnownIds(Venues venues, Artists artists, EventTemplates templates, Events events) {
    this.venues = venues;
    this.artists = artists;
    this.templates = templates;
    this.events = events;
  }

  /** Returns what answers whether the tenant has one of this id, as of now. */
  public Predicate<String> of(TenantId tenant) {
    Set<String> ids = new HashSet<>();
    venues.all(tenant).forEach(one -> ids.add(one.id().value()));
    artists.all(tenant).forEach(one -> ids.add(one.id().value()));
    templates.all(tenant).forEach(one -> ids.add(one.id().value()));
    return id -> ids.contains(id) || events.find(tenant, EventId.of(id)).isPresent();
  }
}
