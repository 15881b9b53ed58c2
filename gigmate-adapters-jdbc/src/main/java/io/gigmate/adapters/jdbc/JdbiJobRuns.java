package io.gigmate.adapters.jdbc;

import io.gigmate.core.event.TemplateId;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.rolling.JobEnd;
import io.gigmate.scheduling.rolling.JobRun;
import io.gigmate.scheduling.rolling.JobRuns;
import io.gigmate.scheduling.rolling.TemplateUse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The history of jobs, in the table {@code job_runs}. */
final class JdbiJobRuns implements JobRuns {
  private static final String BEGIN =
      """
      insert into job_runs (tenant_id, job, run_number, started_by, started_at)
      values (:tenant, :job, :number, :by, :at)
      """;
  private static final String DONE =
      """
      update job_runs
      set ended_at = :at, made = :made, removed = :removed, template_ids = :ids,
        template_shows = :shows, failure = null
      where tenant_id = :tenant and job = :job and run_number = :number
      """;
  private static final String FAILED =
      """
      update job_runs
      set ended_at = :at, made = null, removed = null, template_ids = null,
        template_shows = null, failure = :reason
      where tenant_id = :tenant and job = :job and run_number = :number
      """;

  private final Work work;

  JdbiJobRuns(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public JobRun begin(TenantId tenant, String job, String startedBy, Instant at) {
    return work.writing(
        tenant,
        handle -> {
          long last =
              handle
                  .createQuery(
                      "select coalesce(max(run_number), 0) from job_runs"
                          + " where tenant_id = :tenant and job = :job")
                  .bind("tenant", tenant.value())
                  .bind("job", job)
                  .mapTo(Long.class)
                  .one();
          JobRun run = new JobRun(last + 1, job, startedBy, at, null);
          handle
              .createUpdate(BEGIN)
              .bind("tenant", tenant.value())
              .bind("job", job)
              .bind("number", run.number())
              .bind("by", run.startedBy())
              .bind("at", Values.kept(run.startedAt()))
              .execute();
          return run;
        });
  }

  @Override
  public void end(TenantId tenant, String job, long number, JobEnd end) {
    int ended =
        work.writing(
            tenant,
            handle -> {
              Update update =
                  end.fold(
                      done -> bind(handle.createUpdate(DONE), done),
                      failed -> handle.createUpdate(FAILED).bind("reason", failed.reason()));
              return update
                  .bind("tenant", tenant.value())
                  .bind("job", job)
                  .bind("number", number)
                  .bind("at", Values.kept(end.at()))
                  .execute();
            });
    if (ended == 0) {
      throw new IllegalArgumentException("there is no run " + number + " of " + job);
    }
  }

  @Override
  public List<JobRun> latest(TenantId tenant, String job, int limit) {
    return work.reading(
        handle ->
            handle
                .createQuery(
                    "select * from job_runs where tenant_id = :tenant and job = :job"
                        + " order by run_number desc fetch first :limit rows only")
                .bind("tenant", tenant.value())
                .bind("job", job)
                .bind("limit", limit)
                .map(JdbiJobRuns::run)
                .list());
  }

  @Override
  public List<JobRun> since(TenantId tenant, String job, Instant from) {
    return work.reading(
        handle ->
            handle
                .createQuery(
                    "select * from job_runs where tenant_id = :tenant and job = :job"
                        + " and started_at >= :from order by run_number desc")
                .bind("tenant", tenant.value())
                .bind("job", job)
                .bind("from", Values.bound(from))
                .map(JdbiJobRuns::run)
                .list());
  }

  private static Update bind(Update update, JobEnd.Done done) {
    List<TemplateUse> uses = done.templates();
    return update
        .bind("made", done.made())
        .bind("removed", done.removed())
        .bindArray("ids", String.class, uses.stream().map(use -> use.template().value()).toList())
        .bindArray("shows", Integer.class, uses.stream().map(TemplateUse::shows).toList());
  }

  private static JobRun run(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    return new JobRun(
        row.number("run_number"),
        row.text("job"),
        row.text("started_by"),
        row.instant("started_at"),
        end(row));
  }

  private static @Nullable JobEnd end(Row row) throws SQLException {
    OffsetDateTime at = row.optional("ended_at", OffsetDateTime.class);
    if (at == null) {
      return null;
    }
    String failure = row.optionalText("failure");
    return failure == null
        ? new JobEnd.Done(at.toInstant(), row.count("made"), row.count("removed"), templates(row))
        : new JobEnd.Failed(at.toInstant(), failure);
  }

  private static List<TemplateUse> templates(Row row) throws SQLException {
    List<String> ids = row.texts("template_ids");
    List<Integer> shows = row.counts("template_shows");
    return IntStream.range(0, ids.size())
        .mapToObj(i -> new TemplateUse(TemplateId.of(ids.get(i)), shows.get(i)))
        .toList();
  }
}
