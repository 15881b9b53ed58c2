package io.gigmate.adapters.jdbc;

import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ContactKey;
import io.gigmate.core.outreach.ContactPoint;
import io.gigmate.core.outreach.Suppression;
import io.gigmate.core.outreach.Suppression.Reason;
import io.gigmate.core.outreach.Suppressions;
import io.gigmate.core.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Suppressions in the table {@code outreach_suppressions}, by the hash of the contact point. */
final class JdbiSuppressions implements Suppressions {
  private static final String INSERT =
      """
      insert into outreach_suppressions
        (tenant_id, contact_hash, channel, reason, suppressed_at, source)
      values (:tenant, :contact, :channel, :reason, :suppressed_at, :source)
      """;
  private static final String DELETE =
      """
      delete from outreach_suppressions
      where tenant_id = :tenant and contact_hash = :contact and reason = :reason
        and suppressed_at = :suppressed_at and source = :source
        and coalesce(channel, '') = :channel
      """;

  private final Work work;
  private final ContactKey key;

  JdbiSuppressions(Jdbi jdbi, ContactKey key) {
    this.work = new Work(jdbi);
    this.key = key;
  }

  @Override
  public void suppress(TenantId tenant, ContactPoint point, Suppression suppression) {
    work.writing(
        tenant,
        handle ->
            of(handle, tenant, point).contains(suppression)
                ? 0
                : insert(handle, tenant, point, suppression));
  }

  @Override
  public Optional<Suppression> standing(TenantId tenant, Channel channel, ContactPoint point) {
    return of(tenant, point).stream().filter(each -> each.holdsOn(channel)).findFirst();
  }

  @Override
  public List<Suppression> of(TenantId tenant, ContactPoint point) {
    return work.reading(handle -> of(handle, tenant, point));
  }

  @Override
  public void lift(TenantId tenant, ContactPoint point, Channel channel, Instant given) {
    work.writing(
        tenant,
        handle -> {
          List<Suppression> before = of(handle, tenant, point);
          Set<Suppression> after = new LinkedHashSet<>();
          before.forEach(each -> after.addAll(each.after(channel, given)));
          before.stream()
              .filter(each -> !after.contains(each))
              .forEach(each -> delete(handle, tenant, point, each));
          after.stream()
              .filter(each -> !before.contains(each))
              .forEach(each -> insert(handle, tenant, point, each));
          return after.size();
        });
  }

  @Override
  public void release(TenantId tenant, ContactPoint point, Suppression suppression) {
    work.writing(tenant, handle -> delete(handle, tenant, point, suppression));
  }

  private int insert(Handle handle, TenantId tenant, ContactPoint point, Suppression suppression) {
    Channel channel = suppression.channel();
    return handle
        .createUpdate(INSERT)
        .bind("tenant", tenant.value())
        .bind("contact", key.stub(point))
        .bind("channel", channel == null ? null : channel.code())
        .bind("reason", suppression.reason().code())
        .bind("suppressed_at", Values.kept(suppression.at()))
        .bind("source", suppression.source())
        .execute();
  }

  private int delete(Handle handle, TenantId tenant, ContactPoint point, Suppression suppression) {
    Channel channel = suppression.channel();
    return handle
        .createUpdate(DELETE)
        .bind("tenant", tenant.value())
        .bind("contact", key.stub(point))
        .bind("channel", channel == null ? "" : channel.code())
        .bind("reason", suppression.reason().code())
        .bind("suppressed_at", Values.kept(suppression.at()))
        .bind("source", suppression.source())
        .execute();
  }

  private List<Suppression> of(Handle handle, TenantId tenant, ContactPoint point) {
    return handle
        .createQuery(
            "select * from outreach_suppressions"
                + " where tenant_id = :tenant and contact_hash = :contact")
        .bind("tenant", tenant.value())
        .bind("contact", key.stub(point))
        .map(JdbiSuppressions::read)
        .stream()
        .sorted(Suppression.OLDEST_FIRST)
        .toList();
  }

  private static Suppression read(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    String channel = row.optionalText("channel");
    return new Suppression(
        channel == null ? null : Channel.parse(channel),
        Reason.valueOf(row.text("reason").toUpperCase(Locale.ROOT)),
        row.instant("suppressed_at"),
        row.text("source"));
  }
}
