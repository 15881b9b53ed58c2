package io.gigmate.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.testkit.Fixtures;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two versions of the app may work on one database while the second takes over. */
class UpgradeTest {
  /** From the next one on, what the version before needs stays as it is. */
  private static final int BASELINE = 24;

  private static final Pattern NUMBER = Pattern.compile("V(\\d+)__.*\\.sql");

  /** What a statement of the version before would stumble over. */
  private static final Pattern BREAKS =
      Pattern.compile(
          "drop table \\w+|drop column|drop view|rename (?:to|column)|alter column \\w+"
              + "|add column \\w+(?![^;]*default)[^;]*not null");

  /** A statement that looks as if, and why it does not. */
  private static final Map<String, String> HARMLESS =
      Map.of(
          "drop table ai_outreach_campaigns", "no version ever read it or wrote to it",
          "alter column source",
              "of its type the collation changes, and it is compared by equality");

  @Test
  void migrationsOnlyAdd() throws IOException, URISyntaxException {
    List<String> found = new ArrayList<>();
    for (Path file : migrations()) {
      Matcher breaks = BREAKS.matcher(statements(file));
      while (breaks.find()) {
        if (!HARMLESS.containsKey(breaks.group())) {
          found.add(file.getFileName() + ": " + breaks.group());
        }
      }
    }
    assertThat(found).isEmpty();
    assertThat("alter table a add column b integer not null;").containsPattern(BREAKS);
    assertThat("alter table a add column b integer default 1 not null;")
        .doesNotContainPattern(BREAKS);
  }

  @Test
  void theVersionBeforeWorksOnInH2(@TempDir Path folder) throws SQLException {
    JdbcConnectionPool pool = JdbcConnectionPool.create(H2AdaptersTest.h2(folder), "sa", "");
    try {
      assertBothWork(pool, Dialect.H2);
    } finally {
      pool.dispose();
    }
  }

  @Test
  void theVersionBeforeWorksOnInPostgresql() throws SQLException {
    assertBothWork(PostgresServer.newDatabase(), Dialect.POSTGRESQL);
  }

  /** The one is running, the other brings the tables up to date, and the one starts once more. */
  private static void assertBothWork(DataSource dataSource, Dialect dialect) throws SQLException {
    TenantId tenant = TenantId.of("default");
    Database before = Database.open(dataSource);
    before.venues().saveAll(tenant, List.of(Fixtures.fullVenue("one")));
    upgrade(dataSource, dialect);
    before.venues().saveAll(tenant, List.of(Fixtures.fullVenue("two")));
    before.operationsLog().append(tenant, Fixtures.plainOperation("before"));
    Database again = Database.open(dataSource);
    assertThat(again.venues().all(tenant)).hasSize(2);
    again.operationsLog().append(tenant, Fixtures.plainOperation("again"));
    assertThat(before.operationsLog().entries(tenant, 1, 10)).hasSize(2);
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      // What the newer one added is there, with its default, in what the older one wrote.
      assertThat(statement.executeUpdate("update venues set stage_width = stage_width + 1"))
          .isEqualTo(2);
    }
  }

  /** A migration that this version does not know, as the next one would have it. */
  private static void upgrade(DataSource dataSource, Dialect dialect) {
    Flyway.configure(UpgradeTest.class.getClassLoader())
        .loggers("slf4j")
        .dataSource(dataSource)
        .locations(
            "classpath:io/gigmate/adapters/jdbc/migration",
            "classpath:io/gigmate/adapters/jdbc/nextversion")
        .table("gigmate_schema_history")
        .placeholders(dialect.placeholders())
        .outOfOrder(true)
        .load()
        .migrate();
  }

  private static List<Path> migrations() throws IOException, URISyntaxException {
    Path folder = Path.of(Database.class.getResource("migration").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(UpgradeTest::isSinceBaseline).sorted().toList();
    }
  }

  private static boolean isSinceBaseline(Path file) {
    Matcher name = NUMBER.matcher(String.valueOf(file.getFileName()));
    return name.matches() && Integer.parseInt(name.group(1)) > BASELINE;
  }

  private static String statements(Path file) throws IOException {
    return Files.readString(file)
        .replaceAll("--.*", "")
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
