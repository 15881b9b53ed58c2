package io.gigmate.adapters.jdbc;

import static java.util.Comparator.comparing;

import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.match.MatchedPair;
import io.gigmate.scoring.match.Matching;
import io.gigmate.scoring.match.Verdict;
import io.gigmate.scoring.merge.Matchings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** The latest matching in the tables {@code prospect_groups} and {@code prospect_pairs}. */
final class JdbiMatchings implements Matchings {
  private static final String GROUPS =
      "select prospect_id, group_id from prospect_groups where tenant_id = :tenant";
  // As an array: joined to itself, PostgreSQL reads the whole table.
  private static final String GROUPS_OF =
      GROUPS
          + """
           and group_id = any(array(
            select group_id from prospect_groups
            where tenant_id = :tenant and prospect_id = any(cast(:records as varchar array))))
          """;
  private static final String PAIRS = "select * from prospect_pairs where tenant_id = :tenant";
  private static final String ADD_MEMBER =
      """
      insert into prospect_groups (tenant_id, prospect_id, group_id)
      values (:tenant, :prospect, :group)
      """;
  private static final String ADD_PAIR =
      """
      insert into prospect_pairs
        (tenant_id, left_id, right_id, probability, verdict, explanation)
      values (:tenant, :left, :right, :probability, :verdict, :explanation)
      """;

  private final Work work;

  JdbiMatchings(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void replace(TenantId tenant, Matching matching) {
    work.writing(
        tenant,
        handle -> {
          for (String table : List.of("prospect_groups", "prospect_pairs")) {
            handle
                .createUpdate("delete from " + table + " where tenant_id = :tenant")
                .bind("tenant", tenant.value())
                .execute();
          }
          addGroups(handle, tenant, matching.groups());
          addPairs(handle, tenant, matching.pairs());
          return tenant;
        });
  }

  @Override
  public Matching current(TenantId tenant) {
    return work.reading(
        handle ->
            new Matching(
                pairs(handle.createQuery(PAIRS).bind("tenant", tenant.value())),
                groups(handle.createQuery(GROUPS).bind("tenant", tenant.value()))));
  }

  @Override
  public List<MatchedPair> pairs(TenantId tenant, Verdict verdict) {
    return work.reading(
        handle ->
            pairs(
                handle
                    .createQuery(PAIRS + " and verdict = :verdict")
                    .bind("tenant", tenant.value())
                    .bind("verdict", verdict.code())));
  }

  @Override
  public List<List<ProspectId>> groups(TenantId tenant) {
    return work.reading(
        handle -> groups(handle.createQuery(GROUPS).bind("tenant", tenant.value())));
  }

  @Override
  public List<List<ProspectId>> groupsOf(TenantId tenant, Collection<ProspectId> records) {
    return work.reading(
        handle ->
            groups(
                Values.bindIds(handle.createQuery(GROUPS_OF), "records", records)
                    .bind("tenant", tenant.value())));
  }

  private static void addGroups(Handle handle, TenantId tenant, List<List<ProspectId>> groups) {
    PreparedBatch batch = handle.prepareBatch(ADD_MEMBER);
    for (List<ProspectId> group : groups) {
      for (ProspectId prospect : group) {
        batch
            .bind("tenant", tenant.value())
            .bind("prospect", prospect.value())
            .bind("group", group.get(0).value())
            .add();
      }
    }
    batch.execute();
  }

  private static void addPairs(Handle handle, TenantId tenant, List<MatchedPair> pairs) {
    PreparedBatch batch = handle.prepareBatch(ADD_PAIR);
    for (MatchedPair pair : pairs) {
      batch
          .bind("tenant", tenant.value())
          .bind("left", pair.left().value())
          .bind("right", pair.right().value())
          .bind("probability", pair.probability())
          .bind("verdict", pair.verdict().code())
          .bind("explanation", ExplanationJson.write(pair.explanation()))
          .add();
    }
    batch.execute();
  }

  private static List<MatchedPair> pairs(Query query) {
    return query.map(JdbiMatchings::pair).stream().sorted(comparing(MatchedPair::ids)).toList();
  }

  /** Orders as Java does, whatever the database sorts by. */
  private static List<List<ProspectId>> groups(Query query) {
    Map<ProspectId, List<ProspectId>> groups = new TreeMap<>();
    query
        .map((columns, context) -> member(columns))
        .forEach(
            member ->
                groups
                    .computeIfAbsent(member.group(), key -> new ArrayList<>())
                    .add(member.prospect()));
    groups.values().forEach(group -> group.sort(null));
    return List.copyOf(groups.values());
  }

  private record Member(ProspectId prospect, ProspectId group) {}

  private static Member member(ResultSet columns) throws SQLException {
    Row row = new Row(columns);
    return new Member(ProspectId.of(row.text("prospect_id")), ProspectId.of(row.text("group_id")));
  }

  private static MatchedPair pair(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    return new MatchedPair(
        ProspectId.of(row.text("left_id")),
        ProspectId.of(row.text("right_id")),
        columns.getDouble("probability"),
        Verdict.valueOf(row.text("verdict").toUpperCase(Locale.ROOT)),
        ExplanationJson.read(row.text("explanation")));
  }
}
