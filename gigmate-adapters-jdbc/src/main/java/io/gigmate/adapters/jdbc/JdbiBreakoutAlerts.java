package io.gigmate.adapters.jdbc;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.talent.alert.AlertState;
import io.gigmate.scoring.talent.alert.BreakoutAlert;
import io.gigmate.scoring.talent.alert.BreakoutAlertId;
import io.gigmate.scoring.talent.alert.BreakoutAlerts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Alerts, in the table {@code breakout_alerts}. */
final class JdbiBreakoutAlerts implements BreakoutAlerts {
  private static final String SAVE =
      Merge.into(
          "breakout_alerts",
          List.of("tenant_id", "alert_id"),
          """
          artist varchar
          metric varchar
          question varchar
          as_of date
          until_day date
          probability double precision
          explanation varchar
          status varchar
          moved_by varchar
          moved_at timestamp(6) with time zone
          reason varchar
          """);
  private static final StateRows STATES = new StateRows("breakout_alerts", "alert_id");
  private static final String ALL = "select * from breakout_alerts where tenant_id = :tenant";

  private final Work work;

  JdbiBreakoutAlerts(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public boolean add(TenantId tenant, BreakoutAlert alert) {
    return work.writing(
        tenant,
        handle ->
            STATES.status(handle, tenant, alert.id().value()).isEmpty()
                && save(handle, tenant, alert));
  }

  @Override
  public boolean move(TenantId tenant, AlertState from, BreakoutAlert alert) {
    return work.writing(
        tenant,
        handle ->
            STATES.status(handle, tenant, alert.id().value()).equals(Optional.of(from.code()))
                && save(handle, tenant, alert));
  }

  private static boolean save(Handle handle, TenantId tenant, BreakoutAlert alert) {
    return handle
            .createUpdate(SAVE)
            .bind("tenant_id", tenant.value())
            .bind("alert_id", alert.id().value())
            .bind("artist", alert.artist())
            .bind("metric", alert.metric())
            .bind("question", alert.question())
            .bind("as_of", alert.asOf())
            .bind("until_day", alert.until())
            .bind("probability", alert.probability())
            .bind("explanation", ExplanationJson.write(alert.explanation()))
            .bind("status", alert.state().code())
            .bind("moved_by", alert.by())
            .bind("moved_at", Values.kept(alert.at()))
            .bind("reason", alert.reason())
            .execute()
        == 1;
  }

  @Override
  public Optional<BreakoutAlert> find(TenantId tenant, BreakoutAlertId id) {
    return work.reading(
        handle ->
            handle
                .createQuery(ALL + " and alert_id = :id")
                .bind("tenant", tenant.value())
                .bind("id", id.value())
                .map(JdbiBreakoutAlerts::alert)
                .findOne());
  }

  @Override
  public List<BreakoutAlert> latest(TenantId tenant, int offset, int limit) {
    return work.reading(
        handle ->
            handle
                .createQuery(ALL + " order by as_of desc, alert_id limit :limit offset :offset")
                .bind("tenant", tenant.value())
                .bind("limit", limit)
                .bind("offset", offset)
                .map(JdbiBreakoutAlerts::alert)
                .list());
  }

  @Override
  public List<BreakoutAlert> between(TenantId tenant, LocalDate from, LocalDate until) {
    return work.reading(
        handle ->
            handle
                .createQuery(
                    ALL + " and as_of >= :from and as_of < :until order by as_of, alert_id")
                .bind("tenant", tenant.value())
                .bind("from", from)
                .bind("until", until)
                .map(JdbiBreakoutAlerts::alert)
                .list());
  }

  @Override
  public long count(TenantId tenant) {
    return work.reading(
        handle ->
            handle
                .createQuery("select count(*) from breakout_alerts where tenant_id = :tenant")
                .bind("tenant", tenant.value())
                .mapTo(Long.class)
                .one());
  }

  private static BreakoutAlert alert(ResultSet columns, StatementContext context)
      throws SQLException {
    Row row = new Row(columns);
    return new BreakoutAlert(
        BreakoutAlertId.of(row.text("alert_id")),
        row.text("artist"),
        row.text("metric"),
        row.text("question"),
        columns.getObject("as_of", LocalDate.class),
        columns.getObject("until_day", LocalDate.class),
        row.fraction("probability"),
        ExplanationJson.read(row.text("explanation")),
        AlertState.find(row.text("status")).orElseThrow(),
        row.text("moved_by"),
        row.instant("moved_at"),
        row.text("reason"));
  }
}
