package io.gigmate.testkit;

import io.gigmate.core.access.Accounts;
import io.gigmate.core.access.ApiTokens;
import io.gigmate.core.access.IdempotentAnswers;
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
import io.gigmate.core.memory.InMemoryIdempotentAnswers;
import io.gigmate.core.memory.InMemoryKeptSessions;
import io.gigmate.core.memory.InMemoryLeadSteps;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryPendingChanges;
import io.gigmate.core.memory.InMemoryPhases;
import io.gigmate.core.memory.InMemoryPipelineRuns;
import io.gigmate.core.memory.InMemoryProspects;
import io.gigmate.core.memory.InMemorySendLedger;
import io.gigmate.core.memory.InMemorySignInTries;
import io.gigmate.core.memory.InMemorySnoozes;
import io.gigmate.core.memory.InMemorySourceVisits;
import io.gigmate.core.memory.InMemorySubscriptions;
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
import io.gigmate.core.pipeline.PipelineRuns;
import io.gigmate.core.prospect.LeadSteps;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.prospect.SourceVisits;
import io.gigmate.core.snooze.Snoozes;
import io.gigmate.core.subscription.Subscriptions;
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
import io.gigmate.scoring.competition.ObservedShows;
import io.gigmate.scoring.competition.Watches;
import io.gigmate.scoring.feed.FeedVisits;
import io.gigmate.scoring.growth.ActiveDays;
import io.gigmate.scoring.growth.JourneyTriggers;
import io.gigmate.scoring.growth.Partners;
import io.gigmate.scoring.lead.LeadAssessments;
import io.gigmate.scoring.lead.pipeline.LeadStandings;
import io.gigmate.scoring.market.MarketItems;
import io.gigmate.scoring.memory.InMemoryActiveDays;
import io.gigmate.scoring.memory.InMemoryBookingDecisions;
import io.gigmate.scoring.memory.InMemoryBreakoutAlerts;
import io.gigmate.scoring.memory.InMemoryDrafts;
import io.gigmate.scoring.memory.InMemoryFeedVisits;
import io.gigmate.scoring.memory.InMemoryJourneyTriggers;
import io.gigmate.scoring.memory.InMemoryLeadAssessments;
import io.gigmate.scoring.memory.InMemoryMarketItems;
import io.gigmate.scoring.memory.InMemoryMatchings;
import io.gigmate.scoring.memory.InMemoryMetricReadings;
import io.gigmate.scoring.memory.InMemoryObservedShows;
import io.gigmate.scoring.memory.InMemoryPartners;
import io.gigmate.scoring.memory.InMemoryRulings;
import io.gigmate.scoring.memory.InMemoryStrategies;
import io.gigmate.scoring.memory.InMemoryStrategyOutcomes;
import io.gigmate.scoring.memory.InMemoryWatches;
import io.gigmate.scoring.merge.JoinedProspects;
import io.gigmate.scoring.merge.JoinedSteps;
import io.gigmate.scoring.merge.Matchings;
import io.gigmate.scoring.merge.MergedProspects;
import io.gigmate.scoring.merge.Rulings;
import io.gigmate.scoring.narration.Drafts;
import io.gigmate.scoring.strategy.Strategies;
import io.gigmate.scoring.strategy.StrategyOutcomes;
import io.gigmate.scoring.talent.alert.BreakoutAlerts;
import io.gigmate.scoring.talent.series.MetricReadings;

class InMemoryAdaptersTest
    implements AccountsContract,
        ActiveDaysContract,
        ApiTokensContract,
        ArtistsContract,
        BookingDecisionsContract,
        BreakoutAlertsContract,
        CampaignsContract,
        ConfigurationsContract,
        ConsentsContract,
        DeclarationsContract,
        DraftsContract,
        EventTemplatesContract,
        EventsContract,
        HoldsContract,
        IdempotentAnswersContract,
        JobRunsContract,
        JobSchedulesContract,
        JourneyTriggersContract,
        KeptSessionsContract,
        LeadAssessmentsContract,
        LeadStandingsContract,
        LeadStepsContract,
        FeedVisitsContract,
        MarketItemsContract,
        MatchingsContract,
        MetricReadingsContract,
        ObservedShowsContract,
        OperationsLogContract,
        PartnersContract,
        PendingChangesContract,
        PhasesContract,
        PipelineRunsContract,
        ProspectsContract,
        RulingsContract,
        SendLedgerContract,
        ShowResultsContract,
        SignInTriesContract,
        SnoozesContract,
        SourceVisitsContract,
        StandingRulesContract,
        StrategiesContract,
        StrategyOutcomesContract,
        SuppressionsContract,
        TenantsContract,
        TighteningsContract,
        TransactionsContract,
        VenuesContract,
        WebhookReceiptsContract,
        SubscriptionsContract,
        WatchesContract {
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryApiTokens apiTokens = new InMemoryApiTokens();
  private final InMemoryKeptSessions keptSessions = new InMemoryKeptSessions();
  private final InMemorySignInTries signInTries = new InMemorySignInTries();
  private final InMemoryArtists artists = new InMemoryArtists();
  private final InMemoryBookingDecisions bookingDecisions = new InMemoryBookingDecisions();
  private final InMemoryCampaigns campaigns = new InMemoryCampaigns();
  private final InMemoryConfigurations configurations = new InMemoryConfigurations();
  private final InMemoryConsents consents = new InMemoryConsents();
  private final InMemoryDeclarations declarations = new InMemoryDeclarations();
  private final InMemoryEvents events = new InMemoryEvents();
  private final InMemoryEventTemplates eventTemplates = new InMemoryEventTemplates();
  private final InMemoryJobRuns jobRuns = new InMemoryJobRuns();
  private final InMemoryJobSchedules jobSchedules = new InMemoryJobSchedules();
  private final InMemoryPipelineRuns pipelineRuns = new InMemoryPipelineRuns();
  private final InMemoryOperationsLog operationsLog = new InMemoryOperationsLog();
  private final InMemoryProspects prospects = new InMemoryProspects();
  private final InMemoryHolds holds = new InMemoryHolds();
  private final InMemoryStandingRules standingRules = new InMemoryStandingRules();
  private final InMemoryShowResults showResults = new InMemoryShowResults();
  private final InMemorySendLedger sendLedger = new InMemorySendLedger();
  private final InMemoryPendingChanges pendingChanges = new InMemoryPendingChanges();
  private final InMemoryPhases phases = new InMemoryPhases();
  private final InMemoryTightenings tightenings = new InMemoryTightenings();
  private final InMemoryTenants tenants = new InMemoryTenants();
  private final InMemoryVenues venues = new InMemoryVenues();
  private final InMemoryLeadAssessments leadAssessments = new InMemoryLeadAssessments(prospects);
  private final InMemoryLeadSteps leadSteps = new InMemoryLeadSteps(prospects);
  private final InMemorySourceVisits sourceVisits = new InMemorySourceVisits();
  private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
  private final InMemoryWebhookReceipts webhookReceipts = new InMemoryWebhookReceipts();
  private final InMemoryIdempotentAnswers idempotentAnswers = new InMemoryIdempotentAnswers();
  private final InMemorySuppressions suppressions =
      new InMemorySuppressions(ContactKey.of(new byte[16]));
  private final InMemoryMatchings matchings = new InMemoryMatchings();
  private final InMemoryMarketItems marketItems = new InMemoryMarketItems();
  private final InMemoryFeedVisits feedVisits = new InMemoryFeedVisits();
  private final InMemoryObservedShows observedShows = new InMemoryObservedShows();
  private final InMemoryMetricReadings metricReadings = new InMemoryMetricReadings();
  private final InMemoryBreakoutAlerts breakoutAlerts = new InMemoryBreakoutAlerts();
  private final InMemorySnoozes snoozes = new InMemorySnoozes();
  private final InMemoryWatches watches = new InMemoryWatches();
  private final InMemoryRulings rulings = new InMemoryRulings();
  private final InMemoryPartners partners = new InMemoryPartners();
  private final InMemoryJourneyTriggers journeyTriggers = new InMemoryJourneyTriggers();
  private final InMemoryActiveDays activeDays = new InMemoryActiveDays();
  private final InMemoryDrafts drafts = new InMemoryDrafts();
  private final InMemoryStrategyOutcomes strategyOutcomes = new InMemoryStrategyOutcomes();
  private final InMemoryStrategies strategies = new InMemoryStrategies();
  private final InMemoryTransactions transactions =
      InMemoryTransactions.over(
          artists,
          bookingDecisions,
          campaigns,
          configurations,
          consents,
          declarations,
          events,
          eventTemplates,
          jobRuns,
          jobSchedules,
          pipelineRuns,
          holds,
          standingRules,
          leadAssessments,
          leadSteps,
          marketItems,
          matchings,
          metricReadings,
          breakoutAlerts,
          feedVisits,
          observedShows,
          watches,
          snoozes,
          operationsLog,
          pendingChanges,
          phases,
          tightenings,
          prospects,
          rulings,
          partners,
          journeyTriggers,
          activeDays,
          drafts,
          strategyOutcomes,
          strategies,
          sendLedger,
          sourceVisits,
          suppressions,
          venues);

  @Override
  public Campaigns campaigns() {
    return campaigns;
  }

  @Override
  public Accounts accounts() {
    return accounts;
  }

  @Override
  public KeptSessions keptSessions() {
    return keptSessions;
  }

  @Override
  public SignInTries signInTries() {
    return signInTries;
  }

  @Override
  public ApiTokens apiTokens() {
    return apiTokens;
  }

  @Override
  public PipelineRuns pipelineRuns() {
    return pipelineRuns;
  }

  @Override
  public JobRuns jobRuns() {
    return jobRuns;
  }

  @Override
  public Holds holds() {
    return holds;
  }

  @Override
  public StandingRules standingRules() {
    return standingRules;
  }

  @Override
  public JobSchedules jobSchedules() {
    return jobSchedules;
  }

  @Override
  public Artists artists() {
    return artists;
  }

  @Override
  public BookingDecisions bookingDecisions() {
    return bookingDecisions;
  }

  @Override
  public Configurations configurations() {
    return configurations;
  }

  @Override
  public Events events() {
    return events;
  }

  @Override
  public EventTemplates eventTemplates() {
    return eventTemplates;
  }

  @Override
  public LeadAssessments leadAssessments() {
    return leadAssessments;
  }

  @Override
  public LeadStandings leadStandings() {
    MergedProspects merged = new MergedProspects(prospects, matchings);
    return LeadStandings.over(
        new JoinedProspects(prospects, merged),
        leadAssessments,
        new JoinedSteps(leadSteps, merged));
  }

  @Override
  public LeadSteps leadSteps() {
    return leadSteps;
  }

  @Override
  public SourceVisits sourceVisits() {
    return sourceVisits;
  }

  @Override
  public OperationsLog operationsLog() {
    return operationsLog;
  }

  @Override
  public Matchings matchings() {
    return matchings;
  }

  @Override
  public Strategies strategies() {
    return strategies;
  }

  @Override
  public StrategyOutcomes strategyOutcomes() {
    return strategyOutcomes;
  }

  @Override
  public Drafts drafts() {
    return drafts;
  }

  @Override
  public ActiveDays activeDays() {
    return activeDays;
  }

  @Override
  public JourneyTriggers journeyTriggers() {
    return journeyTriggers;
  }

  @Override
  public Partners partners() {
    return partners;
  }

  @Override
  public Rulings rulings() {
    return rulings;
  }

  @Override
  public Prospects prospects() {
    return prospects;
  }

  @Override
  public ShowResults showResults() {
    return showResults;
  }

  @Override
  public SendLedger sendLedger() {
    return sendLedger;
  }

  @Override
  public PendingChanges pendingChanges() {
    return pendingChanges;
  }

  @Override
  public Phases phases() {
    return phases;
  }

  @Override
  public Tightenings tightenings() {
    return tightenings;
  }

  @Override
  public Tenants tenants() {
    return tenants;
  }

  @Override
  public Transactions transactions() {
    return transactions;
  }

  @Override
  public Venues venues() {
    return venues;
  }

  @Override
  public Consents consents() {
    return consents;
  }

  @Override
  public Declarations declarations() {
    return declarations;
  }

  @Override
  public Suppressions suppressions() {
    return suppressions;
  }

  @Override
  public Subscriptions subscriptions() {
    return subscriptions;
  }

  @Override
  public IdempotentAnswers idempotentAnswers() {
    return idempotentAnswers;
  }

  @Override
  public WebhookReceipts webhookReceipts() {
    return webhookReceipts;
  }

  @Override
  public MarketItems marketItems() {
    return marketItems;
  }

  @Override
  public ObservedShows observedShows() {
    return observedShows;
  }

  @Override
  public MetricReadings metricReadings() {
    return metricReadings;
  }

  @Override
  public BreakoutAlerts breakoutAlerts() {
    return breakoutAlerts;
  }

  @Override
  public FeedVisits feedVisits() {
    return feedVisits;
  }

  @Override
  public Snoozes snoozes() {
    return snoozes;
  }

  @Override
  public Watches watches() {
    return watches;
  }
}
