package io.gigmate.adapters.jdbc;

import static java.util.Comparator.comparing;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.strategy.StrategyOutcome;
import io.gigmate.scoring.strategy.StrategyOutcomes;
import io.gigmate.scoring.strategy.StrategyType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** What strategies cost and brought, in the table {@code strategy_outcomes}. */
final class JdbiStrategyOutcomes implements StrategyOutcomes {
  private static final String SAVE =
      Merge.into(
          "strategy_outcomes",
          List.of("tenant_id", "outcome_id"),
          """
          strategy_type varchar
          currency varchar
          spent numeric(22, 4)
          returned numeric(22, 4)
          ended date
          source varchar
          """);

  private final Work work;

  JdbiStrategyOutcomes(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void save(TenantId tenant, StrategyOutcome outcome) {
    work.writing(
        tenant,
        handle ->
            handle
                .createUpdate(SAVE)
                .bind("tenant_id", tenant.value())
                .bind("outcome_id", outcome.id())
                .bind("strategy_type", outcome.type().code())
                .bind("currency", outcome.cost().getCurrencyUnit().getCode())
                .bind("spent", outcome.cost().getAmount())
                .bind("returned", outcome.returned().getAmount())
                .bind("ended", outcome.ended())
                .bind("source", outcome.source())
                .execute());
  }

  @Override
  public List<StrategyOutcome> all(TenantId tenant) {
    return work.reading(
        handle ->
            handle
                .createQuery("select * from strategy_outcomes where tenant_id = :tenant")
                .bind("tenant", tenant.value())
                .map(JdbiStrategyOutcomes::outcome)
                .stream()
                .sorted(comparing(StrategyOutcome::id))
                .toList());
  }

  private static StrategyOutcome outcome(ResultSet columns, StatementContext context)
      throws SQLException {
    Row row = new Row(columns);
    return new StrategyOutcome(
        row.text("outcome_id"),
        StrategyType.parse(row.text("strategy_type")),
        row.money("spent"),
        row.money("returned"),
        columns.getObject("ended", LocalDate.class),
        row.text("source"));
  }
}
