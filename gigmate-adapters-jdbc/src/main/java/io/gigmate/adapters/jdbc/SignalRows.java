package io.gigmate.adapters.jdbc;

import io.gigmate.core.campaign.CampaignSignal;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.joda.money.Money;

/** What recipients did about campaigns, in {@code outreach_signals}. */
final class SignalRows {
  private static final String NOTE =
      """
      insert into outreach_signals
        (tenant_id, campaign_id, recipient_id, kind, event_id, noted_at, amount, currency)
      select :tenant, :campaign, :recipient, :kind, :event,
        cast(:noted_at as timestamp(3) with time zone), cast(:amount as numeric(38, 6)),
        cast(:currency as varchar)
      where not exists (
        select 1 from outreach_signals
        where tenant_id = :tenant and campaign_id = :campaign and recipient_id = :recipient
          and kind = :kind and event_id = :event)
      """;
  private static final String OF =
      " from outreach_signals where tenant_id = :tenant and campaign_id = :campaign ";

  private final Handle handle;
  private final TenantId tenant;

  SignalRows(Handle handle, TenantId tenant) {
    this.handle = handle;
    this.tenant = tenant;
  }

  /** Returns whether it is new; the caller has the tenant's turn. */
  boolean note(CampaignSignal signal) {
    Money value = signal.value();
    return handle
            .createUpdate(NOTE)
            .bind("tenant", tenant.value())
            .bind("campaign", signal.campaign().value())
            .bind("recipient", signal.recipient().value())
            .bind("kind", signal.kind().code())
            .bind("event", signal.event())
            .bind("noted_at", Values.kept(signal.at()))
            .bind("amount", value == null ? null : value.getAmount())
            .bind("currency", value == null ? null : value.getCurrencyUnit().getCode())
            .execute()
        == 1;
  }

  Map<CampaignSignal.Kind, Long> counts(CampaignId campaign) {
    Map<CampaignSignal.Kind, Long> counts = new EnumMap<>(CampaignSignal.Kind.class);
    of(campaign, "select kind, count(distinct recipient_id) as many" + OF + "group by kind")
        .map(
            (columns, context) ->
                counts.put(
                    CampaignSignal.Kind.parse(columns.getString("kind")), columns.getLong("many")))
        .list();
    return counts;
  }

  List<CampaignSignal> all(CampaignId campaign, CampaignSignal.Kind kind) {
    return of(campaign, "select *" + OF + "and kind = :kind order by recipient_id, event_id")
        .bind("kind", kind.code())
        .map((columns, context) -> read(columns))
        .list();
  }

  private Query of(CampaignId campaign, String query) {
    return handle
        .createQuery(query)
        .bind("tenant", tenant.value())
        .bind("campaign", campaign.value());
  }

  private static CampaignSignal read(ResultSet columns) throws SQLException {
    Row row = new Row(columns);
    return new CampaignSignal(
        CampaignId.of(row.text("campaign_id")),
        RecipientId.of(row.text("recipient_id")),
        CampaignSignal.Kind.parse(row.text("kind")),
        row.text("event_id"),
        row.optionalMoney("amount"),
        row.instant("noted_at"));
  }
}
