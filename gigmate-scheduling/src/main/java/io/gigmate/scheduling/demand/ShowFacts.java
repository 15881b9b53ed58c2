package io.gigmate.scheduling.demand;

import io.gigmate.core.event.Event;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.core.venue.Venues;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.EventTemplates;
import io.gigmate.scheduling.template.TimeSlot;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** What sales are learned by, of shows in the calendar: template, slot, genre and region. */
final class ShowFacts {
  private final Venues venues;
  private final EventTemplates templates;

  ShowFacts(Venues venues, EventTemplates templates) {
    this.venues = venues;
    this.templates = templates;
  }

  Market of(TenantId tenant) {
    return new Market(
        venues.all(tenant).stream().collect(Collectors.toMap(Venue::id, Function.identity())),
        templates.all(tenant).stream()
            .collect(Collectors.toMap(EventTemplate::id, Function.identity())));
  }

  /** Returns the slot of the template in which a show starts; its first where it is in none. */
  static String slot(EventTemplate template, LocalTime start, List<TimeSlot> slots) {
    return slots.stream()
        .filter(one -> template.preferredSlots().contains(one.name()))
        .filter(one -> !start.isBefore(one.earliestStart()) && !start.isAfter(one.latestStart()))
        .map(TimeSlot::name)
        .findFirst()
        .orElse(template.preferredSlots().get(0));
  }

  /** A tenant's rooms and templates. */
  record Market(Map<VenueId, Venue> venues, Map<TemplateId, EventTemplate> templates) {
    /** Returns the result of a show; empty where its room or its template is not there. */
    Optional<ShowResult> result(Event event, Money price, int sold, SalesOrigin origin) {
      TemplateId made = event.template();
      EventTemplate template = made == null ? null : templates.get(made);
      Venue venue = venues.get(event.venue());
      if (template == null || venue == null) {
        return Optional.empty();
      }
      LocalTime start = event.times().localStart().toLocalTime();
      return Optional.of(
          new ShowResult(
              event.id(),
              template.id(),
              slot(template, start, TimeSlot.standard()),
              event.genre(),
              DemandGuide.town(venue),
              price,
              event.capacity(),
              sold,
              event.times().date(),
              origin));
    }
  }
}
