package io.gigmate.adapters.jdbc;

import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ledger.Grant;
import io.gigmate.core.outreach.ledger.PlannedSend;
import io.gigmate.core.outreach.throttle.Frequency;
import io.gigmate.core.outreach.throttle.SendLimits;
import io.gigmate.core.outreach.throttle.Usage;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a tenant's grants have used, as the transaction of the handle sees and changes it. */
final class JdbiUsage implements Usage {
  private static final String ALL = "all";
  private static final String TAKE =
      """
      update outreach_quota set used = used + :count
      where tenant_id = :tenant and civil_day = :day and scope = :scope and used + :count <= :cap
      """;
  private static final String GIVE_BACK =
      """
      update outreach_quota set used = used - 1
      where tenant_id = :tenant and civil_day = :day and scope = :scope
      """;
  private static final String OPEN =
      """
      insert into outreach_quota (tenant_id, civil_day, scope, used)
      select cast(:tenant as varchar), cast(:day as date), cast(:scope as varchar), 0
      where not exists (
        select 1 from outreach_quota
        where tenant_id = :tenant and civil_day = :day and scope = :scope)
      """;

  private final Handle handle;
  private final TenantId tenant;

  JdbiUsage(Handle handle, TenantId tenant) {
    this.handle = handle;
    this.tenant = tenant;
  }

  @Override
  public int onDay(LocalDate day, @Nullable Channel channel) {
    return handle
        .createQuery(
            "select used from outreach_quota"
                + " where tenant_id = :tenant and civil_day = :day and scope = :scope")
        .bind("tenant", tenant.value())
        .bind("day", day)
        .bind("scope", channel == null ? ALL : channel.code())
        .mapTo(Integer.class)
        .findOne()
        .orElse(0);
  }

  @Override
  public int after(Instant time, @Nullable Channel channel) {
    return handle
        .createQuery(
            "select count(*) from outreach_sends"
                + " where tenant_id = :tenant and granted_until > :time"
                + (channel == null ? "" : " and channel = '" + channel.code() + "'"))
        .bind("tenant", tenant.value())
        .bind("time", Values.kept(time))
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public boolean isGrantedAfter(Instant time, Channel channel) {
    return handle
            .createQuery(
                "select count(*) from outreach_sends where tenant_id = :tenant"
                    + " and granted_until > :time and granted_at > :time and channel = :channel")
            .bind("tenant", tenant.value())
            .bind("time", Values.kept(time))
            .bind("channel", channel.code())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** Returns the first time at which recipient and domain may be written to once more. */
  Instant nextAllowed(PlannedSend send, SendLimits limits, Instant now) {
    Instant byRecipient =
        nextAllowed(limits.perRecipient(), "address", send.to().value(), send.channel(), now);
    Instant byDomain =
        nextAllowed(limits.perDomain(), "domain", send.domain(), send.channel(), now);
    return byRecipient.isAfter(byDomain) ? byRecipient : byDomain;
  }

  private Instant nextAllowed(
      @Nullable Frequency frequency, String column, String value, Channel channel, Instant now) {
    if (frequency == null) {
      return now;
    }
    List<Instant> latestFirst =
        handle
            .createQuery(
                "select granted_until from outreach_sends where tenant_id = :tenant"
                    + " and channel = :channel and granted_until > :since and "
                    + column
                    + " = :value order by granted_until desc limit :count")
            .bind("tenant", tenant.value())
            .bind("channel", channel.code())
            .bind("since", Values.kept(now.minus(frequency.window())))
            .bind("value", value)
            .bind("count", frequency.count())
            .mapTo(OffsetDateTime.class)
            .map(OffsetDateTime::toInstant)
            .list();
    return frequency.nextAllowed(latestFirst, now);
  }

  /**
   * Takes the quota of these grants, which are of one day and channel; whoever calls holds the
   * tenant's turn.
   *
   * @throws IllegalStateException where a cap does not allow it: nothing may be kept then
   */
  void take(List<Grant> grants) {
    if (grants.isEmpty()) {
      return;
    }
    Grant first = grants.get(0);
    Channel channel = first.send().channel();
    take(first.day(), ALL, grants.size(), first.limits().cap(first.day()));
    take(first.day(), channel.code(), grants.size(), first.limits().cap(first.day(), channel));
  }

  private void take(LocalDate day, String scope, int count, int cap) {
    handle
        .createUpdate(OPEN)
        .bind("tenant", tenant.value())
        .bind("day", day)
        .bind("scope", scope)
        .execute();
    int taken =
        handle
            .createUpdate(TAKE)
            .bind("tenant", tenant.value())
            .bind("day", day)
            .bind("scope", scope)
            .bind("count", count)
            .bind("cap", cap)
            .execute();
    if (taken != 1) {
      throw new IllegalStateException("no quota for " + count + " on " + day + " of " + scope);
    }
  }

  /** Gives back the share of one that did not leave. */
  void giveBack(LocalDate day, Channel channel) {
    // Always in this order, so that two never wait for each other.
    for (String scope : List.of(ALL, channel.code())) {
      handle
          .createUpdate(GIVE_BACK)
          .bind("tenant", tenant.value())
          .bind("day", day)
          .bind("scope", scope)
          .execute();
    }
  }
}
