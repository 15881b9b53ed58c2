package io.gigmate.core.operations;

import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Erases what is kept of a person beside the log, and leaves an entry that says who did it, why and
 * of which entries; not whose it was, which the erasure is to make forgotten.
 */
public final class ErasureDesk {
  private static final int RANGES_NAMED = 50;

  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;

  /** Creates the desk on its ports. */
  public ErasureDesk(OperationsLog log, Transactions transactions, InstantSource clock) {
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Erases the personal inputs about one person; where there are none, nothing is logged.
   *
   * @param person as the inputs name them
   * @param actor who erases
   * @param reason why, without the person's name
   * @return the numbers of the entries, in order
   */
  public List<Long> erase(TenantId tenant, String person, String actor, String reason) {
    return transactions.inOne(
        () -> {
          Instant began = clock.instant();
          List<Long> erased = log.eraseInputs(tenant, person);
          if (!erased.isEmpty()) {
            log.append(
                tenant,
                Operation.builder(OperationKind.DECISION, began, actor)
                    .subject("personal inputs of " + erased.size() + " entries")
                    .decision("erased: " + ranges(erased))
                    .rationale(reason)
                    .inputs(Digest.ofValues(erased.stream()))
                    .endedAt(clock.instant())
                    .build());
          }
          return erased;
        });
  }

  /** {@code 2, 4-7, 9}; of very many, the first. */
  private static String ranges(List<Long> numbers) {
    List<String> ranges = new ArrayList<>();
    int i = 0;
    while (i < numbers.size()) {
      int j = i;
      while (j + 1 < numbers.size() && numbers.get(j + 1) == numbers.get(j) + 1) {
        j++;
      }
      ranges.add(i == j ? numbers.get(i).toString() : numbers.get(i) + "-" + numbers.get(j));
      i = j + 1;
    }
    String named = ranges.stream().limit(RANGES_NAMED).collect(Collectors.joining(", "));
    return ranges.size() > RANGES_NAMED ? named + " and later ones" : named;
  }
}
