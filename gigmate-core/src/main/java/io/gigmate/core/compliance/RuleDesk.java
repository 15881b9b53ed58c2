package io.gigmate.core.compliance;

import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Keeps each operator's rules: those of the library, made stricter by the operator. Every change,
 * and every one that was refused, leaves an entry in the log.
 */
public final class RuleDesk {
  private final Tightenings tightenings;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;

  /** Creates the desk on its ports. */
  public RuleDesk(
      Tightenings tightenings, OperationsLog log, Transactions transactions, InstantSource clock) {
    this.tightenings = tightenings;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Returns the rules that hold for the tenant. A change that the library has overtaken since, by
   * rules that are stricter, no longer counts.
   */
  public RuleBook book(TenantId tenant) {
    RuleBook book = RuleBook.standard();
    for (KeptTightening kept : tightenings.all(tenant)) {
      RuleBook before = book;
      book =
          before
              .tighten(kept.change(), kept.actor(), kept.at())
              .fold(TighteningOutcome.Tightened::book, refused -> before);
    }
    return book;
  }

  /** Returns what the tenant made stricter, in the order in which it did. */
  public List<KeptTightening> tightenings(TenantId tenant) {
    return tightenings.all(tenant);
  }

  /** Makes the tenant's rules stricter in several ways, all of them or, where it fails, none. */
  public List<TighteningOutcome> tightenAll(
      TenantId tenant, List<Tightening> changes, String actor) {
    return transactions.inOne(
        () -> changes.stream().map(change -> tighten(tenant, change, actor)).toList());
  }

  /**
   * Makes the tenant's rules stricter. What holds already changes nothing and leaves no entry, so
   * that a file can be read on every start.
   */
  public TighteningOutcome tighten(TenantId tenant, Tightening change, String actor) {
    return transactions.inTurn(
        tenant,
        () -> {
          Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
          RuleBook book = book(tenant);
          TighteningOutcome outcome = book.tighten(change, actor, now);
          if (!book.holds(change)) {
            log.append(tenant, outcome.entry());
            if (outcome instanceof TighteningOutcome.Tightened) {
              tightenings.append(tenant, new KeptTightening(change, actor, now));
            }
          }
          return outcome;
        });
  }
}
