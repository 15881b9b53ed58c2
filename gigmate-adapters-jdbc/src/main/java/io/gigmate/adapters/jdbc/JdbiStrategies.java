package io.gigmate.adapters.jdbc;

import static java.util.Comparator.comparing;

import io.gigmate.core.explain.Confidence;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.strategy.Priority;
import io.gigmate.scoring.strategy.ReturnForecast;
import io.gigmate.scoring.strategy.Strategies;
import io.gigmate.scoring.strategy.Strategy;
import io.gigmate.scoring.strategy.Strategy.Decision;
import io.gigmate.scoring.strategy.Strategy.Grounds;
import io.gigmate.scoring.strategy.Strategy.Measurement;
import io.gigmate.scoring.strategy.StrategyId;
import io.gigmate.scoring.strategy.StrategyPlan;
import io.gigmate.scoring.strategy.StrategyState;
import io.gigmate.scoring.strategy.StrategyType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Strategies in the table {@code ai_marketing_strategies}. */
final class JdbiStrategies implements Strategies {
  private static final String SAVE =
      Merge.into(
          "ai_marketing_strategies",
          List.of("tenant_id", "strategy_id"),
          """
          play varchar
          strategy_type varchar
          target_audience varchar
          objective varchar
          tactics varchar array
          channels varchar array
          currency varchar
          estimated_cost numeric(22, 4)
          timeline_days integer
          projected_roi double precision
          roi_lower double precision
          roi_upper double precision
          confidence double precision
          confidence_basis varchar
          outcomes_of_type integer
          outcomes_of_all integer
          explanation varchar
          evidence varchar
          priority varchar
          proposed_at timestamp(3) with time zone
          status varchar
          decided_by varchar
          decided_at timestamp(3) with time zone
          reason varchar
          started_at timestamp(3) with time zone
          spent numeric(22, 4)
          returned numeric(22, 4)
          measured_by varchar
          measured_at timestamp(3) with time zone
          """);
  private static final String OPEN =
      """
      select count(*) from ai_marketing_strategies
      where tenant_id = :tenant and play = :play
        and status in ('proposed', 'approved', 'running')
      """;
  private static final StateRows STATES = new StateRows("ai_marketing_strategies", "strategy_id");

  private final Work work;

  JdbiStrategies(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public boolean add(TenantId tenant, Strategy strategy) {
    return work.writing(
        tenant,
        handle ->
            STATES.status(handle, tenant, strategy.id().value()).isEmpty()
                && open(handle, tenant, strategy.plan().play()) == 0
                && save(handle, tenant, strategy));
  }

  @Override
  public boolean move(TenantId tenant, StrategyState from, Strategy strategy) {
    return work.writing(
        tenant,
        handle ->
            STATES
                    .status(handle, tenant, strategy.id().value())
                    .filter(from.code()::equals)
                    .isPresent()
                && save(handle, tenant, strategy));
  }

  private static int open(Handle handle, TenantId tenant, String play) {
    return handle
        .createQuery(OPEN)
        .bind("tenant", tenant.value())
        .bind("play", play)
        .mapTo(Integer.class)
        .one();
  }

  private static boolean save(Handle handle, TenantId tenant, Strategy strategy) {
    Update update =
        handle
            .createUpdate(SAVE)
            .bind("tenant_id", tenant.value())
            .bind("strategy_id", strategy.id().value())
            .bind("status", strategy.state().code())
            .bind(
                "started_at",
                strategy.startedAt() == null ? null : Values.kept(strategy.startedAt()));
    bind(update, strategy.plan());
    bind(update, strategy.grounds());
    bind(update, strategy.decision());
    return bind(update, strategy.measurement()).execute() == 1;
  }

  private static Update bind(Update update, StrategyPlan plan) {
    return update
        .bind("play", plan.play())
        .bind("strategy_type", plan.type().code())
        .bind("target_audience", plan.audience())
        .bind("objective", plan.objective())
        .bindArray("tactics", String.class, plan.tactics())
        .bindArray("channels", String.class, plan.channels())
        .bind("currency", plan.cost().getCurrencyUnit().getCode())
        .bind("estimated_cost", plan.cost().getAmount())
        .bind("timeline_days", plan.days());
  }

  private static Update bind(Update update, Grounds grounds) {
    ReturnForecast forecast = grounds.forecast();
    return update
        .bind("projected_roi", forecast.typical())
        .bind("roi_lower", forecast.lower80())
        .bind("roi_upper", forecast.upper80())
        .bind("confidence", forecast.confidence().probability())
        .bind("confidence_basis", forecast.confidence().basis())
        .bind("outcomes_of_type", forecast.ofType())
        .bind("outcomes_of_all", forecast.ofAll())
        .bind("explanation", ExplanationJson.write(forecast.explanation()))
        .bind("evidence", EvidenceJson.write(grounds.evidence()))
        .bind("priority", grounds.priority().code())
        .bind("proposed_at", Values.kept(grounds.at()));
  }

  private static Update bind(Update update, @Nullable Decision decision) {
    return update
        .bind("decided_by", decision == null ? null : decision.by())
        .bind("decided_at", decision == null ? null : Values.kept(decision.at()))
        .bind("reason", decision == null ? null : decision.reason());
  }

  private static Update bind(Update update, @Nullable Measurement end) {
    return update
        .bind("spent", end == null ? null : end.spent().getAmount())
        .bind("returned", end == null ? null : end.returned().getAmount())
        .bind("measured_by", end == null ? null : end.by())
        .bind("measured_at", end == null ? null : Values.kept(end.at()));
  }

  @Override
  public Optional<Strategy> find(TenantId tenant, StrategyId id) {
    return work.reading(
        handle ->
            handle
                .createQuery(
                    "select * from ai_marketing_strategies"
                        + " where tenant_id = :tenant and strategy_id = :id")
                .bind("tenant", tenant.value())
                .bind("id", id.value())
                .map(JdbiStrategies::strategy)
                .findOne());
  }

  @Override
  public List<Strategy> all(TenantId tenant) {
    return work.reading(
        handle ->
            handle
                .createQuery("select * from ai_marketing_strategies where tenant_id = :tenant")
                .bind("tenant", tenant.value())
                .map(JdbiStrategies::strategy)
                .stream()
                .sorted(comparing(Strategy::id))
                .toList());
  }

  private static Strategy strategy(ResultSet columns, StatementContext context)
      throws SQLException {
    Row row = new Row(columns);
    return new Strategy(
        StrategyId.of(row.text("strategy_id")),
        plan(row),
        new Grounds(
            forecast(row),
            Priority.parse(row.text("priority")),
            EvidenceJson.read(row.text("evidence")),
            row.instant("proposed_at")),
        StrategyState.parse(row.text("status")),
        decision(row),
        row.optionalInstant("started_at"),
        measurement(row));
  }

  private static StrategyPlan plan(Row row) throws SQLException {
    return new StrategyPlan(
        row.text("play"),
        StrategyType.parse(row.text("strategy_type")),
        row.text("target_audience"),
        row.text("objective"),
        row.texts("tactics"),
        row.texts("channels"),
        row.money("estimated_cost"),
        row.count("timeline_days"));
  }

  private static ReturnForecast forecast(Row row) throws SQLException {
    return new ReturnForecast(
        row.fraction("projected_roi"),
        row.fraction("roi_lower"),
        row.fraction("roi_upper"),
        Confidence.of(row.fraction("confidence"), row.text("confidence_basis")),
        ExplanationJson.read(row.text("explanation")),
        row.count("outcomes_of_type"),
        row.count("outcomes_of_all"));
  }

  private static @Nullable Decision decision(Row row) throws SQLException {
    String by = row.optionalText("decided_by");
    return by == null ? null : new Decision(by, row.instant("decided_at"), row.text("reason"));
  }

  private static @Nullable Measurement measurement(Row row) throws SQLException {
    String by = row.optionalText("measured_by");
    return by == null
        ? null
        : new Measurement(
            row.money("spent"), row.money("returned"), by, row.instant("measured_at"));
  }
}
