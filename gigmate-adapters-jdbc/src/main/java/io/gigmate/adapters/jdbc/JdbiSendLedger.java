package io.gigmate.adapters.jdbc;

import static io.gigmate.core.outreach.ledger.SendState.CANCELLED;
import static io.gigmate.core.outreach.ledger.SendState.HANDED_OFF;
import static io.gigmate.core.outreach.ledger.SendState.RESERVED;
import static io.gigmate.core.outreach.ledger.SendState.UNKNOWN;
import static io.gigmate.core.outreach.ledger.SendState.WAITING;

import io.gigmate.adapters.jdbc.SendRows.Held;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ledger.GatewayAnswer;
import io.gigmate.core.outreach.ledger.Grant;
import io.gigmate.core.outreach.ledger.Halt;
import io.gigmate.core.outreach.ledger.HandOffVerdict;
import io.gigmate.core.outreach.ledger.MessageGateway;
import io.gigmate.core.outreach.ledger.PlannedSend;
import io.gigmate.core.outreach.ledger.Send;
import io.gigmate.core.outreach.ledger.SendCounts;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.outreach.ledger.SendLedger;
import io.gigmate.core.outreach.ledger.SendPolicy;
import io.gigmate.core.outreach.ledger.SendState;
import io.gigmate.core.outreach.ledger.SendTally;
import io.gigmate.core.outreach.throttle.CivilDay;
import io.gigmate.core.outreach.throttle.Quota;
import io.gigmate.core.outreach.throttle.SendLimits;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The send ledger in {@code outreach_sends}, with the quota in {@code outreach_quota}.
 *
 * <p>Reservations of a tenant queue up, so that the count of a window holds until it is committed.
 * From the last look on until the gateway has answered, a transaction locks the row of the send:
 * one connection a worker. Whoever needs to know that it landed waits for that lock, and where the
 * process dies, the database lets go of it.
 */
final class JdbiSendLedger implements SendLedger {
  private static final String PLAN =
      """
      insert into outreach_sends
        (tenant_id, campaign_id, step, recipient_id, channel, purpose, contact_kind, address, domain,
         due_at, state, not_before, attempt)
      select
        cast(:tenant as varchar), cast(:campaign as varchar), cast(:step as varchar),
        cast(:recipient as varchar), cast(:channel as varchar), cast(:purpose as varchar),
        cast(:contact_kind as varchar), cast(:address as varchar), cast(:domain as varchar),
        cast(:due_at as timestamp(6) with time zone),
        case when exists (
          select 1 from outreach_halts
          where tenant_id = :tenant and campaign_id = :campaign and halt = 'cancelled')
          then 'cancelled' else 'waiting' end,
        cast(:due_at as timestamp(6) with time zone), 0
      where not exists (
        select 1 from outreach_sends
        where tenant_id = :tenant and campaign_id = :campaign and step = :step
          and recipient_id = :recipient)
      """;
  private static final String DUE =
      """
      channel = :channel and state = 'waiting' and not_before <= :now and not exists (
        select 1 from outreach_halts as h
        where h.tenant_id = s.tenant_id and h.campaign_id = s.campaign_id)
      order by not_before, campaign_id, step, recipient_id
      limit :limit for update skip locked
      """;
  private static final String OVER =
      "state in ('reserved', 'handed_off') and granted_until <= :now";
  private static final String COUNTS =
      """
      select
        count(*) filter (where quota_day = :day) as on_day,
        count(*) filter (where granted_until > :window_start) as in_window,
        min(granted_until) filter (where granted_until > :window_start) as oldest,
        count(*) filter (
          where granted_until > :week_start and contact_kind = :contact_kind
            and address = :address)
          as to_recipient,
        count(*) filter (where quota_day = :day and campaign_id = :campaign) as of_campaign
      from outreach_sends
      where tenant_id = :tenant and (granted_until > :week_start or quota_day = :day)
        and not (campaign_id = :campaign and step = :step and recipient_id = :recipient)
      """;
  private static final String CANCEL =
      """
      update outreach_sends set state = 'cancelled', note = 'the campaign was cancelled'
      where tenant_id = :tenant and campaign_id = :campaign and state = 'waiting'
      """;

  /** Of those who had their share, so many are put off by one query. */
  private static final int LOOKED_AT = 100;

  private final Work work;

  JdbiSendLedger(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public int plan(TenantId tenant, Collection<PlannedSend> sends) {
    if (sends.isEmpty()) {
      return 0;
    }
    return work.writing(
        tenant,
        handle -> {
          PreparedBatch batch = handle.prepareBatch(PLAN);
          for (PlannedSend send : sends) {
            batch
                .bind("tenant", tenant.value())
                .bind("campaign", send.key().campaign().value())
                .bind("step", send.key().step())
                .bind("recipient", send.key().recipient().value())
                .bind("channel", send.channel().code())
                .bind("purpose", send.purpose().code())
                .bind("contact_kind", send.to().kind().name().toLowerCase(Locale.ROOT))
                .bind("address", send.to().value())
                .bind("domain", send.domain())
                .bind("due_at", Values.bound(send.dueAt()))
                .add();
          }
          return Arrays.stream(batch.execute()).sum();
        });
  }

  @Override
  public List<Grant> reserve(
      TenantId tenant, Channel channel, SendPolicy policy, Instant now, int atMost) {
    return work.writing(
        tenant,
        handle -> {
          SendRows rows = new SendRows(handle, tenant);
          SendLimits limits = policy.limits().get();
          int free = new Quota(limits, policy.day(now).date(), channel, rows.usage()).free(now);
          if (free == 0) {
            return List.of();
          }
          int most = Math.min(free, atMost);
          List<Grant> grants = new ArrayList<>();
          boolean isPutOff = true;
          // Where all that were looked at have had their share, those behind them may leave.
          while (grants.isEmpty() && isPutOff) {
            isPutOff = false;
            for (Held held : due(rows, channel, now, Math.max(most, LOOKED_AT))) {
              if (grants.size() == most) {
                break;
              }
              PlannedSend send = held.send().planned();
              Instant next = rows.usage().nextAllowed(send, limits, now);
              if (next.isAfter(now)) {
                isPutOff |=
                    rows.move(held, WAITING, next, "the recipient or its domain has had its share");
              } else {
                Grant grant = policy.grant(send, held.attempt() + 1, limits, now);
                if (rows.grant(held, grant)) {
                  grants.add(grant);
                }
              }
            }
          }
          rows.usage().take(grants);
          return List.copyOf(grants);
        });
  }

  private static List<Held> due(SendRows rows, Channel channel, Instant now, int limit) {
    return SendRows.list(
        rows.where(DUE)
            .bind("channel", channel.code())
            .bind("now", Values.kept(now))
            .bind("limit", limit));
  }

  @Override
  public boolean handOff(TenantId tenant, Grant grant, SendPolicy policy, Instant now) {
    return work.alone(
        handle -> {
          SendRows rows = new SendRows(handle, tenant);
          rows.lock(grant.send().key());
          return decided(rows, grant, RESERVED, policy, now)
              .filter(state -> state == HANDED_OFF)
              .isPresent();
        });
  }

  @Override
  public Optional<SendState> deliver(
      TenantId tenant,
      Grant grant,
      SendPolicy policy,
      InstantSource clock,
      MessageGateway gateway) {
    return work.alone(
        handle -> {
          SendRows rows = new SendRows(handle, tenant);
          // The lock before the clock, and before everything that is read to decide.
          rows.lock(grant.send().key());
          Optional<SendState> decided = decided(rows, grant, HANDED_OFF, policy, clock.instant());
          if (decided.filter(state -> state == HANDED_OFF).isEmpty()) {
            return decided;
          }
          GatewayAnswer answer = MessageGateway.answerOf(gateway, tenant, grant);
          Held held = rows.find(grant.send().key()).orElseThrow();
          if (!rows.move(held, answer.state(), grant.until(), answer.note())) {
            // Undone, it stays handed off, and becomes unknown.
            throw new IllegalStateException("moved under its lock: " + grant.send().key());
          }
          return Optional.of(answer.state());
        });
  }

  /**
   * Decides anew about a send that this grant still holds and keeps what was decided; empty where
   * it is another's.
   */
  private static Optional<SendState> decided(
      SendRows rows, Grant grant, SendState expected, SendPolicy policy, Instant now) {
    Optional<Held> held =
        rows.find(grant.send().key())
            .filter(row -> row.send().state() == expected && row.attempt() == grant.attempt());
    if (held.isEmpty()) {
      return Optional.empty();
    }
    Halt halt = rows.halt(grant.send().key().campaign());
    Send decided = policy.decide(grant, now, halt, rows.usage());
    boolean isKept =
        decided.state() == expected
            || rows.move(held.get(), decided.state(), decided.notBefore(), decided.note());
    return isKept ? Optional.of(decided.state()) : Optional.empty();
  }

  @Override
  public int sweep(TenantId tenant, Instant now) {
    boolean nothing = work.reading(handle -> over(handle, tenant, now, " limit 1").isEmpty());
    if (nothing) {
      return 0;
    }
    return work.together(
        handle -> {
          SendRows rows = new SendRows(handle, tenant);
          // Skipped: a row on which somebody works.
          List<Held> over = over(handle, tenant, now, " limit 1000 for update skip locked");
          return (int) over.stream().filter(held -> isFreed(rows, held)).count();
        });
  }

  private static boolean isFreed(SendRows rows, Held held) {
    SendState state = held.send().state() == RESERVED ? WAITING : UNKNOWN;
    return rows.move(held, state, held.send().notBefore(), "the worker's time was over");
  }

  private static List<Held> over(Handle handle, TenantId tenant, Instant now, String how) {
    return SendRows.list(
        new SendRows(handle, tenant).where(OVER + how).bind("now", Values.kept(now)));
  }

  @Override
  public boolean settle(TenantId tenant, SendKey key, GatewayAnswer answer, String by) {
    String note = answer.settledBy(by);
    return work.together(
        handle -> {
          SendRows rows = new SendRows(handle, tenant);
          return rows.find(key)
              .filter(held -> held.send().state() == UNKNOWN)
              .filter(held -> rows.move(held, answer.state(), held.send().notBefore(), note))
              .isPresent();
        });
  }

  @Override
  public boolean decide(TenantId tenant, SendKey key, HandOffVerdict word) {
    return work.together(
        handle -> {
          SendRows rows = new SendRows(handle, tenant);
          return rows.find(key)
              .filter(held -> held.send().state() == WAITING)
              .filter(
                  held -> {
                    Send decided = held.send().decided(word);
                    return rows.move(held, decided.state(), decided.notBefore(), decided.note());
                  })
              .isPresent();
        });
  }

  @Override
  public void pause(TenantId tenant, CampaignId campaign) {
    halt(tenant, campaign, Halt.PAUSED);
  }

  @Override
  public void resume(TenantId tenant, CampaignId campaign) {
    work.writing(
        tenant,
        handle ->
            handle
                .createUpdate(
                    "delete from outreach_halts where tenant_id = :tenant"
                        + " and campaign_id = :campaign and halt = 'paused'")
                .bind("tenant", tenant.value())
                .bind("campaign", campaign.value())
                .execute());
  }

  @Override
  public int cancel(TenantId tenant, CampaignId campaign) {
    return work.writing(
        tenant,
        handle -> {
          halt(tenant, campaign, Halt.CANCELLED);
          SendRows rows = new SendRows(handle, tenant);
          // Those with a share of the quota first; under the tenant's turn there are no new ones.
          List<Held> reserved =
              SendRows.list(
                  rows.where("campaign_id = :campaign and state = 'reserved' for update")
                      .bind("campaign", campaign.value()));
          long freed = reserved.stream().filter(held -> isCancelled(rows, held)).count();
          return (int) freed
              + handle
                  .createUpdate(CANCEL)
                  .bind("tenant", tenant.value())
                  .bind("campaign", campaign.value())
                  .execute();
        });
  }

  private static boolean isCancelled(SendRows rows, Held held) {
    return rows.move(held, CANCELLED, held.send().notBefore(), "the campaign was cancelled");
  }

  private void halt(TenantId tenant, CampaignId campaign, Halt halt) {
    work.writing(
        tenant,
        handle -> {
          Halt before = new SendRows(handle, tenant).halt(campaign);
          if (before.compareTo(halt) >= 0) {
            return 0;
          }
          return handle
              .createUpdate(
                  Merge.into("outreach_halts", List.of("tenant_id", "campaign_id"), "halt varchar"))
              .bind("tenant_id", tenant.value())
              .bind("campaign_id", campaign.value())
              .bind("halt", halt.code())
              .execute();
        });
  }

  @Override
  public void awaitInFlight(TenantId tenant) {
    List<Held> flying =
        work.reading(
            handle -> SendRows.list(new SendRows(handle, tenant).where("state = 'handed_off'")));
    for (Held held : flying) {
      // One lock at a time, let go at once.
      work.alone(handle -> new SendRows(handle, tenant).lock(held.send().key()));
    }
  }

  @Override
  public Optional<Send> find(TenantId tenant, SendKey key) {
    return work.reading(handle -> new SendRows(handle, tenant).find(key)).map(Held::send);
  }

  @Override
  public List<Send> sends(
      TenantId tenant, CampaignId campaign, SendState state, String note, int limit) {
    return work.reading(
        handle -> new SendRows(handle, tenant).ofCampaign(campaign, state, note, limit));
  }

  @Override
  public List<Send> unknown(TenantId tenant, int limit) {
    return work.reading(
        handle ->
            SendRows.list(
                    new SendRows(handle, tenant)
                        .where(
                            "state = 'unknown' order by campaign_id, step, recipient_id"
                                + " limit :limit")
                        .bind("limit", limit))
                .stream()
                .map(Held::send)
                .toList());
  }

  @Override
  public SendCounts counts(TenantId tenant, PlannedSend send, CivilDay day, Instant now) {
    return work.reading(
        handle ->
            handle
                .createQuery(COUNTS)
                .bind("tenant", tenant.value())
                .bind("campaign", send.key().campaign().value())
                .bind("step", send.key().step())
                .bind("recipient", send.key().recipient().value())
                .bind("contact_kind", send.to().kind().name().toLowerCase(Locale.ROOT))
                .bind("address", send.to().value())
                .bind("day", day.date())
                .bind("window_start", Values.kept(now.minus(SendLimits.ROLLING)))
                .bind("week_start", Values.kept(now.minus(SendCounts.WEEK)))
                .map(
                    (columns, context) -> {
                      Row row = new Row(columns);
                      OffsetDateTime oldest = row.optional("oldest", OffsetDateTime.class);
                      return new SendCounts(
                          row.count("on_day"),
                          row.count("in_window"),
                          oldest == null ? null : oldest.toInstant(),
                          row.count("to_recipient"),
                          row.count("of_campaign"));
                    })
                .one());
  }

  @Override
  public SendTally tally(TenantId tenant, CampaignId campaign) {
    return work.reading(
        handle -> {
          Map<SendState, Long> counts = new EnumMap<>(SendState.class);
          handle
              .createQuery(
                  "select state, count(*) as sends from outreach_sends"
                      + " where tenant_id = :tenant and campaign_id = :campaign group by state")
              .bind("tenant", tenant.value())
              .bind("campaign", campaign.value())
              .map(
                  (columns, context) ->
                      counts.put(
                          SendState.parse(columns.getString("state")), columns.getLong("sends")))
              .list();
          return SendTally.of(counts);
        });
  }
}
