package io.gigmate.adapters.jdbc;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.feed.FeedMark;
import io.gigmate.scoring.feed.FeedVisit;
import io.gigmate.scoring.feed.FeedVisits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** What visits to feeds brought, in the table {@code feed_visits}. */
final class JdbiFeedVisits implements FeedVisits {
  private static final String REPLACED =
      "delete from feed_visits"
          + " where tenant_id = :tenant and feed = :feed and visited_at = :visited_at";
  private static final String SAVE =
      """
      insert into feed_visits
        (tenant_id, feed, visited_at, terms_version, outcome, entries, fresh, note, failures,
          next_at, mark_tag, mark_changed)
      values
        (:tenant, :feed, :visited_at, :terms_version, :outcome, :entries, :fresh, :note, :failures,
          :next_at, :mark_tag, :mark_changed)
      """;
  private static final String LAST =
      """
      select * from feed_visits where tenant_id = :tenant and feed = :feed
      order by visited_at desc limit 1
      """;
  private static final String LATEST =
      """
      select * from feed_visits where tenant_id = :tenant
      order by visited_at desc, feed limit :limit
      """;
  private static final String REMOVE =
      """
      delete from feed_visits
      where tenant_id = :tenant and visited_at < :time and exists (
        select 1 from feed_visits later
        where later.tenant_id = feed_visits.tenant_id and later.feed = feed_visits.feed
          and later.visited_at > feed_visits.visited_at)
      """;

  private final Work work;

  JdbiFeedVisits(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void save(TenantId tenant, FeedVisit visit) {
    work.writing(
        tenant,
        handle -> {
          handle
              .createUpdate(REPLACED)
              .bind("tenant", tenant.value())
              .bind("feed", visit.feed())
              .bind("visited_at", Values.kept(visit.at()))
              .execute();
          return handle
              .createUpdate(SAVE)
              .bind("tenant", tenant.value())
              .bind("feed", visit.feed())
              .bind("visited_at", Values.kept(visit.at()))
              .bind("terms_version", visit.version())
              .bind("outcome", visit.outcome().code())
              .bind("entries", visit.entries())
              .bind("fresh", visit.fresh())
              .bind("note", visit.note())
              .bind("failures", visit.failures())
              .bind("next_at", Values.kept(visit.next()))
              .bind("mark_tag", visit.mark().tag())
              .bind("mark_changed", visit.mark().changed())
              .execute();
        });
  }

  @Override
  public Optional<FeedVisit> last(TenantId tenant, String feed) {
    return work.reading(
        handle ->
            handle
                .createQuery(LAST)
                .bind("tenant", tenant.value())
                .bind("feed", feed)
                .map(JdbiFeedVisits::visit)
                .findOne());
  }

  @Override
  public List<FeedVisit> latest(TenantId tenant, int limit) {
    return work.reading(
        handle ->
            handle
                .createQuery(LATEST)
                .bind("tenant", tenant.value())
                .bind("limit", limit)
                .map(JdbiFeedVisits::visit)
                .list());
  }

  @Override
  public void removeBefore(TenantId tenant, Instant time) {
    work.writing(
        tenant,
        handle ->
            handle
                .createUpdate(REMOVE)
                .bind("tenant", tenant.value())
                .bind("time", Values.bound(time))
                .execute());
  }

  private static FeedVisit visit(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    return new FeedVisit(
        row.text("feed"),
        row.text("terms_version"),
        row.instant("visited_at"),
        FeedVisit.Outcome.parse(row.text("outcome")),
        row.count("entries"),
        row.count("fresh"),
        row.text("note"),
        row.count("failures"),
        row.instant("next_at"),
        new FeedMark(row.optionalText("mark_tag"), row.optionalText("mark_changed")));
  }
}
