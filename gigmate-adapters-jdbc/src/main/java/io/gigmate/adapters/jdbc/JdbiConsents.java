package io.gigmate.adapters.jdbc;

import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ConsentKind;
import io.gigmate.core.outreach.ConsentRecord;
import io.gigmate.core.outreach.Consents;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Consents in the table {@code outreach_consents}. */
final class JdbiConsents implements Consents {
  private static final String GIVE =
      """
      insert into outreach_consents
        (tenant_id, recipient_id, channel, kind, given_at, shown_text, text_version, source,
         withdrawn_at)
      values
        (:tenant, :recipient, :channel, :kind, :given_at, :shown_text, :text_version, :source,
         :withdrawn_at)
      """;
  private static final String WITHDRAW =
      """
      update outreach_consents
      set withdrawn_at = greatest(given_at, cast(:at as timestamp(3) with time zone))
      where tenant_id = :tenant and recipient_id = :recipient and channel = :channel
        and withdrawn_at is null
      """;

  private final Work work;

  JdbiConsents(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void give(TenantId tenant, RecipientId recipient, ConsentRecord consent) {
    work.writing(
        tenant,
        handle -> {
          // Under the tenant's turn nobody adds it between the look and the insert.
          boolean known = of(handle, tenant, recipient).stream().anyMatch(consent::isSameAs);
          return known ? 0 : insert(handle, tenant, recipient, consent);
        });
  }

  @Override
  public void withdraw(TenantId tenant, RecipientId recipient, Channel channel, Instant at) {
    work.writing(
        tenant,
        handle ->
            handle
                .createUpdate(WITHDRAW)
                .bind("tenant", tenant.value())
                .bind("recipient", recipient.value())
                .bind("channel", channel.code())
                .bind("at", Values.kept(at.truncatedTo(ChronoUnit.MILLIS)))
                .execute());
  }

  @Override
  public List<ConsentRecord> of(TenantId tenant, RecipientId recipient) {
    return work.reading(handle -> of(handle, tenant, recipient));
  }

  @Override
  public void erase(TenantId tenant, RecipientId recipient) {
    work.writing(
        tenant,
        handle ->
            handle
                .createUpdate(
                    "delete from outreach_consents"
                        + " where tenant_id = :tenant and recipient_id = :recipient")
                .bind("tenant", tenant.value())
                .bind("recipient", recipient.value())
                .execute());
  }

  private static int insert(
      Handle handle, TenantId tenant, RecipientId recipient, ConsentRecord consent) {
    Instant withdrawn = consent.withdrawn();
    return handle
        .createUpdate(GIVE)
        .bind("tenant", tenant.value())
        .bind("recipient", recipient.value())
        .bind("channel", consent.channel().code())
        .bind("kind", consent.kind().code())
        .bind("given_at", Values.kept(consent.given()))
        .bind("shown_text", consent.text())
        .bind("text_version", consent.textVersion())
        .bind("source", consent.source())
        .bind("withdrawn_at", withdrawn == null ? null : Values.kept(withdrawn))
        .execute();
  }

  private static List<ConsentRecord> of(Handle handle, TenantId tenant, RecipientId recipient) {
    return handle
        .createQuery(
            "select * from outreach_consents"
                + " where tenant_id = :tenant and recipient_id = :recipient")
        .bind("tenant", tenant.value())
        .bind("recipient", recipient.value())
        .map(JdbiConsents::read)
        .stream()
        .sorted(ConsentRecord.OLDEST_FIRST)
        .toList();
  }

  private static ConsentRecord read(ResultSet columns, StatementContext context)
      throws SQLException {
    Row row = new Row(columns);
    OffsetDateTime withdrawn = row.optional("withdrawn_at", OffsetDateTime.class);
    return new ConsentRecord(
        Channel.parse(row.text("channel")),
        ConsentKind.parse(row.text("kind")),
        row.instant("given_at"),
        row.text("shown_text"),
        row.text("text_version"),
        row.text("source"),
        withdrawn == null ? null : withdrawn.toInstant());
  }
}
