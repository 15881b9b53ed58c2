package io.gigmate.app.serve;

import io.gigmate.adapters.jdbc.Database;
import io.gigmate.core.access.Accounts;
import io.gigmate.core.access.ApiTokens;
import io.gigmate.core.artist.Artists;
import io.gigmate.core.autonomy.Configurations;
import io.gigmate.core.event.Events;
import io.gigmate.core.memory.InMemoryAccounts;
import io.gigmate.core.memory.InMemoryApiTokens;
import io.gigmate.core.memory.InMemoryArtists;
import io.gigmate.core.memory.InMemoryConfigurations;
import io.gigmate.core.memory.InMemoryEvents;
import io.gigmate.core.memory.InMemoryLeadSteps;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryProspects;
import io.gigmate.core.memory.InMemorySourceVisits;
import io.gigmate.core.memory.InMemoryTenants;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.memory.InMemoryVenues;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.prospect.LeadSteps;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.prospect.SourceVisits;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.core.venue.Venues;
import io.gigmate.scheduling.constraint.StandingRules;
import io.gigmate.scheduling.demand.ShowResults;
import io.gigmate.scheduling.hold.Holds;
import io.gigmate.scheduling.memory.InMemoryEventTemplates;
import io.gigmate.scheduling.memory.InMemoryHolds;
import io.gigmate.scheduling.memory.InMemoryJobRuns;
import io.gigmate.scheduling.memory.InMemoryJobSchedules;
import io.gigmate.scheduling.memory.InMemoryShowResults;
import io.gigmate.scheduling.memory.InMemoryStandingRules;
import io.gigmate.scheduling.rolling.JobRuns;
import io.gigmate.scheduling.rolling.JobSchedules;
import io.gigmate.scheduling.template.EventTemplates;
import io.gigmate.scoring.booking.BookingDecisions;
import io.gigmate.scoring.lead.LeadAssessments;
import io.gigmate.scoring.memory.InMemoryBookingDecisions;
import io.gigmate.scoring.memory.InMemoryLeadAssessments;
import io.gigmate.scoring.memory.InMemoryMarketItems;
import io.gigmate.scoring.memory.InMemoryMatchings;
import io.gigmate.scoring.memory.InMemoryObservedShows;
import io.gigmate.scoring.memory.InMemoryRulings;
import io.gigmate.scoring.memory.InMemoryWatches;
import io.gigmate.scoring.merge.Matchings;
import io.gigmate.scoring.merge.Rulings;

/** Every port that the app stands on, from one place. */
record Storage(
    Tenants tenants,
    Accounts accounts,
    Venues venues,
    Artists artists,
    EventTemplates eventTemplates,
    Events events,
    Prospects prospects,
    LeadAssessments leadAssessments,
    LeadSteps leadSteps,
    Matchings matchings,
    Rulings rulings,
    BookingDecisions bookingDecisions,
    SourceVisits sourceVisits,
    JobRuns jobRuns,
    JobSchedules jobSchedules,
    ApiTokens apiTokens,
    ShowResults showResults,
    Holds holds,
    StandingRules standingRules,
    MarketStorage market,
    Configurations configurations,
    OperationsLog operationsLog,
    Transactions transactions) {
  /** What a database keeps. */
  static Storage in(Database database) {
    return new Storage(
        database.tenants(),
        database.accounts(),
        database.venues(),
        database.artists(),
        database.eventTemplates(),
        database.events(),
        database.prospects(),
        database.leadAssessments(),
        database.leadSteps(),
        database.matchings(),
        database.rulings(),
        database.bookingDecisions(),
        database.sourceVisits(),
        database.jobRuns(),
        database.jobSchedules(),
        database.apiTokens(),
        database.showResults(),
        database.holds(),
        database.standingRules(),
        MarketStorage.in(database),
        database.configurations(),
        database.operationsLog(),
        database.transactions());
  }

  /** What the process keeps until it ends. */
  static Storage inMemory() {
    InMemoryVenues venues = new InMemoryVenues();
    InMemoryArtists artists = new InMemoryArtists();
    InMemoryEventTemplates templates = new InMemoryEventTemplates();
    InMemoryEvents events = new InMemoryEvents();
    InMemoryProspects prospects = new InMemoryProspects();
    InMemoryLeadAssessments assessments = new InMemoryLeadAssessments(prospects);
    InMemoryLeadSteps steps = new InMemoryLeadSteps(prospects);
    InMemoryMatchings matchings = new InMemoryMatchings();
    InMemoryRulings rulings = new InMemoryRulings();
    InMemoryBookingDecisions decisions = new InMemoryBookingDecisions();
    InMemorySourceVisits visits = new InMemorySourceVisits();
    InMemoryJobRuns runs = new InMemoryJobRuns();
    InMemoryJobSchedules schedules = new InMemoryJobSchedules();
    InMemoryShowResults results = new InMemoryShowResults();
    InMemoryHolds holds = new InMemoryHolds();
    InMemoryStandingRules rules = new InMemoryStandingRules();
    InMemoryMarketItems items = new InMemoryMarketItems();
    InMemoryObservedShows observed = new InMemoryObservedShows();
    InMemoryWatches watches = new InMemoryWatches();
    InMemoryConfigurations configurations = new InMemoryConfigurations();
    InMemoryOperationsLog log = new InMemoryOperationsLog();
    return new Storage(
        new InMemoryTenants(),
        new InMemoryAccounts(),
        venues,
        artists,
        templates,
        events,
        prospects,
        assessments,
        steps,
        matchings,
        rulings,
        decisions,
        visits,
        runs,
        schedules,
        new InMemoryApiTokens(),
        results,
        holds,
        rules,
        new MarketStorage(items, observed, watches),
        configurations,
        log,
        InMemoryTransactions.over(
            venues,
            artists,
            templates,
            events,
            prospects,
            assessments,
            steps,
            matchings,
            rulings,
            decisions,
            visits,
            runs,
            schedules,
            results,
            holds,
            rules,
            items,
            observed,
            watches,
            configurations,
            log));
  }
}
