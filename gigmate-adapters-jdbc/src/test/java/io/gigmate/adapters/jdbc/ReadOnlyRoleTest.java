package io.gigmate.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.testkit.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The role for reports that docs/database.md makes reads what reports need, and writes nothing. */
class ReadOnlyRoleTest {
  private static final Pattern BLOCK =
      Pattern.compile("```sql\\R(create role gigmate_reports.*?)```", Pattern.DOTALL);

  private static final List<String> READ =
      List.of(
          "ai_lead_prospects",
          "ai_market_intelligence",
          "ai_marketing_strategies",
          "ai_outreach_campaigns",
          "ai_operations_log",
          "ai_configuration",
          "events",
          "venues",
          "artists",
          "show_results");

  private static final List<String> SECRET =
      List.of("accounts", "api_tokens", "kept_sessions", "sign_in_tries", "operation_inputs");

  @Test
  void reportsReadAndWriteNothing() throws IOException {
    String url = PostgresServer.newDatabaseUrl();
    Database database = Database.open(CalendarWriter.dataSource(url));
    TenantId tenant = TenantId.of("default");
    database.venues().saveAll(tenant, List.of(Fixtures.fullVenue("one")));
    Matcher block = BLOCK.matcher(Files.readString(Path.of("..", "docs", "database.md")));
    assertThat(block.find()).isTrue();
    database.jdbi().useHandle(handle -> handle.createScript(block.group(1)).execute());

    PGSimpleDataSource reports = new PGSimpleDataSource();
    reports.setUrl(url);
    reports.setUser("gigmate_reports");
    reports.setPassword("change-me");
    Jdbi reading = Jdbi.create(reports);
    for (String table : READ) {
      assertThat(count(reading, table)).as(table).isGreaterThanOrEqualTo(0);
    }
    assertThat(count(reading, "venues")).isEqualTo(1);
    for (String table : SECRET) {
      assertRefused(reading, "select count(*) from " + table);
    }
    for (String change :
        List.of(
            "insert into tenants (tenant_id, name, time_zone) values ('x', 'x', 'UTC')",
            "update venues set name = 'x'",
            "delete from venues",
            "truncate venues",
            "drop table venues",
            "create table mine (n integer)",
            "select setval('event_template_numbers', 1)")) {
      assertRefused(reading, change);
      assertRefused(reading, "set default_transaction_read_only = off; " + change);
    }
    assertThat(database.venues().all(tenant)).containsExactly(Fixtures.fullVenue("one"));
  }

  private static int count(Jdbi reading, String table) {
    return reading.withHandle(
        handle -> handle.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }

  private static void assertRefused(Jdbi reading, String statement) {
    assertThatThrownBy(() -> reading.useHandle(handle -> handle.execute(statement)))
        .as(statement)
        .rootCause()
        .isInstanceOfSatisfying(
            SQLException.class,
            refused ->
                // Not allowed to, or in a transaction that only reads.
                assertThat(refused.getSQLState()).isIn("42501", "25006"));
  }
}
