package io.gigmate.adapters.jdbc;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.rolling.JobSchedule;
import io.gigmate.scheduling.rolling.JobSchedules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** When jobs run, in the table {@code job_schedules}. */
final class JdbiJobSchedules implements JobSchedules {
  private static final String SAVE =
      Merge.into(
          "job_schedules",
          List.of("tenant_id", "job"),
          """
          cron varchar
          set_by varchar
          set_at timestamp(3) with time zone
          """);

  private final Work work;

  JdbiJobSchedules(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void save(TenantId tenant, JobSchedule schedule) {
    work.writing(
        tenant,
        handle ->
            handle
                .createUpdate(SAVE)
                .bind("tenant_id", tenant.value())
                .bind("job", schedule.job())
                .bind("cron", schedule.cron())
                .bind("set_by", schedule.setBy())
                .bind("set_at", Values.kept(schedule.setAt()))
                .execute());
  }

  @Override
  public Optional<JobSchedule> find(TenantId tenant, String job) {
    return work.reading(
        handle ->
            handle
                .createQuery("select * from job_schedules where tenant_id = :tenant and job = :job")
                .bind("tenant", tenant.value())
                .bind("job", job)
                .map(JdbiJobSchedules::schedule)
                .findOne());
  }

  private static JobSchedule schedule(ResultSet columns, StatementContext context)
      throws SQLException {
    Row row = new Row(columns);
    return new JobSchedule(
        row.text("job"), row.text("cron"), row.text("set_by"), row.instant("set_at"));
  }
}
