package io.gigmate.app.serve;

import io.gigmate.core.place.Distance;
import io.gigmate.core.place.Regions;
import io.gigmate.core.prospect.LeadPipeline;
import io.gigmate.core.prospect.ProspectIntake;
import io.gigmate.core.prospect.SourcePolicies;
import io.gigmate.scheduling.calendar.CalendarDesk;
import io.gigmate.scoring.lead.LeadDesk;
import io.gigmate.scoring.lead.pipeline.LeadFlow;
import java.time.InstantSource;

/** Those who do the work, on the ports of a storage. */
record Desks(
    CalendarDesk calendar,
    LeadDesk leads,
    LeadPipeline pipeline,
    LeadFlow flow,
    ProspectIntake intake) {
  static Desks on(Storage storage, InstantSource clock, Distance radius) {
    LeadPipeline pipeline =
        new LeadPipeline(
            storage.prospects(),
            storage.leadSteps(),
            storage.operationsLog(),
            storage.transactions(),
            clock);
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
            Regions.standard()),
        pipeline,
        new LeadFlow(storage.prospects(), storage.leadAssessments(), storage.leadSteps(), pipeline),
        new ProspectIntake(
            SourcePolicies.standard(),
            storage.sourceVisits(),
            storage.prospects(),
            storage.configurations(),
            storage.operationsLog(),
            storage.transactions(),
            clock));
  }
}
