package io.gigmate.adapters.jdbc;

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
import io.gigmate.testkit.AccountsContract;
import io.gigmate.testkit.ActiveDaysContract;
import io.gigmate.testkit.ApiTokensContract;
import io.gigmate.testkit.ArtistsContract;
import io.gigmate.testkit.BookingDecisionsContract;
import io.gigmate.testkit.BreakoutAlertsContract;
import io.gigmate.testkit.CampaignsContract;
import io.gigmate.testkit.ConfigurationsContract;
import io.gigmate.testkit.ConsentsContract;
import io.gigmate.testkit.DeclarationsContract;
import io.gigmate.testkit.DraftsContract;
import io.gigmate.testkit.EventTemplatesContract;
import io.gigmate.testkit.EventsContract;
import io.gigmate.testkit.FeedVisitsContract;
import io.gigmate.testkit.HoldsContract;
import io.gigmate.testkit.IdempotentAnswersContract;
import io.gigmate.testkit.JobRunsContract;
import io.gigmate.testkit.JobSchedulesContract;
import io.gigmate.testkit.JourneyTriggersContract;
import io.gigmate.testkit.KeptSessionsContract;
import io.gigmate.testkit.LeadAssessmentsContract;
import io.gigmate.testkit.LeadStandingsContract;
import io.gigmate.testkit.LeadStepsContract;
import io.gigmate.testkit.MarketItemsContract;
import io.gigmate.testkit.MatchingsContract;
import io.gigmate.testkit.MetricReadingsContract;
import io.gigmate.testkit.ObservedShowsContract;
import io.gigmate.testkit.OperationsLogContract;
import io.gigmate.testkit.PartnersContract;
import io.gigmate.testkit.PendingChangesContract;
import io.gigmate.testkit.PhasesContract;
import io.gigmate.testkit.PipelineRunsContract;
import io.gigmate.testkit.ProspectsContract;
import io.gigmate.testkit.RulingsContract;
import io.gigmate.testkit.SendLedgerContract;
import io.gigmate.testkit.ShowResultsContract;
import io.gigmate.testkit.SignInTriesContract;
import io.gigmate.testkit.SnoozesContract;
import io.gigmate.testkit.SourceVisitsContract;
import io.gigmate.testkit.StandingRulesContract;
import io.gigmate.testkit.StrategiesContract;
import io.gigmate.testkit.StrategyOutcomesContract;
import io.gigmate.testkit.SubscriptionsContract;
import io.gigmate.testkit.SuppressionsContract;
import io.gigmate.testkit.TenantsContract;
import io.gigmate.testkit.TighteningsContract;
import io.gigmate.testkit.TransactionsContract;
import io.gigmate.testkit.VenuesContract;
import io.gigmate.testkit.WatchesContract;
import io.gigmate.testkit.WebhookReceiptsContract;
import java.nio.charset.StandardCharsets;

/** Every contract, on one database. */
interface AllContracts
    extends AccountsContract,
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
        SubscriptionsContract,
        SuppressionsContract,
        TenantsContract,
        TighteningsContract,
        TransactionsContract,
        VenuesContract,
        WatchesContract,
        WebhookReceiptsContract {
  /** Hashes the contact points. */
  ContactKey KEY = ContactKey.of("a secret of the tests".getBytes(StandardCharsets.UTF_8));

  Database database();

  @Override
  default Accounts accounts() {
    return database().accounts();
  }

  @Override
  default KeptSessions keptSessions() {
    return database().keptSessions();
  }

  @Override
  default SignInTries signInTries() {
    return database().signInTries();
  }

  @Override
  default ApiTokens apiTokens() {
    return database().apiTokens();
  }

  @Override
  default PipelineRuns pipelineRuns() {
    return database().pipelineRuns();
  }

  @Override
  default JobRuns jobRuns() {
    return database().jobRuns();
  }

  @Override
  default JobSchedules jobSchedules() {
    return database().jobSchedules();
  }

  @Override
  default Artists artists() {
    return database().artists();
  }

  @Override
  default BookingDecisions bookingDecisions() {
    return database().bookingDecisions();
  }

  @Override
  default Configurations configurations() {
    return database().configurations();
  }

  @Override
  default Consents consents() {
    return database().consents();
  }

  @Override
  default Declarations declarations() {
    return database().declarations();
  }

  @Override
  default Suppressions suppressions() {
    return database().suppressions(KEY);
  }

  @Override
  default Subscriptions subscriptions() {
    return database().subscriptions();
  }

  @Override
  default IdempotentAnswers idempotentAnswers() {
    return database().idempotentAnswers();
  }

  @Override
  default WebhookReceipts webhookReceipts() {
    return database().webhookReceipts();
  }

  @Override
  default Campaigns campaigns() {
    return database().campaigns();
  }

  @Override
  default Events events() {
    return database().events();
  }

  @Override
  default EventTemplates eventTemplates() {
    return database().eventTemplates();
  }

  @Override
  default LeadAssessments leadAssessments() {
    return database().leadAssessments();
  }

  @Override
  default LeadStandings leadStandings() {
    return database().leadStandings();
  }

  @Override
  default LeadSteps leadSteps() {
    return database().leadSteps();
  }

  @Override
  default SourceVisits sourceVisits() {
    return database().sourceVisits();
  }

  @Override
  default OperationsLog operationsLog() {
    return database().operationsLog();
  }

  @Override
  default Matchings matchings() {
    return database().matchings();
  }

  @Override
  default Rulings rulings() {
    return database().rulings();
  }

  @Override
  default Prospects prospects() {
    return database().prospects();
  }

  @Override
  default Holds holds() {
    return database().holds();
  }

  @Override
  default StandingRules standingRules() {
    return database().standingRules();
  }

  @Override
  default ShowResults showResults() {
    return database().showResults();
  }

  @Override
  default SendLedger sendLedger() {
    return database().sendLedger();
  }

  @Override
  default PendingChanges pendingChanges() {
    return database().pendingChanges();
  }

  @Override
  default Phases phases() {
    return database().phases();
  }

  @Override
  default Tightenings tightenings() {
    return database().tightenings();
  }

  @Override
  default Strategies strategies() {
    return database().strategies();
  }

  @Override
  default StrategyOutcomes strategyOutcomes() {
    return database().strategyOutcomes();
  }

  @Override
  default Drafts drafts() {
    return database().drafts();
  }

  @Override
  default ActiveDays activeDays() {
    return database().activeDays();
  }

  @Override
  default JourneyTriggers journeyTriggers() {
    return database().journeyTriggers();
  }

  @Override
  default Partners partners() {
    return database().partners();
  }

  @Override
  default Tenants tenants() {
    return database().tenants();
  }

  @Override
  default Transactions transactions() {
    return database().transactions();
  }

  @Override
  default Venues venues() {
    return database().venues();
  }

  @Override
  default MarketItems marketItems() {
    return database().marketItems();
  }

  @Override
  default ObservedShows observedShows() {
    return database().observedShows();
  }

  @Override
  default MetricReadings metricReadings() {
    return database().metricReadings();
  }

  @Override
  default BreakoutAlerts breakoutAlerts() {
    return database().breakoutAlerts();
  }

  @Override
  default FeedVisits feedVisits() {
    return database().feedVisits();
  }

  @Override
  default Snoozes snoozes() {
    return database().snoozes();
  }

  @Override
  default Watches watches() {
    return database().watches();
  }
}
