package io.gigmate.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.tenant.TenantId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseTest {
  @Test
  void databaseOfAnotherKindIsRefused() {
    assertThatThrownBy(() -> Dialect.of("MySQL"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("MySQL");
  }

  @Test
  void databaseThatCannotBeReachedIsNamed(@TempDir Path directory) {
    JdbcDataSource dataSource = new JdbcDataSource();
    dataSource.setURL("jdbc:h2:file:" + directory.resolve("absent") + ";IFEXISTS=TRUE");
    assertThatThrownBy(() -> Database.open(dataSource))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("absent")
        .hasCauseInstanceOf(SQLException.class);
  }

  @Test
  void databaseThatLacksAMigrationOfALowerNumberGetsIt() throws SQLException {
    JdbcDataSource dataSource = new JdbcDataSource();
    dataSource.setURL("jdbc:h2:mem:lacking;DB_CLOSE_DELAY=-1");
    Database.open(dataSource);
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop table holds");
      statement.execute("delete from \"gigmate_schema_history\" where \"version\" = '7'");
    }
    LocalDate day = LocalDate.of(2026, 3, 6);
    assertThat(
            Database.open(dataSource)
                .holds()
                .between(TenantId.of("any"), day, day.plusDays(1))
                .holds())
        .isEmpty();
  }

  @Test
  void connectionsThatDoNotCommitAreRefused() {
    PGSimpleDataSource dataSource =
        new PGSimpleDataSource() {
          @Override
          public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            connection.setAutoCommit(false);
            return connection;
          }
        };
    dataSource.setUrl(PostgresServer.newDatabaseUrl());
    assertThatThrownBy(() -> Database.open(dataSource))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("commit");
  }

  @Test
  void boundIsTheFirstKeptInstantThatIsNotBefore() {
    Instant tick = Instant.parse("2026-03-08T08:00:00.000001Z");
    assertThat(Values.bound(tick).toInstant()).isEqualTo(tick);
    assertThat(Values.bound(tick.minusNanos(1)).toInstant()).isEqualTo(tick);
    assertThat(Values.bound(tick.plusNanos(1)).toInstant()).isEqualTo(tick.plusNanos(1_000));
    assertThat(Values.bound(Instant.parse("1969-12-31T23:59:59.999999999Z")).toInstant())
        .isEqualTo(Instant.EPOCH);
  }

  @Test
  void explanationOfAnyScaleComesBack() {
    Explanation explanation =
        Explanation.of(
            Scale.LOG_ODDS,
            List.of(
                Factor.of("price", 0.1 + 0.2, "\"quoted\"\n\\ é 🎸"), Factor.of("day", -1, "x")));
    assertThat(ExplanationJson.read(ExplanationJson.write(explanation))).isEqualTo(explanation);
    assertThatThrownBy(() -> ExplanationJson.read("{")).isInstanceOf(IllegalStateException.class);
  }
}
