package io.gigmate.adapters.jdbc;

import io.gigmate.core.autonomy.phase.Evidence;
import io.gigmate.core.autonomy.phase.Measure;
import io.gigmate.core.autonomy.phase.Phase;
import io.gigmate.core.autonomy.phase.PhaseState;
import io.gigmate.core.autonomy.phase.Phases;
import io.gigmate.core.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Phases of autonomy in {@code autonomy_phases}, with what was measured in another table. */
final class JdbiPhases implements Phases {
  private static final String SAVE =
      Merge.into(
          "autonomy_phases",
          List.of("tenant_id"),
          """
          phase varchar
          since timestamp(6) with time zone
          stepped_back_at timestamp(6) with time zone
          measured_at timestamp(6) with time zone
          """);

  private static final String READ =
      """
      select p.phase, p.since, p.stepped_back_at, p.measured_at, r.measure, r.amount
      from autonomy_phases p left join autonomy_readings r on r.tenant_id = p.tenant_id
      where p.tenant_id = :tenant
      """;

  private final Work work;

  JdbiPhases(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  /** A row of the join: the phase as on every other, and one measure, if there is any. */
  private record Line(
      Phase phase,
      Instant since,
      @Nullable Instant steppedBackAt,
      Instant measuredAt,
      @Nullable String measure,
      double amount) {
    static Line of(ResultSet columns) throws SQLException {
      Row row = new Row(columns);
      return new Line(
          Phase.parse(row.text("phase")),
          row.instant("since"),
          row.optionalInstant("stepped_back_at"),
          row.instant("measured_at"),
          row.optionalText("measure"),
          row.fraction("amount"));
    }
  }

  @Override
  public Optional<PhaseState> current(TenantId tenant) {
    return work.reading(handle -> current(handle, tenant));
  }

  @Override
  public boolean replace(TenantId tenant, @Nullable PhaseState seen, PhaseState state) {
    return work.writing(
        tenant,
        handle -> {
          boolean same = Objects.equals(current(handle, tenant).orElse(null), seen);
          if (same) {
            save(handle, tenant, state);
          }
          return same;
        });
  }

  private static Optional<PhaseState> current(Handle handle, TenantId tenant) {
    List<Line> lines =
        handle
            .createQuery(READ)
            .bind("tenant", tenant.value())
            .map((columns, context) -> Line.of(columns))
            .list();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    for (Line line : lines) {
      if (line.measure() != null) {
        values.put(Measure.parse(line.measure()), line.amount());
      }
    }
    Line first = lines.get(0);
    return Optional.of(
        new PhaseState(
            first.phase(),
            first.since(),
            first.steppedBackAt(),
            Evidence.of(first.measuredAt(), values)));
  }

  private static void save(Handle handle, TenantId tenant, PhaseState state) {
    Instant fell = state.steppedBackAt();
    handle
        .createUpdate(SAVE)
        .bind("tenant_id", tenant.value())
        .bind("phase", state.phase().code())
        .bind("since", Values.kept(state.since()))
        .bind("stepped_back_at", fell == null ? null : Values.kept(fell))
        .bind("measured_at", Values.kept(state.evidence().asOf()))
        .execute();
    handle
        .createUpdate("delete from autonomy_readings where tenant_id = :tenant")
        .bind("tenant", tenant.value())
        .execute();
    Map<Measure, Double> values = state.evidence().values();
    if (values.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into autonomy_readings (tenant_id, measure, amount)"
                + " values (:tenant, :measure, :amount)");
    values.forEach(
        (measure, amount) ->
            batch
                .bind("tenant", tenant.value())
                .bind("measure", measure.code())
                .bind("amount", amount)
                .add());
    batch.execute();
  }
}
