package io.gigmate.core.outreach.ledger;

import io.gigmate.core.outreach.throttle.CivilDay;
import io.gigmate.core.outreach.throttle.Quota;
import io.gigmate.core.outreach.throttle.SendLimits;
import io.gigmate.core.outreach.throttle.Usage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * On what terms a tenant's messages leave. Limits and check are functions, since they are asked
 * anew inside of each transaction: what was tightened a moment ago already holds.
 *
 * @param zone the zone of the tenant's civil day
 * @param limits what the operator allows now
 * @param check whether a message may leave
 * @param lease how long a worker may take from the reservation to the provider
 */
public record SendPolicy(
    ZoneId zone, Supplier<SendLimits> limits, HandOffCheck check, Duration lease) {
  public SendPolicy {
    if (lease.compareTo(Duration.ofSeconds(1)) < 0 || lease.compareTo(Duration.ofHours(1)) > 0) {
      throw new IllegalArgumentException("a lease must last from a second to an hour: " + lease);
    }
  }

  /** Returns the policy with a lease of five minutes. */
  public static SendPolicy of(ZoneId zone, Supplier<SendLimits> limits, HandOffCheck check) {
    return new SendPolicy(zone, limits, check, Duration.ofMinutes(5));
  }

  /** Returns the tenant's civil day at this time. */
  public CivilDay day(Instant now) {
    return CivilDay.of(now, zone);
  }

  /** Returns the grant of the send from now on, which ends with the lease or with the day. */
  public Grant grant(PlannedSend send, int attempt, SendLimits granted, Instant now) {
    CivilDay day = day(now);
    // As the databases keep it, so that both ends are the same everywhere.
    Instant from = now.truncatedTo(ChronoUnit.MICROS);
    Instant leased = from.plus(lease);
    Instant until = leased.isBefore(day.end()) ? leased : day.end();
    return new Grant(send, attempt, granted, day.date(), from, until);
  }

  /**
   * Decides anew whether a granted send may leave.
   *
   * @param halt what keeps its campaign from sending
   * @param usage what has been granted, this one included
   * @return the send as handed off, or as what it is instead
   */
  public Send decide(Grant grant, Instant now, Halt halt, Usage usage) {
    PlannedSend send = grant.send();
    if (halt == Halt.CANCELLED) {
      return new Send(send, SendState.CANCELLED, send.dueAt(), "the campaign was cancelled");
    }
    return check
        .judge(now, send)
        .fold(
            allow -> quotaHolds(grant, now, halt, usage),
            refuse -> new Send(send, SendState.SUPPRESSED, send.dueAt(), refuse.reason()),
            defer -> new Send(send, SendState.WAITING, defer.until(), defer.reason()));
  }

  private Send quotaHolds(Grant grant, Instant now, Halt halt, Usage usage) {
    PlannedSend send = grant.send();
    if (halt == Halt.PAUSED) {
      return waiting(send, "the campaign is paused");
    }
    if (!grant.covers(now)) {
      return waiting(send, "the worker's time was over");
    }
    SendLimits current = limits.get();
    // What was granted under the same limits has its share already.
    if (!current.equals(grant.limits())
        && new Quota(current, grant.day(), send.channel(), usage).isExceeded(now)) {
      return waiting(send, "the limit was lowered");
    }
    return new Send(send, SendState.HANDED_OFF, send.dueAt(), null);
  }

  private static Send waiting(PlannedSend send, String why) {
    return new Send(send, SendState.WAITING, send.dueAt(), why);
  }
}
