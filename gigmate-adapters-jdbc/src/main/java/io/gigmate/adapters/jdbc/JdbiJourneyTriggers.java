package io.gigmate.adapters.jdbc;

import static java.util.Comparator.comparing;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.growth.JourneyStage;
import io.gigmate.scoring.growth.JourneyTrigger;
import io.gigmate.scoring.growth.JourneyTriggers;
import io.gigmate.scoring.growth.Member;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Whom it was time for, in the table {@code journey_triggers}. */
final class JdbiJourneyTriggers implements JourneyTriggers {
  private static final String ADD =
      """
      insert into journey_triggers
        (tenant_id, member_kind, member_id, stage, why, triggered_at)
      select cast(:tenant as varchar), cast(:kind as varchar), cast(:member as varchar),
        cast(:stage as varchar), cast(:why as varchar),
        cast(:at as timestamp(3) with time zone)
      where not exists (
        select 1 from journey_triggers
        where tenant_id = :tenant and member_kind = :kind and member_id = :member
          and stage = :stage and triggered_at > :after and triggered_at < :before)
      """;

  private final Work work;

  JdbiJourneyTriggers(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public boolean add(TenantId tenant, JourneyTrigger trigger) {
    return work.writing(
        tenant,
        handle ->
            handle
                    .createUpdate(ADD)
                    .bind("tenant", tenant.value())
                    .bind("kind", trigger.member().kind().code())
                    .bind("member", trigger.member().id())
                    .bind("stage", trigger.stage().code())
                    .bind("why", trigger.why())
                    .bind("at", Values.kept(trigger.at()))
                    .bind("after", Values.kept(trigger.at().minus(trigger.stage().apart())))
                    .bind("before", Values.kept(trigger.at().plus(trigger.stage().apart())))
                    .execute()
                == 1);
  }

  @Override
  public List<JourneyTrigger> all(TenantId tenant) {
    return work.reading(
        handle ->
            handle
                .createQuery("select * from journey_triggers where tenant_id = :tenant")
                .bind("tenant", tenant.value())
                .map(JdbiJourneyTriggers::trigger)
                .stream()
                .sorted(
                    comparing(JourneyTrigger::at)
                        .thenComparing(JourneyTrigger::member)
                        .thenComparing(JourneyTrigger::stage))
                .toList());
  }

  private static JourneyTrigger trigger(ResultSet columns, StatementContext context)
      throws SQLException {
    Row row = new Row(columns);
    return new JourneyTrigger(
        new Member(Member.Kind.parse(row.text("member_kind")), row.text("member_id")),
        JourneyStage.parse(row.text("stage")),
        row.text("why"),
        row.instant("triggered_at"));
  }
}
