package io.gigmate.app.serve;

import io.gigmate.core.place.Distance;
import io.gigmate.core.place.Regions;
import io.gigmate.scheduling.calendar.CalendarDesk;
import io.gigmate.scoring.lead.LeadDesk;
import java.time.InstantSource;

/** Those who do the work, on the ports of a storage. */
record Desks(CalendarDesk calendar, LeadDesk leads) {
  static Desks on(Storage storage, InstantSource clock, Distance radius) {
    return new Desks(
        new CalendarDesk(
            storage.venues(),
            storage.artists(),
            storage.eventTemplates(),
            storage.events(),
            storage.operationsLog(),
            storage.transactions(),
            clock,
            radius),
        new LeadDesk(
            storage.prospects(),
            storage.leadAssessments(),
            storage.configurations(),
            storage.operationsLog(),
            storage.transactions(),
            clock,
            Regions.standard()));
  }
}
