package io.gigmate.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.audit.AuditVerdict;
import io.gigmate.core.audit.LogAudit;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.tenant.TenantId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log from before personal inputs were kept beside it goes on, and is verified whole. */
class OldLogTest {
  private static final TenantId TENANT = TenantId.of("default");

  @Test
  void goesOnInH2(@TempDir Path folder) {
    JdbcConnectionPool pool = JdbcConnectionPool.create(H2AdaptersTest.h2(folder), "sa", "");
    try {
      assertGoesOn(pool, Dialect.H2);
    } finally {
      pool.dispose();
    }
  }

  @Test
  void goesOnInPostgresql() {
    assertGoesOn(PostgresServer.newDatabase(), Dialect.POSTGRESQL);
  }

  private static void assertGoesOn(DataSource dataSource, Dialect dialect) {
    Flyway.configure(OldLogTest.class.getClassLoader())
        .loggers("slf4j")
        .dataSource(dataSource)
        .locations("classpath:io/gigmate/adapters/jdbc/migration")
        .table("gigmate_schema_history")
        .placeholders(dialect.placeholders())
        .target("9")
        .load()
        .migrate();
    Jdbi.create(dataSource)
        .useHandle(
            handle -> {
              LoggedOperation first = LoggedOperation.after(null, operation(1));
              JdbiOperationsLog.insert(handle, TENANT, first);
              JdbiOperationsLog.insert(handle, TENANT, LoggedOperation.after(first, operation(2)));
            });

    OperationsLog log = Database.open(dataSource).operationsLog();
    assertThat(log.keptInputs(TENANT, 1, 2)).isEmpty();
    log.append(TENANT, operation(3), PersonalInputs.of("p1", Stream.of("Ann")));
    assertThat(log.eraseInputs(TENANT, "p1")).hasSize(1);
    Digest head = log.last(TENANT).orElseThrow().previous();
    assertThat(head).isEqualTo(log.entries(TENANT, 2, 1).get(0).hash());
    AuditVerdict verdict = new LogAudit(log).verify(TENANT, List.of());
    assertThat(verdict.fold(AuditVerdict.Intact::entries, broken -> 0L)).isEqualTo(3);
  }

  private static Operation operation(int number) {
    return Operation.builder(
            OperationKind.ANALYSIS, Instant.parse("2026-03-02T15:00:00Z"), "lead scorer")
        .subject("run " + number)
        .decision("scored")
        .rationale("it was due")
        .inputs(Digest.ofValues(Stream.of("Ann", number)))
        .build();
  }
}
