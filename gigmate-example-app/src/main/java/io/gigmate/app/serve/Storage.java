package io.gigmate.app.serve;

import io.gigmate.adapters.jdbc.Database;
import io.gigmate.core.access.Accounts;
import io.gigmate.core.access.ApiTokens;
import io.gigmate.core.access.KeptSessions;
import io.gigmate.core.access.SignInTries;
import io.gigmate.core.artist.Artists;
import io.gigmate.core.autonomy.Configurations;
import io.gigmate.core.autonomy.PendingChanges;
import io.gigmate.core.autonomy.phase.Phases;
import io.gigmate.core.campaign.Campaigns;
import io.gigmate.core.compliance.Tightenings;
import io.gigmate.core.delivery.WebhookReceipts;
import io.gigmate.core.event.Events;
import io.gigmate.core.memory.InMemoryAccounts;
import io.gigmate.core.memory.InMemoryApiTokens;
import io.gigmate.core.memory.InMemoryArtists;
import io.gigmate.core.memory.InMemoryCampaigns;
import io.gigmate.core.memory.InMemoryConfigurations;
import io.gigmate.core.memory.InMemoryConsents;
import io.gigmate.core.memory.InMemoryDeclarations;
import io.gigmate.core.memory.InMemoryEvents;
import io.gigmate.core.memory.InMemoryKeptSessions;
import io.gigmate.core.memory.InMemoryLeadSteps;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryPendingChanges;
import io.gigmate.core.memory.InMemoryPhases;
import io.gigmate.core.memory.InMemoryProspects;
import io.gigmate.core.memory.InMemorySendLedger;
import io.gigmate.core.memory.InMemorySignInTries;
import io.gigmate.core.memory.InMemorySourceVisits;
import io.gigmate.core.memory.InMemorySuppressions;
import io.gigmate.core.memory.InMemoryTenants;
import io.gigmate.core.memory.InMemoryTightenings;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.memory.InMemoryVenues;
import io.gigmate.core.memory.InMemoryWebhookReceipts;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.outreach.Consents;
import io.gigmate.core.outreach.ContactKey;
import io.gigmate.core.outreach.Declarations;
import io.gigmate.core.outreach.Suppressions;
import io.gigmate.core.outreach.ledger.SendLedger;
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
import io.gigmate.scoring.growth.ActiveDays;
import io.gigmate.scoring.growth.JourneyTriggers;
import io.gigmate.scoring.growth.Partners;
import io.gigmate.scoring.lead.LeadAssessments;
import io.gigmate.scoring.memory.InMemoryActiveDays;
import io.gigmate.scoring.memory.InMemoryBookingDecisions;
import io.gigmate.scoring.memory.InMemoryDrafts;
import io.gigmate.scoring.memory.InMemoryJourneyTriggers;
import io.gigmate.scoring.memory.InMemoryLeadAssessments;
import io.gigmate.scoring.memory.InMemoryMarketItems;
import io.gigmate.scoring.memory.InMemoryMatchings;
import io.gigmate.scoring.memory.InMemoryObservedShows;
import io.gigmate.scoring.memory.InMemoryPartners;
import io.gigmate.scoring.memory.InMemoryRulings;
import io.gigmate.scoring.memory.InMemoryStrategies;
import io.gigmate.scoring.memory.InMemoryStrategyOutcomes;
import io.gigmate.scoring.memory.InMemoryWatches;
import io.gigmate.scoring.merge.Matchings;
import io.gigmate.scoring.merge.Rulings;
import io.gigmate.scoring.narration.Drafts;
import io.gigmate.scoring.strategy.Strategies;
import io.gigmate.scoring.strategy.StrategyOutcomes;

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
    KeptSessions keptSessions,
    SignInTries signInTries,
    ShowResults showResults,
    Consents consents,
    Declarations declarations,
    Suppressions suppressions,
    SendLedger sendLedger,
    Campaigns campaigns,
    WebhookReceipts webhookReceipts,
    Holds holds,
    StandingRules standingRules,
    Strategies strategies,
    StrategyOutcomes strategyOutcomes,
    Drafts drafts,
    ActiveDays activeDays,
    JourneyTriggers journeyTriggers,
    Partners partners,
    MarketStorage market,
    Configurations configurations,
    PendingChanges pendingChanges,
    Phases phases,
    Tightenings tightenings,
    OperationsLog operationsLog,
    Transactions transactions) {
  /** What a database keeps, with contact points under this key. */
  static Storage in(Database database, ContactKey key) {
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
        database.keptSessions(),
        database.signInTries(),
        database.showResults(),
        database.consents(),
        database.declarations(),
        database.suppressions(key),
        database.sendLedger(),
        database.campaigns(),
        database.webhookReceipts(),
        database.holds(),
        database.standingRules(),
        database.strategies(),
        database.strategyOutcomes(),
        database.drafts(),
        database.activeDays(),
        database.journeyTriggers(),
        database.partners(),
        MarketStorage.in(database),
        database.configurations(),
        database.pendingChanges(),
        database.phases(),
        database.tightenings(),
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
    InMemoryConsents consents = new InMemoryConsents();
    InMemoryDeclarations declarations = new InMemoryDeclarations();
    InMemorySuppressions suppressions = new InMemorySuppressions(ContactKey.of(new byte[32]));
    InMemorySendLedger ledger = new InMemorySendLedger();
    InMemoryCampaigns campaigns = new InMemoryCampaigns();
    InMemoryHolds holds = new InMemoryHolds();
    InMemoryStandingRules rules = new InMemoryStandingRules();
    InMemoryStrategies strategies = new InMemoryStrategies();
    InMemoryStrategyOutcomes strategyOutcomes = new InMemoryStrategyOutcomes();
    InMemoryDrafts drafts = new InMemoryDrafts();
    InMemoryActiveDays activeDays = new InMemoryActiveDays();
    InMemoryJourneyTriggers journeyTriggers = new InMemoryJourneyTriggers();
    InMemoryPartners partners = new InMemoryPartners();
    InMemoryMarketItems items = new InMemoryMarketItems();
    InMemoryObservedShows observed = new InMemoryObservedShows();
    InMemoryWatches watches = new InMemoryWatches();
    InMemoryConfigurations configurations = new InMemoryConfigurations();
    InMemoryPendingChanges pending = new InMemoryPendingChanges();
    InMemoryPhases phases = new InMemoryPhases();
    InMemoryTightenings tightenings = new InMemoryTightenings();
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
        new InMemoryKeptSessions(),
        new InMemorySignInTries(),
        results,
        consents,
        declarations,
        suppressions,
        ledger,
        campaigns,
        new InMemoryWebhookReceipts(),
        holds,
        rules,
        strategies,
        strategyOutcomes,
        drafts,
        activeDays,
        journeyTriggers,
        partners,
        new MarketStorage(items, observed, watches),
        configurations,
        pending,
        phases,
        tightenings,
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
            consents,
            declarations,
            suppressions,
            ledger,
            campaigns,
            holds,
            rules,
            strategies,
            strategyOutcomes,
            drafts,
            activeDays,
            journeyTriggers,
            partners,
            items,
            observed,
            watches,
            configurations,
            pending,
            phases,
            tightenings,
            log));
  }
}
