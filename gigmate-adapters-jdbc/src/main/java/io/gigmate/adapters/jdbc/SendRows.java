package io.gigmate.adapters.jdbc;

import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ContactPoint;
import io.gigmate.core.outreach.Purpose;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.ledger.Grant;
import io.gigmate.core.outreach.ledger.Halt;
import io.gigmate.core.outreach.ledger.PlannedSend;
import io.gigmate.core.outreach.ledger.Send;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.outreach.ledger.SendState;
import io.gigmate.core.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The rows of a tenant in {@code outreach_sends}, in the transaction of the handle. */
final class SendRows {
  private static final String KEY =
      " tenant_id = :tenant and campaign_id = :campaign and step = :step"
          + " and recipient_id = :recipient";
  private static final String GRANT =
      """
      update outreach_sends set state = 'reserved', attempt = :attempt, note = null,
        quota_day = :day, granted_at = :from, granted_until = :until
      where\
      """
          + KEY;
  private static final String MOVE =
      "update outreach_sends set state = :state, not_before = :not_before, note = :note where" + KEY;
  private static final String MOVE_FREE =
      """
      update outreach_sends set state = :state, not_before = :not_before, note = :note,
        quota_day = null, granted_at = null, granted_until = null
      where\
      """
          + KEY;

  private final Handle handle;
  private final TenantId tenant;
  private final JdbiUsage usage;

  SendRows(Handle handle, TenantId tenant) {
    this.handle = handle;
    this.tenant = tenant;
    this.usage = new JdbiUsage(handle, tenant);
  }

  JdbiUsage usage() {
    return usage;
  }

  /** Returns a query of rows, with the tenant bound. */
  Query where(String condition) {
    return handle
        .createQuery("select * from outreach_sends as s where tenant_id = :tenant and " + condition)
        .bind("tenant", tenant.value());
  }

  Optional<Held> find(SendKey key, boolean locked) {
    return bind(
            handle.createQuery(
                "select * from outreach_sends where" + KEY + (locked ? " for update" : "")),
            key)
        .map(SendRows::held)
        .findOne();
  }

  Halt halt(CampaignId campaign) {
    return handle
        .createQuery(
            "select halt from outreach_halts"
                + " where tenant_id = :tenant and campaign_id = :campaign")
        .bind("tenant", tenant.value())
        .bind("campaign", campaign.value())
        .mapTo(String.class)
        .findOne()
        .map(code -> Halt.valueOf(code.toUpperCase(Locale.ROOT)))
        .orElse(Halt.NONE);
  }

  void grant(Grant grant) {
    bind(handle.createUpdate(GRANT), grant.send().key())
        .bind("attempt", grant.attempt())
        .bind("day", grant.day())
        .bind("from", Values.kept(grant.from()))
        .bind("until", Values.kept(grant.until()))
        .execute();
  }

  /** Moves a locked row; where it leaves the states that take quota, it gives its share back. */
  void move(Held held, SendState state, Instant notBefore, @Nullable String note) {
    bind(handle.createUpdate(state.takesQuota() ? MOVE : MOVE_FREE), held.send().key())
        .bind("state", state.code())
        .bind("not_before", Values.bound(notBefore))
        .bind("note", note)
        .execute();
    LocalDate day = held.day();
    if (day != null && !state.takesQuota()) {
      usage.giveBack(day, held.send().planned().channel());
    }
  }

  private <S extends SqlStatement<S>> S bind(S statement, SendKey key) {
    return statement
        .bind("tenant", tenant.value())
        .bind("campaign", key.campaign().value())
        .bind("step", key.step())
        .bind("recipient", key.recipient().value());
  }

  static List<Held> list(Query query) {
    return query.map(SendRows::held).list();
  }

  private static Held held(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    PlannedSend planned =
        new PlannedSend(
            SendKey.of(
                CampaignId.of(row.text("campaign_id")),
                row.text("step"),
                RecipientId.of(row.text("recipient_id"))),
            Channel.parse(row.text("channel")),
            Purpose.parse(row.text("purpose")),
            new ContactPoint(
                ContactPoint.Kind.valueOf(row.text("contact_kind").toUpperCase(Locale.ROOT)),
                row.text("address")),
            row.instant("due_at"));
    return new Held(
        new Send(
            planned,
            SendState.parse(row.text("state")),
            row.instant("not_before"),
            row.optionalText("note")),
        row.count("attempt"),
        row.optional("quota_day", LocalDate.class));
  }

  /**
   * A row.
   *
   * @param day the day whose quota it takes, if it takes one
   */
  record Held(Send send, int attempt, @Nullable LocalDate day) {}
}
