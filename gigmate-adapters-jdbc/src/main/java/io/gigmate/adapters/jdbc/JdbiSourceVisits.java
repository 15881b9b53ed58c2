package io.gigmate.adapters.jdbc;

import io.gigmate.core.prospect.SourceAcceptance;
import io.gigmate.core.prospect.SourceVisits;
import io.gigmate.core.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Acceptances and visits in the tables {@code source_acceptances} and {@code source_visits}. */
final class JdbiSourceVisits implements SourceVisits {
  private static final String ACCEPT =
      Merge.into(
          "source_acceptances",
          List.of("tenant_id", "source"),
          """
          policy_version varchar
          accepted_by varchar
          accepted_at timestamp(3) with time zone
          """);
  private static final String VISITED =
      Merge.into(
          "source_visits",
          List.of("tenant_id", "source"),
          """
          visited_at timestamp(3) with time zone
          """);

  private final Work work;

  JdbiSourceVisits(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void accept(TenantId tenant, SourceAcceptance acceptance) {
    work.writing(
        tenant,
        handle ->
            handle
                .createUpdate(ACCEPT)
                .bind("tenant_id", tenant.value())
                .bind("source", acceptance.source())
                .bind("policy_version", acceptance.policyVersion())
                .bind("accepted_by", acceptance.acceptedBy())
                .bind("accepted_at", Values.kept(acceptance.at()))
                .execute());
  }

  @Override
  public void withdraw(TenantId tenant, String source) {
    work.writing(
        tenant,
        handle ->
            handle
                .createUpdate(
                    "delete from source_acceptances where tenant_id = :tenant and source = :source")
                .bind("tenant", tenant.value())
                .bind("source", source)
                .execute());
  }

  @Override
  public Optional<SourceAcceptance> acceptance(TenantId tenant, String source) {
    return work.reading(
        handle ->
            handle
                .createQuery(
                    "select * from source_acceptances"
                        + " where tenant_id = :tenant and source = :source")
                .bind("tenant", tenant.value())
                .bind("source", source)
                .map(JdbiSourceVisits::read)
                .findOne());
  }

  @Override
  public void visited(TenantId tenant, String source, Instant at) {
    work.writing(
        tenant,
        handle ->
            handle
                .createUpdate(VISITED)
                .bind("tenant_id", tenant.value())
                .bind("source", source)
                .bind("visited_at", Values.kept(at.truncatedTo(ChronoUnit.MILLIS)))
                .execute());
  }

  @Override
  public Optional<Instant> lastVisit(TenantId tenant, String source) {
    return work.reading(
        handle ->
            handle
                .createQuery(
                    "select visited_at from source_visits"
                        + " where tenant_id = :tenant and source = :source")
                .bind("tenant", tenant.value())
                .bind("source", source)
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(OffsetDateTime::toInstant));
  }

  private static SourceAcceptance read(ResultSet columns, StatementContext context)
      throws SQLException {
    Row row = new Row(columns);
    return new SourceAcceptance(
        row.text("source"),
        row.text("policy_version"),
        row.text("accepted_by"),
        row.instant("accepted_at"));
  }
}
