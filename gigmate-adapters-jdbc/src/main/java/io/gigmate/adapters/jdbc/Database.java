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
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * A database with GigMate's tables, and an adapter on it for each port.
 *
 * <pre>{@code
 * Database database = Database.open(dataSource);
 * Venues venues = database.venues();
 * }</pre>
 *
 * <p>What the adapters do inside of {@link #transactions()} on one thread is one transaction. The
 * writers of a tenant queue up: from its first write on, a transaction keeps the others waiting
 * until it ends, and they then see what it wrote; on H2 the writers of all tenants do. This class
 * and its adapters are thread-safe; the data source stays the host's, who closes it.
 */
public final class Database {
  private final Jdbi jdbi;
  private final Dialect dialect;
  private final KeptCounts counts = new KeptCounts(System::nanoTime);
  private final List<Consumer<TenantId>> logged = new CopyOnWriteArrayList<>();

  private Database(Jdbi jdbi, Dialect dialect) {
    this.jdbi = jdbi;
    this.dialect = dialect;
  }

  /**
   * Brings the tables up to date and returns the database.
   *
   * @param dataSource of an H2 or PostgreSQL database; a pool, where several threads work
   * @throws IllegalArgumentException for another database, and for connections that do not commit
   *     by themselves, on which work would silently be lost
   * @throws IllegalStateException where the database cannot be reached
   * @throws org.flywaydb.core.api.FlywayException where its tables cannot be brought up to date
   */
  public static Database open(DataSource dataSource) {
    Dialect dialect = dialectOf(dataSource);
    Flyway.configure(Database.class.getClassLoader())
        .loggers("slf4j")
        .dataSource(dataSource)
        .locations("classpath:io/gigmate/adapters/jdbc/migration")
        // Hosts that use Flyway themselves keep its default name for their own.
        .table("gigmate_schema_history")
        .placeholders(dialect.placeholders())
        // A database of a snapshot may lack one of a lower number; each stands by itself.
        .outOfOrder(true)
        .load()
        .migrate();
    Jdbi jdbi = Jdbi.create(() -> dialect.prepared(dataSource.getConnection()));
    // A message ends up in logs; the parameters are people's data.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    dialect.prepare(jdbi);
    return new Database(jdbi, dialect);
  }

  private static Dialect dialectOf(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      if (!connection.getAutoCommit()) {
        throw new IllegalArgumentException(
            "the connections of the data source must commit by themselves: " + dataSource);
      }
      return Dialect.of(connection.getMetaData().getDatabaseProductName());
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be reached: " + e.getMessage(), e);
    }
  }

  /** Returns where venues are kept. */
  public Venues venues() {
    return new JdbiVenues(jdbi);
  }

  /** Returns where artists are kept. */
  public Artists artists() {
    return new JdbiArtists(jdbi);
  }

  /** Returns where prospects are kept. */
  public Prospects prospects() {
    return new JdbiProspects(jdbi, dialect);
  }

  /** Returns where events are kept. */
  public Events events() {
    return new JdbiEvents(jdbi, counts);
  }

  /** Returns where event templates are kept. */
  public EventTemplates eventTemplates() {
    return new JdbiEventTemplates(jdbi);
  }

  /** Returns where assessments of leads are kept. */
  public LeadAssessments leadAssessments() {
    return new JdbiLeadAssessments(jdbi, counts);
  }

  /** Returns where leads stand, as a page and in numbers. */
  public LeadStandings leadStandings() {
    return new JdbiLeadStandings(jdbi, leadAssessments(), counts);
  }

  /** Returns where the steps of leads are kept. */
  public LeadSteps leadSteps() {
    return new JdbiLeadSteps(jdbi);
  }

  /** Returns where acceptances and visits of sources are kept. */
  public SourceVisits sourceVisits() {
    return new JdbiSourceVisits(jdbi);
  }

  /** Returns where the latest matching of records is kept. */
  public Matchings matchings() {
    return new JdbiMatchings(jdbi);
  }

  /** Returns where the words of persons on pairs of records are kept. */
  public Rulings rulings() {
    return new JdbiRulings(jdbi);
  }

  /** Returns where it is kept what was advised about nights, decided, and what happened. */
  public BookingDecisions bookingDecisions() {
    return new JdbiBookingDecisions(jdbi);
  }

  /** Returns the history of jobs. */
  public JobRuns jobRuns() {
    return new JdbiJobRuns(jdbi);
  }

  /** Returns the runs of pipelines. */
  public PipelineRuns pipelineRuns() {
    return new JdbiPipelineRuns(jdbi);
  }

  /** Returns where it is kept when jobs run. */
  public JobSchedules jobSchedules() {
    return new JdbiJobSchedules(jdbi);
  }

  /** Returns where tokens of programs are kept. */
  public ApiTokens apiTokens() {
    return new JdbiApiTokens(jdbi);
  }

  /** Returns where it is kept who is signed in. */
  public KeptSessions keptSessions() {
    return new JdbiKeptSessions(jdbi);
  }

  /** Returns where it is kept how often somebody tried to sign in. */
  public SignInTries signInTries() {
    return new JdbiSignInTries(jdbi);
  }

  /** Returns where it is kept what shows sold. */
  public ShowResults showResults() {
    return new JdbiShowResults(jdbi);
  }

  /** Returns where holds are kept. */
  public Holds holds() {
    return new JdbiHolds(jdbi);
  }

  /** Returns where the rules are kept that calendars keep to in every run. */
  public StandingRules standingRules() {
    return new JdbiStandingRules(jdbi);
  }

  /** Returns where it is kept what persons stated about recipients. */
  public Declarations declarations() {
    return new JdbiDeclarations(jdbi);
  }

  /** Returns where it is kept what recipients agreed to. */
  public Consents consents() {
    return new JdbiConsents(jdbi);
  }

  /** Returns where market intelligence is kept. */
  public MarketItems marketItems() {
    return new JdbiMarketItems(jdbi);
  }

  /** Returns where it is kept what was seen of a market's shows. */
  public ObservedShows observedShows() {
    return new JdbiObservedShows(jdbi);
  }

  /** Returns where it is kept what visits to feeds brought. */
  public FeedVisits feedVisits() {
    return new JdbiFeedVisits(jdbi);
  }

  /** Returns what sleeps until a day. */
  public Snoozes snoozes() {
    return new JdbiSnoozes(jdbi);
  }

  /** Returns where it is kept whom venues watch. */
  public Watches watches() {
    return new JdbiWatches(jdbi);
  }

  /**
   * Returns where it is kept who must not be written to.
   *
   * @param key under which contact points are hashed; another one finds nothing
   */
  public Suppressions suppressions(ContactKey key) {
    return new JdbiSuppressions(jdbi, key);
  }

  /** Returns where campaigns are kept. */
  public Campaigns campaigns() {
    return new JdbiCampaigns(jdbi);
  }

  /** Returns where planned sends are kept, and what became of them. */
  public SendLedger sendLedger() {
    return new JdbiSendLedger(jdbi);
  }

  /** Returns where it is kept what was asked for under a key, and what was answered. */
  public IdempotentAnswers idempotentAnswers() {
    return new JdbiIdempotentAnswers(jdbi);
  }

  /** Returns where it is kept which calls of providers were taken. */
  public WebhookReceipts webhookReceipts() {
    return new JdbiWebhookReceipts(jdbi);
  }

  /** Returns where it is kept who is told what happens. */
  public Subscriptions subscriptions() {
    return new JdbiSubscriptions(jdbi);
  }

  /** Returns where strategies are kept. */
  public Strategies strategies() {
    return new JdbiStrategies(jdbi);
  }

  /** Returns where it is kept what strategies cost and brought. */
  public StrategyOutcomes strategyOutcomes() {
    return new JdbiStrategyOutcomes(jdbi);
  }

  /** Returns where drafts of texts are kept. */
  public Drafts drafts() {
    return new JdbiDrafts(jdbi);
  }

  /** Returns where it is kept on which days members had shows. */
  public ActiveDays activeDays() {
    return new JdbiActiveDays(jdbi);
  }

  /** Returns where it is kept whom it was time to ask something. */
  public JourneyTriggers journeyTriggers() {
    return new JdbiJourneyTriggers(jdbi);
  }

  /** Returns where partners are kept. */
  public Partners partners() {
    return new JdbiPartners(jdbi);
  }

  /** Returns where it is kept what was counted of artists. */
  public MetricReadings metricReadings() {
    return new JdbiMetricReadings(jdbi);
  }

  /** Returns where it is kept of which artists somebody was told. */
  public BreakoutAlerts breakoutAlerts() {
    return new JdbiBreakoutAlerts(jdbi);
  }

  /** Returns the operations log. */
  public OperationsLog operationsLog() {
    return new JdbiOperationsLog(jdbi, tenant -> logged.forEach(one -> one.accept(tenant)));
  }

  /**
   * Has somebody told whenever an entry of this node's came into the operations log, once its
   * transaction is through. Other nodes are not told.
   *
   * @param told is called by the thread that committed: it must be quick and throw nothing
   */
  public void whenLogged(Consumer<TenantId> told) {
    logged.add(told);
  }

  /** Returns where configurations are kept. */
  public Configurations configurations() {
    return new JdbiConfigurations(jdbi);
  }

  /** Returns where changes of configurations wait for a person. */
  public PendingChanges pendingChanges() {
    return new JdbiPendingChanges(jdbi);
  }

  /** Returns where it is kept how far tenants have come towards autonomy. */
  public Phases phases() {
    return new JdbiPhases(jdbi);
  }

  /** Returns where it is kept which rules operators made stricter. */
  public Tightenings tightenings() {
    return new JdbiTightenings(jdbi);
  }

  /** Returns where tenants are kept. */
  public Tenants tenants() {
    return new JdbiTenants(jdbi);
  }

  /** Returns where accounts are kept. */
  public Accounts accounts() {
    return new JdbiAccounts(jdbi);
  }

  /** Returns the transactions that all of these join. */
  public Transactions transactions() {
    return new JdbiTransactions(jdbi);
  }

  /** Returns the way to a host's own tables in the same transactions. */
  public Jdbi jdbi() {
    return jdbi;
  }
}
