package io.gigmate.adapters.jdbc;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.growth.ActiveDay;
import io.gigmate.scoring.growth.ActiveDays;
import io.gigmate.scoring.growth.Member;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** The days on which members had shows, in the table {@code active_days}. */
final class JdbiActiveDays implements ActiveDays {
  private static final String ADD =
      """
      insert into active_days (tenant_id, member_kind, member_id, active_on)
      select cast(:tenant as varchar), cast(:kind as varchar), cast(:member as varchar),
        cast(:day as date)
      where not exists (
        select 1 from active_days
        where tenant_id = :tenant and member_kind = :kind and member_id = :member
          and active_on = :day)
      """;

  private final Work work;

  JdbiActiveDays(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void addAll(TenantId tenant, Collection<ActiveDay> days) {
    if (days.isEmpty()) {
      return;
    }
    work.writing(
        tenant,
        handle -> {
          PreparedBatch batch = handle.prepareBatch(ADD);
          // Each once: a batch may not see what it wrote itself.
          for (ActiveDay day : new TreeSet<>(days)) {
            batch
                .bind("tenant", tenant.value())
                .bind("kind", day.member().kind().code())
                .bind("member", day.member().id())
                .bind("day", day.day())
                .add();
          }
          return batch.execute();
        });
  }

  @Override
  public List<ActiveDay> all(TenantId tenant) {
    return work.reading(
        handle ->
            handle
                .createQuery("select * from active_days where tenant_id = :tenant")
                .bind("tenant", tenant.value())
                .map(JdbiActiveDays::day)
                .stream()
                .sorted()
                .toList());
  }

  private static ActiveDay day(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    return new ActiveDay(
        new Member(Member.Kind.parse(row.text("member_kind")), row.text("member_id")),
        columns.getObject("active_on", LocalDate.class));
  }
}
