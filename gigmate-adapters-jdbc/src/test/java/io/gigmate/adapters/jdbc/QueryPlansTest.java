package io.gigmate.adapters.jdbc;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.operations.LogQuery;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ContactKey;
import io.gigmate.core.outreach.ContactPoint;
import io.gigmate.core.outreach.ledger.HandOffVerdict;
import io.gigmate.core.outreach.ledger.SendPolicy;
import io.gigmate.core.outreach.throttle.SendLimits;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.lead.pipeline.LeadStandings;
import io.gigmate.testkit.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * What people wait for is read by an index on PostgreSQL, whatever the planner is free to do: each
 * port is asked, and the statements that it sent are explained. In the build there are 100,000
 * leads; {@code -Dgigmate.plans.leads=1000000} by hand, and the plans are printed.
 */
@TestInstance(Lifecycle.PER_CLASS)
class QueryPlansTest {
  private static final int LEADS = Integer.getInteger("gigmate.plans.leads", 100_000);
  private static final int OTHERS = LEADS / 10;
  private static final TenantId TENANT = TenantId.of("default");
  private static final TenantId LOGGED = TenantId.of("filled");

  /** Those that grow with the market; the others fit on a few pages. */
  private static final List<String> BIG =
      List.of(
          "ai_lead_prospects",
          "ai_lead_steps",
          "prospect_groups",
          "events",
          "ai_operations_log",
          "outreach_suppressions",
          "outreach_sends");

  private final List<String> sent = new ArrayList<>();
  private DataSource source;
  private Database database;

  @BeforeAll
  void fill() throws IOException, SQLException {
    source = PostgresServer.newDatabase();
    database = Database.open(source);
    database.tenants().save(Tenant.of(TENANT, "GigMate", Fixtures.CHICAGO));
    String market = Files.readString(Path.of("..", "load", "market.sql"));
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("set gigmate.leads = '" + LEADS + "'");
              handle.execute("set gigmate.events = '" + OTHERS + "'");
              for (String statement : statements(market)) {
                if (!statement.isBlank()) {
                  // Its casts have colons, which are none of Jdbi's parameters.
                  try (Statement plain = handle.getConnection().createStatement()) {
                    plain.execute(statement);
                  }
                }
              }
              handle.execute("vacuum (analyze)");
            });
    listen(database);
  }

  private void listen(Database asked) {
    asked
        .jdbi()
        .getConfig(SqlStatements.class)
        .setSqlLogger(
            new SqlLogger() {
              @Override
              public void logAfterExecution(StatementContext context) {
                sent.add(String.valueOf(context.getStatement()));
              }
            });
  }

  @Test
  void everyHotReadGoesByAnIndex() throws SQLException {
    Map<String, List<String>> plans = new LinkedHashMap<>();
    for (Map.Entry<String, Runnable> read : reads().entrySet()) {
      sent.clear();
      read.getValue().run();
      plans.put(read.getKey(), explained(List.copyOf(sent)));
    }
    plans.forEach(
        (name, of) -> {
          assertThat(of).as("%s asks something", name).isNotEmpty();
          for (String plan : of) {
            for (String table : BIG) {
              assertThat(plan).as(name).doesNotContain("Seq Scan on " + table);
            }
          }
          System.out.println("| " + name + " | " + indexes(of) + " |");
        });
  }

  /** What is told of all of them: each lead that counts is counted, and no other is read. */
  @Test
  void whatIsCountedGoesByAnIndexOfTheLeads() throws SQLException {
    Instant lately = Instant.now().minus(7, DAYS);
    // One that remembers no count.
    Database fresh = Database.open(source);
    listen(fresh);
    LeadStandings standings = fresh.leadStandings();
    sent.clear();
    assertThat(standings.countWaiting(TENANT, lately, List.of())).isPositive();
    assertThat(standings.courses(TENANT)).isNotEmpty();
    List<String> plans = explained(List.copyOf(sent));
    assertThat(plans).isNotEmpty();
    for (String plan : plans) {
      assertThat(plan).doesNotContain("Seq Scan on ai_lead_prospects");
    }
    System.out.println("| who waits, how far leads get | " + indexes(plans) + " |");
  }

  /**
   * Records that are one lead, and steps, are few against the leads: they may be read as a whole.
   */
  @Test
  void whoWaitsTheLongestGoesByAnIndexOfTheLeads() throws SQLException {
    Instant lately = Instant.now().minus(7, DAYS);
    sent.clear();
    assertThat(
            database
                .leadStandings()
                .waiting(TENANT, lately, List.of(ProspectId.of("lead-7")), 0, 20))
        .hasSize(20);
    List<String> plans = explained(List.copyOf(sent));
    assertThat(plans).hasSize(4);
    for (String plan : plans) {
      assertThat(plan).doesNotContain("Seq Scan on ai_lead_prospects");
    }
    assertThat(plans.get(0)).contains("using ai_lead_prospects_qualified").doesNotContain("Sort");
    System.out.println("| who waits the longest | " + indexes(plans) + " |");
  }

  private Map<String, Runnable> reads() {
    Instant now = Instant.now();
    ContactKey key = ContactKey.of(new byte[32]);
    List<ProspectId> page =
        IntStream.range(0, 20).mapToObj(i -> ProspectId.of("lead-" + (50 * i + 1))).toList();
    LogQuery all = LogQuery.ALL;
    LogQuery analyses = new LogQuery(OperationKind.ANALYSIS, null, null, null, null);
    LogQuery mentioned = new LogQuery(null, null, null, null, "run 99");
    Map<String, Runnable> reads = new LinkedHashMap<>();
    reads.put(
        "a page of leads, the best first", () -> database.leadAssessments().ranked(TENANT, 40, 20));
    reads.put(
        "what a source lets nobody keep",
        () -> {
          Instant over = now.minus(1, DAYS);
          database.prospects().obtainedBefore(TENANT, "yelp", over);
          database.prospects().earliestObtained(TENANT, "yelp");
        });
    reads.put("how many leads", () -> database.leadAssessments().count(TENANT));
    reads.put("how many qualify", () -> database.leadAssessments().countQualified(TENANT));
    reads.put("records of a page", () -> database.prospects().findAll(TENANT, page));
    reads.put("groups of a page", () -> database.matchings().groupsOf(TENANT, page));
    reads.put("steps of a page", () -> database.leadSteps().ofAll(TENANT, page));
    reads.put("one lead", () -> database.prospects().find(TENANT, page.get(3)));
    reads.put("its assessment", () -> database.leadAssessments().find(TENANT, page.get(3)));
    reads.put("its steps", () -> database.leadSteps().of(TENANT, page.get(3)));
    reads.put("one event", () -> database.events().find(TENANT, EventId.of("show-7")));
    reads.put(
        "a week of the calendar", () -> database.events().between(TENANT, now, now.plus(7, DAYS)));
    reads.put(
        "a page of the calendar",
        () ->
            database
                .events()
                .page(
                    TENANT,
                    now,
                    now.plus(365, DAYS),
                    EnumSet.of(EventStatus.ANNOUNCED, EventStatus.ON_SALE),
                    40,
                    20));
    reads.put(
        "clashes with a night",
        () -> database.events().between(TENANT, now.minus(6, HOURS), now.plus(6, HOURS)));
    reads.put("a page of the log", () -> database.operationsLog().search(LOGGED, all, 0, 50));
    reads.put(
        "a page of the log of one kind",
        () -> database.operationsLog().search(LOGGED, analyses, 0, 50));
    reads.put(
        "a search of the log", () -> database.operationsLog().search(LOGGED, mentioned, 0, 50));
    reads.put("the end of the log", () -> database.operationsLog().last(LOGGED));
    reads.put(
        "is somebody suppressed",
        () ->
            database
                .suppressions(key)
                .of(TENANT, new ContactPoint(ContactPoint.Kind.MAILBOX, "lead-7@leads.example")));
    reads.put("next sends", () -> reserve(now));
    reads.put("sends that are over", () -> database.sendLedger().sweep(TENANT, now));
    return reads;
  }

  private void reserve(Instant now) {
    SendPolicy policy =
        SendPolicy.of(
            Fixtures.CHICAGO, () -> SendLimits.perDay(100), (time, send) -> HandOffVerdict.allow());
    assertThat(database.sendLedger().reserve(TENANT, Channel.EMAIL, policy, now, 20)).isNotEmpty();
  }

  private List<String> explained(List<String> statements) throws SQLException {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              List<String> plans = new ArrayList<>();
              for (String statement : statements) {
                plans.add(explain(handle.getConnection(), statement));
              }
              return plans;
            });
  }

  private static List<String> statements(String script) {
    return Pattern.compile(";\\s*\\n").splitAsStream(script.replaceAll("(?m)^--.*$", "")).toList();
  }

  private static String explain(Connection connection, String statement) throws SQLException {
    try (Statement plain = connection.createStatement();
        ResultSet rows = plain.executeQuery("explain " + statement)) {
      StringBuilder plan = new StringBuilder();
      while (rows.next()) {
        plan.append(rows.getString(1)).append('\n');
      }
      return plan.toString();
    }
  }

  private static String indexes(List<String> plans) {
    TreeSet<String> found = new TreeSet<>();
    for (String plan : plans) {
      Matcher matcher = Pattern.compile("(?:using|Index Scan on) (\\w+)").matcher(plan);
      while (matcher.find()) {
        found.add(matcher.group(1));
      }
    }
    return found.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }
}
