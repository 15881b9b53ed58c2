package io.gigmate.app.serve;

import io.gigmate.adapters.jdbc.Database;
import io.gigmate.app.market.AgreedShows;
import io.gigmate.app.market.SampleProposals;
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

/** Every port that the app stands on, from one place. A new port is a line here and in both. */
interface Storage {
  /** What a database keeps, with contact points under this key. */
  static Storage in(Database database, ContactKey key) {
    return new DatabaseStorage(database, key);
  }

  /** What the process keeps until it ends. */
  static Storage inMemory() {
    return new MemoryStorage();
  }

  Tenants tenants();

  Accounts accounts();

  Venues venues();

  Artists artists();

  EventTemplates eventTemplates();

  Events events();

  /** The shows for whoever learns from what happens: the sample market's proposals do not. */
  default Events agreedShows() {
    return new AgreedShows(events(), new SampleProposals());
  }

  Prospects prospects();

  LeadAssessments leadAssessments();

  LeadSteps leadSteps();

  /** Where leads stand, as a page and in numbers, as the matching joins their records. */
  LeadStandings leadStandings();

  Matchings matchings();

  Rulings rulings();

  BookingDecisions bookingDecisions();

  SourceVisits sourceVisits();

  JobRuns jobRuns();

  JobSchedules jobSchedules();

  PipelineRuns pipelineRuns();

  ApiTokens apiTokens();

  KeptSessions keptSessions();

  SignInTries signInTries();

  ShowResults showResults();

  Consents consents();

  Declarations declarations();

  Suppressions suppressions();

  SendLedger sendLedger();

  Campaigns campaigns();

  WebhookReceipts webhookReceipts();

  Subscriptions subscriptions();

  IdempotentAnswers idempotentAnswers();

  Holds holds();

  StandingRules standingRules();

  Strategies strategies();

  StrategyOutcomes strategyOutcomes();

  Drafts drafts();

  ActiveDays activeDays();

  JourneyTriggers journeyTriggers();

  Partners partners();

  MarketItems marketItems();

  ObservedShows observedShows();

  FeedVisits feedVisits();

  Watches watches();

  Snoozes snoozes();

  MetricReadings metricReadings();

  BreakoutAlerts breakoutAlerts();

  Configurations configurations();

  PendingChanges pendingChanges();

  Phases phases();

  Tightenings tightenings();

  OperationsLog operationsLog();

  Transactions transactions();

  /**
   * Has somebody told when this process wrote to the operations log, once that is kept; a storage
   * that does not know is looked at again and again instead.
   */
  default void whenLogged(Consumer<TenantId> told) {
    // Memory has one process, and the next look is soon enough.
  }
}
