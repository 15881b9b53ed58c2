package io.gigmate.adapters.jdbc;

import io.gigmate.core.pipeline.PipelineRun;
import io.gigmate.core.pipeline.PipelineRuns;
import io.gigmate.core.pipeline.StepAnswer;
import io.gigmate.core.pipeline.StepState;
import io.gigmate.core.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Runs of pipelines, in the tables {@code pipeline_runs} and {@code pipeline_steps}. */
final class JdbiPipelineRuns implements PipelineRuns {
  private static final String ONE =
      " where tenant_id = :tenant and pipeline = :pipeline and run_key = :key";
  private static final String BEGIN =
      """
      insert into pipeline_runs (tenant_id, pipeline, run_key, started_by, started_at, parameters)
      values (:tenant, :pipeline, :key, :by, :at, :parameters)
      """;
  private static final String STEP =
      """
      insert into pipeline_steps (tenant_id, pipeline, run_key, place, step, status, attempts)
      values (:tenant, :pipeline, :key, :place, :step, :status, 0)
      """;
  private static final String CHANGE =
      """
      update pipeline_steps
      set status = :status, attempts = :attempts, began_at = :began, ended_at = :ended,
        output = :output, summary = :summary, error = :error
      where tenant_id = :tenant and pipeline = :pipeline and run_key = :key and step = :step
        and status = :seen_status and attempts = :seen_attempts
      """;

  private final Work work;

  JdbiPipelineRuns(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public PipelineRun begin(TenantId tenant, PipelineRun run) {
    // Writers of a tenant queue up: nobody begins the same run between the look and the insert.
    return work.writing(
        tenant,
        handle ->
            find(handle, tenant, run.pipeline(), run.key())
                .orElseGet(
                    () -> {
                      insert(handle, tenant, run);
                      return run;
                    }));
  }

  @Override
  public Optional<PipelineRun> find(TenantId tenant, String pipeline, String key) {
    return work.reading(handle -> find(handle, tenant, pipeline, key));
  }

  @Override
  public List<PipelineRun> latest(TenantId tenant, String pipeline, int limit) {
    return work.reading(
        handle ->
            handle
                .createQuery(
                    "select * from pipeline_runs where tenant_id = :tenant and pipeline = :pipeline"
                        + " order by started_at desc, run_key desc"
                        + " fetch first :limit rows only")
                .bind("tenant", tenant.value())
                .bind("pipeline", pipeline)
                .bind("limit", limit)
                .map((columns, context) -> run(handle, tenant, columns))
                .list());
  }

  @Override
  public boolean change(
      TenantId tenant, String pipeline, String key, StepState seen, StepState now) {
    StepAnswer answer = now.answer();
    return work.writing(
            tenant,
            handle ->
                handle
                    .createUpdate(CHANGE)
                    .bind("tenant", tenant.value())
                    .bind("pipeline", pipeline)
                    .bind("key", key)
                    .bind("step", seen.step())
                    .bind("seen_status", code(seen))
                    .bind("seen_attempts", seen.attempts())
                    .bind("status", code(now))
                    .bind("attempts", now.attempts())
                    .bind("began", kept(now.beganAt()))
                    .bind("ended", kept(now.endedAt()))
                    .bind("output", answer == null ? null : answer.output())
                    .bind("summary", answer == null ? null : answer.summary())
                    .bind("error", now.error())
                    .execute())
        > 0;
  }

  private static void insert(Handle handle, TenantId tenant, PipelineRun run) {
    handle
        .createUpdate(BEGIN)
        .bind("tenant", tenant.value())
        .bind("pipeline", run.pipeline())
        .bind("key", run.key())
        .bind("by", run.startedBy())
        .bind("at", Values.kept(run.startedAt()))
        .bind("parameters", run.parameters())
        .execute();
    PreparedBatch steps = handle.prepareBatch(STEP);
    for (int place = 0; place < run.steps().size(); place++) {
      StepState state = run.steps().get(place);
      steps
          .bind("tenant", tenant.value())
          .bind("pipeline", run.pipeline())
          .bind("key", run.key())
          .bind("place", place)
          .bind("step", state.step())
          .bind("status", code(state))
          .add();
    }
    steps.execute();
  }

  private static Optional<PipelineRun> find(
      Handle handle, TenantId tenant, String pipeline, String key) {
    return handle
        .createQuery("select * from pipeline_runs" + ONE)
        .bind("tenant", tenant.value())
        .bind("pipeline", pipeline)
        .bind("key", key)
        .map((columns, context) -> run(handle, tenant, columns))
        .findOne();
  }

  private static PipelineRun run(Handle handle, TenantId tenant, ResultSet columns)
      throws SQLException {
    Row row = new Row(columns);
    String pipeline = row.text("pipeline");
    String key = row.text("run_key");
    List<StepState> steps =
        handle
            .createQuery("select * from pipeline_steps" + ONE + " order by place")
            .bind("tenant", tenant.value())
            .bind("pipeline", pipeline)
            .bind("key", key)
            .map(JdbiPipelineRuns::step)
            .list();
    return new PipelineRun(
        pipeline,
        key,
        row.text("started_by"),
        row.instant("started_at"),
        row.text("parameters"),
        steps);
  }

  private static StepState step(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    String output = row.optionalText("output");
    return new StepState(
        row.text("step"),
        StepState.Status.valueOf(row.text("status").toUpperCase(Locale.ROOT)),
        row.count("attempts"),
        row.optionalInstant("began_at"),
        row.optionalInstant("ended_at"),
        output == null ? null : new StepAnswer(output, row.text("summary")),
        row.optionalText("error"));
  }

  private static String code(StepState state) {
    return state.status().name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Object kept(@Nullable Instant instant) {
    return instant == null ? null : Values.kept(instant);
  }
}
