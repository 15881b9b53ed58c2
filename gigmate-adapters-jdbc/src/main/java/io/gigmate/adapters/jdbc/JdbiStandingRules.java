package io.gigmate.adapters.jdbc;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.constraint.RuleSheet;
import io.gigmate.scheduling.constraint.StandingRules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Rules of calendars, in the table {@code standing_rules}. */
final class JdbiStandingRules implements StandingRules {
  private static final String SAVE =
      Merge.into(
          "standing_rules",
          List.of("tenant_id"),
          """
          rules varchar
          set_by varchar
          set_at timestamp(3) with time zone
          """);

  private final Work work;

  JdbiStandingRules(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void save(TenantId tenant, RuleSheet rules) {
    work.writing(
        tenant,
        handle ->
            handle
                .createUpdate(SAVE)
                .bind("tenant_id", tenant.value())
                .bind("rules", rules.text())
                .bind("set_by", rules.setBy())
                .bind("set_at", Values.kept(rules.setAt()))
                .execute());
  }

  @Override
  public Optional<RuleSheet> current(TenantId tenant) {
    return work.reading(
        handle ->
            handle
                .createQuery("select * from standing_rules where tenant_id = :tenant")
                .bind("tenant", tenant.value())
                .map(JdbiStandingRules::sheet)
                .findOne());
  }

  private static RuleSheet sheet(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    return new RuleSheet(row.text("rules"), row.text("set_by"), row.instant("set_at"));
  }
}
