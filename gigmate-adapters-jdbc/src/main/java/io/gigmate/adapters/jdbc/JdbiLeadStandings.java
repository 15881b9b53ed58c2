package io.gigmate.adapters.jdbc;

import static java.util.stream.Collectors.joining;

import io.gigmate.core.prospect.LeadStatus;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.lead.LeadAssessments;
import io.gigmate.scoring.lead.pipeline.Course;
import io.gigmate.scoring.lead.pipeline.LeadStandings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Where leads stand, counted and paged by the database: records in {@code ai_lead_prospects}, which
 * of them are one lead in {@code prospect_groups}, and what was done in {@code ai_lead_steps}.
 * Steps of records that are gone count for nothing.
 */
final class JdbiLeadStandings implements LeadStandings {
  // The status says whether something was done, but for a record that went and came again.
  private static final String UNTOUCHED =
      "p.tenant_id = :tenant and p.qualified = true and p.status = 'new'";

  private static final String NOT_EXCEPT =
      "not (prospect_id = any(cast(:except as varchar array)))";

  /** As an array: joined, PostgreSQL reads every lead. */
  private static final String IN_A_GROUP =
      """
      prospect_id = any(array(
        select prospect_id from prospect_groups where tenant_id = :tenant))
      """;

  /** All records {@code o} that are one lead with a record, which the condition on g names. */
  private static final String ITS_RECORDS =
      """
      prospect_groups g
      join prospect_groups m on m.tenant_id = g.tenant_id and m.group_id = g.group_id
      join ai_lead_prospects o on o.tenant_id = m.tenant_id and o.prospect_id = m.prospect_id
      """;

  /** Records that are a lead of their own: in the order of the index, however many there are. */
  private static final String ALONE =
      """
      select p.prospect_id, p.status, coalesce(p.obtained_at, p.assessed_at) as since
      from ai_lead_prospects p
      where %s
        and coalesce(p.obtained_at, p.assessed_at) < :until
        and not exists (
          select 1 from ai_lead_steps s
          where s.tenant_id = p.tenant_id and s.prospect_id = p.prospect_id)
        and %s
        and %s
      """
          .formatted(UNTOUCHED, inNoGroup("p"), NOT_EXCEPT);

  /** Leads of several records, which are few: had when the latest of them was. */
  private static final String JOINED =
      """
      select prospect_id, status, since from (
        select p.prospect_id, p.status, coalesce((
            select max(o.obtained_at) from %1$s
            where g.tenant_id = p.tenant_id and g.prospect_id = p.prospect_id),
          p.assessed_at) as since
        from ai_lead_prospects p
        where %2$s
          and (p.obtained_at is null or p.obtained_at < :until)
          and p.%3$s
          and not exists (
            select 1 from %1$s
            join ai_lead_steps s
              on s.tenant_id = m.tenant_id and s.prospect_id = m.prospect_id
            where g.tenant_id = p.tenant_id and g.prospect_id = p.prospect_id)) as joined
      where since < :until and %4$s
      """
          .formatted(ITS_RECORDS, UNTOUCHED, IN_A_GROUP, NOT_EXCEPT);

  /** Steps that are ours to answer, of records that are there, and are the last of theirs. */
  private static final String OURS =
      """
      s.tenant_id = :tenant and s.status in (%s) and s.taken_at < :until
      and exists (
        select 1 from ai_lead_prospects o
        where o.tenant_id = s.tenant_id and o.prospect_id = s.prospect_id)
      and not exists (
        select 1 from ai_lead_steps l
        where l.tenant_id = s.tenant_id and l.prospect_id = s.prospect_id
          and (l.taken_at > s.taken_at or (l.taken_at = s.taken_at and l.seq > s.seq)))
      """
          .formatted(
              codes(LeadStatus::isOurTurn).map(code -> "'" + code + "'").collect(joining(", ")));

  private static final String ANSWERED_ALONE =
      """
      select s.prospect_id, s.status, s.taken_at as since
      from ai_lead_steps s
      where %s
        and %s
        and %s
      """
          .formatted(OURS, inNoGroup("s"), NOT_EXCEPT);

  /** There is no later step of any record of the lead either, which goes by the first of them. */
  private static final String ANSWERED_JOINED =
      """
      select prospect_id, status, since from (
        select (
            select min(m.prospect_id) from %1$s
            where g.tenant_id = s.tenant_id and g.prospect_id = s.prospect_id) as prospect_id,
          s.status, s.taken_at as since
        from ai_lead_steps s
        where %2$s
          and s.%3$s
          and not exists (
            select 1 from %1$s
            join ai_lead_steps l
              on l.tenant_id = m.tenant_id and l.prospect_id = m.prospect_id
            where g.tenant_id = s.tenant_id and g.prospect_id = s.prospect_id
              and (l.taken_at > s.taken_at
                or (l.taken_at = s.taken_at and l.prospect_id > s.prospect_id)))) as answered
      where %4$s
      """
          .formatted(ITS_RECORDS, OURS, IN_A_GROUP, NOT_EXCEPT);

  private static final List<String> WAITING =
      List.of(ALONE, JOINED, ANSWERED_ALONE, ANSWERED_JOINED);

  private static final String COUNT =
      "select count(*) from (" + String.join(" union all ", WAITING) + ") as waiting";

  /**
   * Each way that a lead with a step went, with how many did, and how many of them are assessed.
   */
  private static final String COURSES =
      """
      select standing, %2$s, count(*) as leads, sum(assessed) as assessed
      from (
        select moved.*, case when exists (
            select 1 from ai_lead_prospects o
            where o.tenant_id = :tenant and o.prospect_id = moved.lead_id
              and o.score is not null)
          or exists (
            select 1
            from prospect_groups m
            join ai_lead_prospects o
              on o.tenant_id = m.tenant_id and o.prospect_id = m.prospect_id
            where m.tenant_id = :tenant and m.group_id = moved.lead_id
              and o.score is not null) then 1 else 0 end as assessed
        from (
          select lead_id, max(case when age = 1 then status end) as standing, %1$s
          from (
            select coalesce(g.group_id, s.prospect_id) as lead_id, s.status,
              row_number() over (
                partition by coalesce(g.group_id, s.prospect_id)
                order by s.taken_at desc, s.prospect_id desc, s.seq desc) as age
            from ai_lead_steps s
            join ai_lead_prospects o
              on o.tenant_id = s.tenant_id and o.prospect_id = s.prospect_id
            left join prospect_groups g
              on g.tenant_id = s.tenant_id and g.prospect_id = s.prospect_id
            where s.tenant_id = :tenant) as taken
          group by lead_id) as moved) as told
      group by standing, %2$s
      """
          .formatted(
              codes(any -> true)
                  .map(
                      code ->
                          "max(case when status = '%1$s' then 1 else 0 end) as to_%1$s"
                              .formatted(code))
                  .collect(joining(", ")),
              codes(any -> true).map(code -> "to_" + code).collect(joining(", ")));

  private final Work work;
  private final LeadAssessments assessments;
  private final KeptCounts counts;

  JdbiLeadStandings(Jdbi jdbi, LeadAssessments assessments, KeptCounts counts) {
    this.work = new Work(jdbi);
    this.assessments = assessments;
    this.counts = counts;
  }

  @Override
  public List<WaitingSince> waiting(
      TenantId tenant, Instant since, Collection<ProspectId> except, int offset, int limit) {
    int most = (int) Math.min((long) offset + limit, Integer.MAX_VALUE);
    List<WaitingSince> found = new ArrayList<>();
    for (String part : WAITING) {
      work.reading(
          handle ->
              found.addAll(
                  bind(
                          handle.createQuery(part + " order by since, prospect_id limit :most"),
                          tenant,
                          since,
                          except)
                      .bind("most", most)
                      .map(JdbiLeadStandings::waiting)
                      .list()));
    }
    return found.stream().sorted(WaitingSince.LONGEST_FIRST).skip(offset).limit(limit).toList();
  }

  @Override
  public long countWaiting(TenantId tenant, Instant since, Collection<ProspectId> except) {
    return counts.of(
        new Waiting(tenant, since.truncatedTo(ChronoUnit.MINUTES), Set.copyOf(except)),
        () ->
            work.reading(
                handle ->
                    bind(handle.createQuery(COUNT), tenant, since, except)
                        .mapTo(Long.class)
                        .one()));
  }

  @Override
  public List<Course> courses(TenantId tenant) {
    List<Moved> moved =
        work.reading(
            handle ->
                handle
                    .createQuery(COURSES)
                    .bind("tenant", tenant.value())
                    .map(JdbiLeadStandings::moved)
                    .list());
    long untouched = assessments.count(tenant) - moved.stream().mapToLong(Moved::assessed).sum();
    List<Course> courses = new ArrayList<>(moved.stream().map(Moved::course).toList());
    if (untouched > 0) {
      courses.add(Course.untouched(untouched));
    }
    return List.copyOf(courses);
  }

  private static Query bind(
      Query query, TenantId tenant, Instant since, Collection<ProspectId> except) {
    return Values.bindIds(query, "except", except)
        .bind("tenant", tenant.value())
        // "Before the next instant" is what "then or before" is for times that are cut.
        .bind("until", Values.bound(since.equals(Instant.MAX) ? since : since.plusNanos(1)));
  }

  private static WaitingSince waiting(ResultSet columns, StatementContext context)
      throws SQLException {
    Row row = new Row(columns);
    return new WaitingSince(
        ProspectId.of(row.text("prospect_id")),
        LeadStatus.parse(row.text("status")),
        row.instant("since"));
  }

  private static Moved moved(ResultSet columns, StatementContext context) throws SQLException {
    EnumSet<LeadStatus> taken = EnumSet.noneOf(LeadStatus.class);
    for (LeadStatus status : LeadStatus.values()) {
      if (columns.getInt("to_" + status.code()) == 1) {
        taken.add(status);
      }
    }
    return new Moved(
        new Course(
            taken, LeadStatus.parse(new Row(columns).text("standing")), columns.getLong("leads")),
        columns.getLong("assessed"));
  }

  private static String inNoGroup(String record) {
    return """
        not exists (
          select 1 from prospect_groups g
          where g.tenant_id = %1$s.tenant_id and g.prospect_id = %1$s.prospect_id)
        """
        .formatted(record);
  }

  private static Stream<String> codes(Predicate<LeadStatus> which) {
    return Arrays.stream(LeadStatus.values()).filter(which).map(LeadStatus::code);
  }

  /** A way, and how many of those who went it are assessed. */
  private record Moved(Course course, long assessed) {}

  /** The question how many wait. */
  private record Waiting(TenantId tenant, Instant since, Set<ProspectId> except) {}
}
