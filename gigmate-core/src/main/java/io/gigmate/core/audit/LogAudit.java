package io.gigmate.core.audit;

import io.gigmate.core.operations.ChainVerdict;
import io.gigmate.core.operations.ChainWalk;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.KeptInputs;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.StoredEntry;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks through a tenant's whole log, a page at a time, so that its length costs time but no
 * memory.
 *
 * <p>The leaf of an entry is what its hash is over: the hash before and the record. So the leaf's
 * hash is the entry's own, and the tree lies over the chain that exists. This class is thread-safe
 * where the log is.
 */
public final class LogAudit {
  private static final int PAGE = 1000;

  private final OperationsLog log;

  /** Creates the audit of a log. */
  public LogAudit(OperationsLog log) {
    this.log = log;
  }

  /**
   * Returns the checkpoint of a log as it is now, not signed.
   *
   * @throws IllegalStateException where the log is broken: nobody should vouch for it
   */
  public Checkpoint checkpoint(TenantId tenant, Instant now) {
    return verify(tenant, List.of())
        .fold(
            intact -> new Checkpoint(tenant, intact.entries(), intact.root(), now, null),
            broken -> {
              throw new IllegalStateException(
                  "the log is broken from entry "
                      + broken.firstBroken()
                      + " on: "
                      + broken.reason());
            });
  }

  /**
   * Looks through the log.
   *
   * @param checkpoints of this tenant's log that were kept elsewhere, in any order
   * @throws IllegalArgumentException for a checkpoint of another tenant
   */
  public AuditVerdict verify(TenantId tenant, List<Checkpoint> checkpoints) {
    for (Checkpoint checkpoint : checkpoints) {
      if (!checkpoint.tenant().equals(tenant)) {
        throw new IllegalArgumentException(
            "a checkpoint of tenant '" + checkpoint.tenant() + "', not '" + tenant + "'");
      }
    }
    return new Run(tenant, checkpoints).verdict();
  }

  private final class Run {
    private final TenantId tenant;
    private final Deque<Checkpoint> ahead;
    private final ChainWalk walk = new ChainWalk();
    private final MerkleFrontier tree = new MerkleFrontier();
    private long vouched;
    private long erased;

    Run(TenantId tenant, List<Checkpoint> checkpoints) {
      this.tenant = tenant;
      List<Checkpoint> bySize = new ArrayList<>(checkpoints);
      bySize.sort(Comparator.comparingLong(Checkpoint::size));
      this.ahead = new ArrayDeque<>(bySize);
    }

    AuditVerdict verdict() {
      Optional<AuditVerdict> broken = holdAgainstCheckpoints();
      // Also what was put before the first number is looked at.
      Optional<Long> after = Optional.empty();
      while (broken.isEmpty()) {
        List<StoredEntry> page = log.stored(tenant, after.orElse(Long.MIN_VALUE), PAGE);
        if (page.isEmpty()) {
          return end();
        }
        broken = look(page);
        after = Optional.of(page.get(page.size() - 1).seq());
      }
      return broken.get();
    }

    private Optional<AuditVerdict> look(List<StoredEntry> page) {
      long last = page.get(page.size() - 1).seq();
      Map<Long, KeptInputs> kept =
          log.keptInputs(tenant, page.get(0).seq(), last).stream()
              .collect(Collectors.toMap(KeptInputs::seq, Function.identity()));
      for (StoredEntry stored : page) {
        Optional<AuditVerdict> broken = look(stored, Optional.ofNullable(kept.get(stored.seq())));
        if (broken.isPresent()) {
          return broken;
        }
      }
      return Optional.empty();
    }

    private Optional<AuditVerdict> look(StoredEntry stored, Optional<KeptInputs> kept) {
      Optional<ChainVerdict.Broken> misstep = walk.step(stored);
      if (misstep.isPresent()) {
        return misstep.map(it -> new AuditVerdict.Broken(it.firstBroken(), it.reason()));
      }
      tree.add(walk.head());
      return kept.flatMap(inputs -> hold(inputs, stored)).or(this::holdAgainstCheckpoints);
    }

    private Optional<AuditVerdict> hold(KeptInputs inputs, StoredEntry stored) {
      if (inputs.isErased()) {
        erased++;
        return Optional.empty();
      }
      Optional<Digest> promised =
          stored.entry().map(LoggedOperation::operation).map(it -> it.inputs());
      return promised.equals(inputs.commitment())
          ? Optional.empty()
          : Optional.of(
              new AuditVerdict.Broken(
                  stored.seq(), "the personal inputs do not match what the entry commits to"));
    }

    private Optional<AuditVerdict> holdAgainstCheckpoints() {
      while (!ahead.isEmpty() && ahead.getFirst().size() == tree.size()) {
        Checkpoint checkpoint = ahead.removeFirst();
        if (!checkpoint.root().equals(tree.root())) {
          return Optional.of(
              new AuditVerdict.Broken(
                  vouched + 1,
                  "the chain was written anew: entries "
                      + (vouched + 1)
                      + " to "
                      + checkpoint.size()
                      + " are not those of the checkpoint of "
                      + checkpoint.at()
                      + (vouched == 0
                          ? "; only an earlier checkpoint could tell where from"
                          : "")));
        }
        vouched = checkpoint.size();
      }
      return Optional.empty();
    }

    private AuditVerdict end() {
      if (ahead.isEmpty()) {
        return new AuditVerdict.Intact(tree.size(), tree.root(), erased);
      }
      Checkpoint missed = ahead.getFirst();
      return new AuditVerdict.Broken(
          tree.size() + 1,
          "the log ends after "
              + tree.size()
              + " entries; the checkpoint of "
              + missed.at()
              + " has "
              + missed.size());
    }
  }
}
