package io.gigmate.adapters.jdbc;

import static java.util.Comparator.comparing;

import io.gigmate.core.prospect.LeadStatus;
import io.gigmate.core.prospect.LeadStep;
import io.gigmate.core.prospect.LeadSteps;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The steps of leads in the table {@code ai_lead_steps}, whose rows are inserted and read, nothing
 * else; the status in {@code ai_lead_prospects} follows in the same transaction.
 */
final class JdbiLeadSteps implements LeadSteps {
  private static final String APPEND =
      """
      insert into ai_lead_steps
        (tenant_id, prospect_id, seq, status, taken_at, taken_by, channel, note)
      select
        cast(:tenant as varchar), cast(:prospect as varchar), coalesce(max(seq), 0) + 1,
        cast(:status as varchar), cast(:taken_at as timestamp(3) with time zone),
        cast(:taken_by as varchar), cast(:channel as varchar), cast(:note as varchar)
      from ai_lead_steps
      where tenant_id = :tenant and prospect_id = :prospect
      """;
  // A step may be written down later than it was taken: the latest by time is where a lead stands.
  private static final String FOLLOW =
      """
      update ai_lead_prospects
      set status = (
        select status from ai_lead_steps
        where tenant_id = :tenant and prospect_id = :prospect
        order by taken_at desc, seq desc
        limit 1)
      where tenant_id = :tenant and prospect_id = :prospect
      """;
  private static final String LATEST =
      """
      select * from (
        select
          steps.*,
          row_number() over (partition by prospect_id order by taken_at desc, seq desc) as age
        from ai_lead_steps as steps
        where tenant_id = :tenant) as aged
      where age = 1
      """;
  private static final String ALL = "select * from ai_lead_steps where tenant_id = :tenant";
  private static final String EARLIEST_FIRST = " order by taken_at, seq";

  private final Work work;

  JdbiLeadSteps(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void append(TenantId tenant, LeadStep step) {
    work.writing(
        tenant,
        handle -> {
          handle
              .createUpdate(APPEND)
              .bind("tenant", tenant.value())
              .bind("prospect", step.prospect().value())
              .bind("status", step.status().code())
              .bind("taken_at", Values.kept(step.at()))
              .bind("taken_by", step.by())
              .bind("channel", step.channel())
              .bind("note", step.note())
              .execute();
          return follow(handle, tenant, step.prospect());
        });
  }

  @Override
  public List<LeadStep> of(TenantId tenant, ProspectId prospect) {
    return work.reading(
        handle ->
            handle
                .createQuery(ALL + " and prospect_id = :prospect" + EARLIEST_FIRST)
                .bind("tenant", tenant.value())
                .bind("prospect", prospect.value())
                .map(JdbiLeadSteps::step)
                .list());
  }

  @Override
  public List<LeadStep> ofAll(TenantId tenant, Collection<ProspectId> prospects) {
    return work.reading(
        handle ->
            Values.bindIds(
                    handle.createQuery(
                        ALL
                            + " and prospect_id = any(cast(:prospects as varchar array))"
                            + EARLIEST_FIRST),
                    "prospects",
                    prospects)
                .bind("tenant", tenant.value())
                .map(JdbiLeadSteps::step)
                .stream()
                .sorted(comparing(LeadStep::prospect))
                .toList());
  }

  @Override
  public List<LeadStep> latest(TenantId tenant) {
    return byProspect(tenant, LATEST);
  }

  @Override
  public List<LeadStep> all(TenantId tenant) {
    return byProspect(tenant, ALL + EARLIEST_FIRST);
  }

  private static int follow(Handle handle, TenantId tenant, ProspectId prospect) {
    int found =
        handle
            .createUpdate(FOLLOW)
            .bind("tenant", tenant.value())
            .bind("prospect", prospect.value())
            .execute();
    if (found == 0) {
      throw new IllegalArgumentException("no such prospect: " + prospect);
    }
    return found;
  }

  /** Sorts by prospect as Java does; those of one prospect stay in the order of the query. */
  private List<LeadStep> byProspect(TenantId tenant, String query) {
    return work.reading(
        handle ->
            handle
                .createQuery(query)
                .bind("tenant", tenant.value())
                .map(JdbiLeadSteps::step)
                .stream()
                .sorted(comparing(LeadStep::prospect))
                .toList());
  }

  private static LeadStep step(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    return new LeadStep(
        ProspectId.of(row.text("prospect_id")),
        LeadStatus.parse(row.text("status")),
        row.instant("taken_at"),
        row.text("taken_by"),
        row.optionalText("channel"),
        row.optionalText("note"));
  }
}
