package io.gigmate.adapters.jdbc;

import static java.util.Comparator.comparing;

import io.gigmate.core.snooze.Snooze;
import io.gigmate.core.snooze.SnoozedKind;
import io.gigmate.core.snooze.Snoozes;
import io.gigmate.core.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** What sleeps until a day, in the table {@code snoozes}. */
final class JdbiSnoozes implements Snoozes {
  private static final String SAVE =
      Merge.into(
          "snoozes",
          List.of("tenant_id", "kind", "subject_id"),
          """
          snoozed_until date
          snoozed_by varchar
          snoozed_at timestamp(3) with time zone
          """);
  private static final String OF_KIND = " where tenant_id = :tenant and kind = :kind";

  private final Work work;

  JdbiSnoozes(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void save(TenantId tenant, Snooze snooze) {
    work.writing(
        tenant,
        handle ->
            handle
                .createUpdate(SAVE)
                .bind("tenant_id", tenant.value())
                .bind("kind", snooze.kind().code())
                .bind("subject_id", snooze.id())
                .bind("snoozed_until", snooze.until())
                .bind("snoozed_by", snooze.by())
                .bind("snoozed_at", Values.kept(snooze.at()))
                .execute());
  }

  @Override
  public boolean remove(TenantId tenant, SnoozedKind kind, String id) {
    return work.writing(
        tenant,
        handle ->
            handle
                    .createUpdate("delete from snoozes" + OF_KIND + " and subject_id = :id")
                    .bind("tenant", tenant.value())
                    .bind("kind", kind.code())
                    .bind("id", id)
                    .execute()
                == 1);
  }

  @Override
  public List<Snooze> all(TenantId tenant, SnoozedKind kind) {
    return work.reading(
        handle ->
            handle
                .createQuery("select * from snoozes" + OF_KIND)
                .bind("tenant", tenant.value())
                .bind("kind", kind.code())
                .map(JdbiSnoozes::snooze)
                .stream()
                .sorted(comparing(Snooze::id))
                .toList());
  }

  private static Snooze snooze(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    return new Snooze(
        SnoozedKind.parse(row.text("kind")),
        row.text("subject_id"),
        columns.getObject("snoozed_until", LocalDate.class),
        row.text("snoozed_by"),
        row.instant("snoozed_at"));
  }
}
