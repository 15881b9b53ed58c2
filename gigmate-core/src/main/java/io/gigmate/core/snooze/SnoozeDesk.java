package io.gigmate.core.snooze;

import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.snooze.SnoozeOutcome.Asleep;
import io.gigmate.core.snooze.SnoozeOutcome.NotPossible;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.tenant.Tenants;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts what waits for a person to sleep until a day, and wakes it. Nothing is lost by it: what
 * sleeps keeps its place and is found, it only is not asked about.
 *
 * <p>This class is thread-safe where its ports are.
 */
public final class SnoozeDesk {
  /** How far ahead somebody may put something off, in days. */
  public static final int LONGEST = 366;

  private final Snoozes snoozes;
  private final Tenants tenants;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;

  /**
   * Creates the desk on its ports.
   *
   * @param tenants say where it is today
   */
  public SnoozeDesk(
      Snoozes snoozes,
      Tenants tenants,
      OperationsLog log,
      Transactions transactions,
      InstantSource clock) {
    this.snoozes = snoozes;
    this.tenants = tenants;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Puts it to sleep until a day, or until another day where it sleeps already. Whether there is
   * such a thing is for the caller to know.
   */
  public SnoozeOutcome snooze(
      TenantId tenant, SnoozedKind kind, String id, LocalDate until, String by) {
    Instant now = clock.instant();
    LocalDate first = today(tenant).plusDays(1);
    LocalDate last = today(tenant).plusDays(LONGEST);
    if (until.isBefore(first) || until.isAfter(last)) {
      return new NotPossible(
          "a day from " + first + " to " + last + " is one to ask again: " + until);
    }
    Snooze snooze = new Snooze(kind, id, until, by, now);
    return transactions.inOne(
        () -> {
          snoozes.save(tenant, snooze);
          record(tenant, kind, id, "snoozed until " + until, by, now);
          return new Asleep(snooze);
        });
  }

  /** Has it wait for a person again at once; answers whether it slept. */
  public boolean wake(TenantId tenant, SnoozedKind kind, String id, String by) {
    Instant now = clock.instant();
    return transactions.inOne(
        () -> {
          boolean slept = asleep(tenant, kind).containsKey(id);
          if (snoozes.remove(tenant, kind, id) && slept) {
            record(tenant, kind, id, "woken", by, now);
          }
          return slept;
        });
  }

  /** Returns what sleeps today, by id. */
  public SortedMap<String, Snooze> asleep(TenantId tenant, SnoozedKind kind) {
    List<Snooze> all = snoozes.all(tenant, kind);
    SortedMap<String, Snooze> asleep = new TreeMap<>();
    if (!all.isEmpty()) {
      LocalDate today = today(tenant);
      all.stream().filter(one -> one.isAsleep(today)).forEach(one -> asleep.put(one.id(), one));
    }
    return asleep;
  }

  private LocalDate today(TenantId tenant) {
    return LocalDate.ofInstant(clock.instant(), tenants.required(tenant).timeZone());
  }

  private void record(
      TenantId tenant, SnoozedKind kind, String id, String what, String by, Instant now) {
    log.append(
        tenant,
        Operation.builder(OperationKind.DECISION, now, by)
            .subject(kind.code() + " " + id)
            .decision(what)
            .rationale("by hand")
            .endedAt(clock.instant())
            .build());
  }
}
