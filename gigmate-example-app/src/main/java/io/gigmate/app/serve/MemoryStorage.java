package io.gigmate.app.serve;

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
import io.gigmate.core.memory.Restorable;
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
import java.util.ArrayList;
import java.util.List;

/** What the process keeps until it ends. */
final class MemoryStorage implements Storage {
  private final List<Restorable> undone = new ArrayList<>();
  private final InMemoryTenants tenants = new InMemoryTenants();
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryVenues venues = undone(new InMemoryVenues());
  private final InMemoryArtists artists = undone(new InMemoryArtists());
  private final InMemoryEventTemplates eventTemplates = undone(new InMemoryEventTemplates());
  private final InMemoryEvents events = undone(new InMemoryEvents());
  private final InMemoryProspects prospects = undone(new InMemoryProspects());
  private final InMemoryLeadAssessments leadAssessments =
      undone(new InMemoryLeadAssessments(prospects));
  private final InMemoryLeadSteps leadSteps = undone(new InMemoryLeadSteps(prospects));
  private final InMemoryMatchings matchings = undone(new InMemoryMatchings());
  private final InMemoryRulings rulings = undone(new InMemoryRulings());
  private final InMemoryBookingDecisions bookingDecisions = undone(new InMemoryBookingDecisions());
  private final InMemorySourceVisits sourceVisits = undone(new InMemorySourceVisits());
  private final InMemoryJobRuns jobRuns = undone(new InMemoryJobRuns());
  private final InMemoryJobSchedules jobSchedules = undone(new InMemoryJobSchedules());
  private final InMemoryPipelineRuns pipelineRuns = undone(new InMemoryPipelineRuns());
  private final InMemoryApiTokens apiTokens = new InMemoryApiTokens();
  private final InMemoryKeptSessions keptSessions = new InMemoryKeptSessions();
  private final InMemorySignInTries signInTries = new InMemorySignInTries();
  private final InMemoryShowResults showResults = undone(new InMemoryShowResults());
  private final InMemoryConsents consents = undone(new InMemoryConsents());
  private final InMemoryDeclarations declarations = undone(new InMemoryDeclarations());
  private final InMemorySuppressions suppressions =
      undone(new InMemorySuppressions(ContactKey.of(new byte[32])));
  private final InMemorySendLedger sendLedger = undone(new InMemorySendLedger());
  private final InMemoryCampaigns campaigns = undone(new InMemoryCampaigns());
  private final InMemoryWebhookReceipts webhookReceipts = new InMemoryWebhookReceipts();
  private final InMemorySubscriptions subscriptions = undone(new InMemorySubscriptions());
  private final InMemoryIdempotentAnswers idempotentAnswers = new InMemoryIdempotentAnswers();
  private final InMemoryHolds holds = undone(new InMemoryHolds());
  private final InMemoryStandingRules standingRules = undone(new InMemoryStandingRules());
  private final InMemoryStrategies strategies = undone(new InMemoryStrategies());
  private final InMemoryStrategyOutcomes strategyOutcomes = undone(new InMemoryStrategyOutcomes());
  private final InMemoryDrafts drafts = undone(new InMemoryDrafts());
  private final InMemoryActiveDays activeDays = undone(new InMemoryActiveDays());
  private final InMemoryJourneyTriggers journeyTriggers = undone(new InMemoryJourneyTriggers());
  private final InMemoryPartners partners = undone(new InMemoryPartners());
  private final InMemoryMarketItems marketItems = undone(new InMemoryMarketItems());
  private final InMemoryObservedShows observedShows = undone(new InMemoryObservedShows());
  private final InMemoryFeedVisits feedVisits = undone(new InMemoryFeedVisits());
  private final InMemorySnoozes snoozes = undone(new InMemorySnoozes());
  private final InMemoryWatches watches = undone(new InMemoryWatches());
  private final InMemoryMetricReadings metricReadings = undone(new InMemoryMetricReadings());
  private final InMemoryBreakoutAlerts breakoutAlerts = undone(new InMemoryBreakoutAlerts());
  private final InMemoryConfigurations configurations = undone(new InMemoryConfigurations());
  private final InMemoryPendingChanges pendingChanges = undone(new InMemoryPendingChanges());
  private final InMemoryPhases phases = undone(new InMemoryPhases());
  private final InMemoryTightenings tightenings = undone(new InMemoryTightenings());
  private final InMemoryOperationsLog operationsLog = undone(new InMemoryOperationsLog());
  private final Transactions transactions;

  MemoryStorage() {
    this.transactions = InMemoryTransactions.over(undone.toArray(new Restorable[0]));
  }

  /** The same with transactions of another kind. */
  MemoryStorage(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Tenants tenants() {
    return tenants;
  }

  @Override
  public Accounts accounts() {
    return accounts;
  }

  @Override
  public Venues venues() {
    return venues;
  }

  @Override
  public Artists artists() {
    return artists;
  }

  @Override
  public EventTemplates eventTemplates() {
    return eventTemplates;
  }

  @Override
  public Events events() {
    return events;
  }

  @Override
  public Prospects prospects() {
    return prospects;
  }

  @Override
  public LeadAssessments leadAssessments() {
    return leadAssessments;
  }

  @Override
  public LeadSteps leadSteps() {
    return leadSteps;
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
  public Matchings matchings() {
    return matchings;
  }

  @Override
  public Rulings rulings() {
    return rulings;
  }

  @Override
  public BookingDecisions bookingDecisions() {
    return bookingDecisions;
  }

  @Override
  public SourceVisits sourceVisits() {
    return sourceVisits;
  }

  @Override
  public JobRuns jobRuns() {
    return jobRuns;
  }

  @Override
  public PipelineRuns pipelineRuns() {
    return pipelineRuns;
  }

  @Override
  public JobSchedules jobSchedules() {
    return jobSchedules;
  }

  @Override
  public ApiTokens apiTokens() {
    return apiTokens;
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
  public ShowResults showResults() {
    return showResults;
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
  public SendLedger sendLedger() {
    return sendLedger;
  }

  @Override
  public Campaigns campaigns() {
    return campaigns;
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
  public Subscriptions subscriptions() {
    return subscriptions;
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
  public MarketItems marketItems() {
    return marketItems;
  }

  @Override
  public ObservedShows observedShows() {
    return observedShows;
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

  @Override
  public MetricReadings metricReadings() {
    return metricReadings;
  }

  @Override
  public BreakoutAlerts breakoutAlerts() {
    return breakoutAlerts;
  }

  @Override
  public Configurations configurations() {
    return configurations;
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
  public OperationsLog operationsLog() {
    return operationsLog;
  }

  @Override
  public Transactions transactions() {
    return transactions;
  }

  /** What a transaction that fails puts back. */
  private <T extends Restorable> T undone(T store) {
    undone.add(store);
    return store;
  }
}
