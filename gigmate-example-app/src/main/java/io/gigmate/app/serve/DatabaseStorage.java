package io.gigmate.app.serve;

import io.gigmate.adapters.jdbc.Database;
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
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.core.venue.Venues;
import io.gigmate.scheduling.constraint.StandingRules;
import io.gigmate.scheduling.demand.ShowResults;
import io.gigmate.scheduling.hold.Holds;
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
import io.gigmate.scoring.merge.Matchings;
import io.gigmate.scoring.merge.Rulings;
import io.gigmate.scoring.narration.Drafts;
import io.gigmate.scoring.strategy.Strategies;
import io.gigmate.scoring.strategy.StrategyOutcomes;
import io.gigmate.scoring.talent.alert.BreakoutAlerts;
import io.gigmate.scoring.talent.series.MetricReadings;
import java.util.function.Consumer;

/** What a database keeps, with contact points under a key. */
record DatabaseStorage(Database database, ContactKey key) implements Storage {
  @Override
  public Tenants tenants() {
    return database.tenants();
  }

  @Override
  public Accounts accounts() {
    return database.accounts();
  }

  @Override
  public Venues venues() {
    return database.venues();
  }

  @Override
  public Artists artists() {
    return database.artists();
  }

  @Override
  public EventTemplates eventTemplates() {
    return database.eventTemplates();
  }

  @Override
  public Events events() {
    return database.events();
  }

  @Override
  public Prospects prospects() {
    return database.prospects();
  }

  @Override
  public LeadAssessments leadAssessments() {
    return database.leadAssessments();
  }

  @Override
  public LeadSteps leadSteps() {
    return database.leadSteps();
  }

  @Override
  public LeadStandings leadStandings() {
    return database.leadStandings();
  }

  @Override
  public Matchings matchings() {
    return database.matchings();
  }

  @Override
  public Rulings rulings() {
    return database.rulings();
  }

  @Override
  public BookingDecisions bookingDecisions() {
    return database.bookingDecisions();
  }

  @Override
  public SourceVisits sourceVisits() {
    return database.sourceVisits();
  }

  @Override
  public JobRuns jobRuns() {
    return database.jobRuns();
  }

  @Override
  public PipelineRuns pipelineRuns() {
    return database.pipelineRuns();
  }

  @Override
  public JobSchedules jobSchedules() {
    return database.jobSchedules();
  }

  @Override
  public ApiTokens apiTokens() {
    return database.apiTokens();
  }

  @Override
  public KeptSessions keptSessions() {
    return database.keptSessions();
  }

  @Override
  public SignInTries signInTries() {
    return database.signInTries();
  }

  @Override
  public ShowResults showResults() {
    return database.showResults();
  }

  @Override
  public Consents consents() {
    return database.consents();
  }

  @Override
  public Declarations declarations() {
    return database.declarations();
  }

  @Override
  public Suppressions suppressions() {
    return database.suppressions(key);
  }

  @Override
  public SendLedger sendLedger() {
    return database.sendLedger();
  }

  @Override
  public Campaigns campaigns() {
    return database.campaigns();
  }

  @Override
  public IdempotentAnswers idempotentAnswers() {
    return database.idempotentAnswers();
  }

  @Override
  public WebhookReceipts webhookReceipts() {
    return database.webhookReceipts();
  }

  @Override
  public Subscriptions subscriptions() {
    return database.subscriptions();
  }

  @Override
  public Holds holds() {
    return database.holds();
  }

  @Override
  public StandingRules standingRules() {
    return database.standingRules();
  }

  @Override
  public Strategies strategies() {
    return database.strategies();
  }

  @Override
  public StrategyOutcomes strategyOutcomes() {
    return database.strategyOutcomes();
  }

  @Override
  public Drafts drafts() {
    return database.drafts();
  }

  @Override
  public ActiveDays activeDays() {
    return database.activeDays();
  }

  @Override
  public JourneyTriggers journeyTriggers() {
    return database.journeyTriggers();
  }

  @Override
  public Partners partners() {
    return database.partners();
  }

  @Override
  public MarketItems marketItems() {
    return database.marketItems();
  }

  @Override
  public ObservedShows observedShows() {
    return database.observedShows();
  }

  @Override
  public FeedVisits feedVisits() {
    return database.feedVisits();
  }

  @Override
  public Snoozes snoozes() {
    return database.snoozes();
  }

  @Override
  public Watches watches() {
    return database.watches();
  }

  @Override
  public MetricReadings metricReadings() {
    return database.metricReadings();
  }

  @Override
  public BreakoutAlerts breakoutAlerts() {
    return database.breakoutAlerts();
  }

  @Override
  public Configurations configurations() {
    return database.configurations();
  }

  @Override
  public PendingChanges pendingChanges() {
    return database.pendingChanges();
  }

  @Override
  public Phases phases() {
    return database.phases();
  }

  @Override
  public Tightenings tightenings() {
    return database.tightenings();
  }

  @Override
  public OperationsLog operationsLog() {
    return database.operationsLog();
  }

  @Override
  public Transactions transactions() {
    return database.transactions();
  }

  @Override
  public void whenLogged(Consumer<TenantId> told) {
    database.whenLogged(told);
  }
}
