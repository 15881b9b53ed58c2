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

  /**
   * Where the row still is as it was read. H2 may answer {@code for update} with a row as it was
   * before it was locked, so that only the update itself can tell.
   */
  private static final String AS_READ = KEY + " and state = :was and attempt = :attempt_was";

  private static final String GRANT =
      """
      update outreach_sends set state = 'reserved', attempt = :attempt, note = null,
        quota_day = :day, granted_at = :from, granted_until = :until
      where\
      """
          + AS_READ;
  private static final String MOVE =
      "update outreach_sends set state = :state, not_before = :not_before, note = :note where"
          + AS_READ;
  private static final String MOVE_FREE =
      """
      update outreach_sends set state = :state, not_before = :not_before, note = :note,
        quota_day = null, granted_at = null, granted_until = null
      where\
      """
          + AS_READ;

  private static final String OF_CAMPAIGN =
      """
      campaign_id = :campaign and state = :state
        and left(coalesce(note, ''), length(cast(:note as varchar))) = cast(:note as varchar)
      order by step, recipient_id
      limit :limit
      """;

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

  Optional<Held> find(SendKey key) {
    return bind(handle.createQuery("select * from outreach_sends where" + KEY), key)
        .map(SendRows::held)
        .findOne();
  }

  /** Returns the sends of a campaign in a state whose note begins so, by key. */
  List<Send> ofCampaign(CampaignId campaign, SendState state, String note, int limit) {
    return list(
            where(OF_CAMPAIGN)
                .bind("campaign", campaign.value())
                .bind("state", state.code())
                .bind("note", note)
                .bind("limit", limit))
        .stream()
        .map(Held::send)
        .toList();
  }

  /**
   * Waits for the row and locks it until the end of the transaction; what is read by a statement
   * after this one stays so.
   */
  boolean lock(SendKey key) {
    return bind(
            handle.createQuery("select attempt from outreach_sends where" + KEY + " for update"),
            key)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
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

  /** Grants a row that is as it was read; returns whether it was. */
  boolean grant(Held held, Grant grant) {
    return asRead(handle.createUpdate(GRANT), held)
            .bind("attempt", grant.attempt())
            .bind("day", grant.day())
            .bind("from", Values.kept(grant.from()))
            .bind("until", Values.kept(grant.until()))
            .execute()
        == 1;
  }

  /**
   * Moves a row that is as it was read, and returns whether it was. Where it leaves the states that
   * take quota, it gives its share back.
   */
  boolean move(Held held, SendState state, Instant notBefore, @Nullable String note) {
    int moved =
        asRead(handle.createUpdate(state.takesQuota() ? MOVE : MOVE_FREE), held)
            .bind("state", state.code())
            .bind("not_before", Values.bound(notBefore))
            .bind("note", note)
            .execute();
    LocalDate day = held.day();
    if (moved == 1 && day != null && !state.takesQuota()) {
      usage.giveBack(day, held.send().planned().channel());
    }
    return moved == 1;
  }

  private <S extends SqlStatement<S>> S asRead(S statement, Held held) {
    return bind(statement, held.send().key())
        .bind("was", held.send().state().code())
        .bind("attempt_was", held.attempt());
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
