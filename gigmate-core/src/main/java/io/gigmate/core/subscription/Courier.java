package io.gigmate.core.subscription;

import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings subscriptions the entries of the log that they want: in the order of the log, each until
 * it was taken, and at least once. Where this process dies between a call and the note that it was
 * taken, the next courier sends the same call again, under the same id.
 *
 * <p>Several couriers may go at one time, on whatever servers: who works on a subscription holds
 * its lease. This class is as thread-safe as its ports.
 */
public final class Courier {
  /** Longer than a call may take. */
  static final Duration LEASE = Duration.ofMinutes(2);

  /** One that answers slowly lets the others have their turn after this. */
  private static final Duration MOST_TIME = Duration.ofMinutes(1);

  private static final int READ_AT_ONCE = 100;

  /** Then the others have their turn. */
  private static final int MOST_CALLS = 200;

  private final Subscriptions subscriptions;
  private final CallCarrier carrier;
  private final CallWriter calls;
  private final OperationsLog log;
  private final String name;
  private final InstantSource clock;

  /**
   * Creates a courier.
   *
   * @param secrets the secret of each subscription, as {@link SubscriptionDesk} tells it
   * @param name that no other courier has
   */
  public Courier(
      Subscriptions subscriptions,
      CallCarrier carrier,
      Function<SubscriptionId, String> secrets,
      OperationsLog log,
      String name,
      InstantSource clock) {
    this.subscriptions = subscriptions;
    this.carrier = carrier;
    this.calls = new CallWriter(secrets);
    this.log = log;
    this.name = name;
    this.clock = clock;
  }

  /**
   * Goes round once: tells each subscription that is due what it does not know.
   *
   * @return how many calls were taken
   */
  public int go(TenantId tenant) {
    int taken = 0;
    for (KeptSubscription each : subscriptions.all(tenant)) {
      Instant now = clock.instant();
      if (isDue(each.progress(), now)) {
        Optional<KeptSubscription> held =
            subscriptions.claim(tenant, each.subscription().id(), name, now, now.plus(LEASE));
        taken += held.map(one -> bring(tenant, one)).orElse(0);
      }
    }
    return taken;
  }

  private static boolean isDue(Progress progress, Instant now) {
    return progress.state() == Progress.State.ACTIVE && !progress.due().isAfter(now);
  }

  private int bring(TenantId tenant, KeptSubscription held) {
    Subscription to = held.subscription();
    Progress progress = held.progress();
    Instant enough = clock.instant().plus(MOST_TIME);
    int taken = 0;
    boolean goesOn = true;
    while (goesOn && taken < MOST_CALLS) {
      List<LoggedOperation> entries = log.entries(tenant, progress.next(), READ_AT_ONCE);
      goesOn = !entries.isEmpty();
      for (LoggedOperation entry : entries) {
        if (!to.topics().contains(entry.operation().kind())) {
          progress = progress.past(entry.seq() + 1);
          continue;
        }
        Progress after = told(tenant, to, entry, progress);
        boolean wasTaken = after.next() > progress.next();
        progress = after;
        if (!wasTaken) {
          end(tenant, to, progress);
          return taken;
        }
        taken++;
        boolean over = !clock.instant().isBefore(enough);
        @Nullable Instant until = over ? null : clock.instant().plus(LEASE);
        if (!subscriptions.save(tenant, to.id(), name, progress, until) || over) {
          return taken;
        }
      }
    }
    subscriptions.save(tenant, to.id(), name, progress, null);
    return taken;
  }

  private Progress told(
      TenantId tenant, Subscription to, LoggedOperation entry, Progress progress) {
    // Asked anew each time: where a name leads may have changed.
    Reply reply =
        carrier
            .obstacle(to)
            .map(Reply::none)
            .orElseGet(() -> carrier.send(calls.entry(tenant, to, entry, clock.instant())));
    Instant now = clock.instant();
    return reply.isTaken()
        ? progress.taken(entry.seq() + 1, now, reply.word())
        : progress.failed(now, reply.word(), reply.isGone());
  }

  private void end(TenantId tenant, Subscription to, Progress progress) {
    boolean kept = subscriptions.save(tenant, to.id(), name, progress, null);
    if (kept && progress.state() == Progress.State.GIVEN_UP) {
      Instant now = clock.instant();
      log.append(
          tenant,
          Operation.builder(OperationKind.DECISION, now, "courier")
              .subject("subscription " + to.id())
              .decision("given up at entry " + progress.next())
              .rationale(
                  "its server failed "
                      + progress.attempts()
                      + " times in a row, the last time: "
                      + progress.lastAnswer())
              .inputs(Digest.ofValues(Stream.of(to)))
              .endedAt(now)
              .build());
    }
  }
}
