package io.gigmate.core.memory;

import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.KeptInputs;
import io.gigmate.core.operations.LogQuery;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.operations.Salt;
import io.gigmate.core.operations.StoredEntry;
import io.gigmate.core.tenant.TenantId;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The operations log in memory. */
public final class InMemoryOperationsLog implements OperationsLog, Restorable {
  private final InMemoryTable<Long, LoggedOperation> table = new InMemoryTable<>();
  private final InMemoryTable<Long, Beside> inputs = new InMemoryTable<>();
  private final Supplier<Salt> salts;

  private record Beside(Optional<String> person, KeptInputs kept) {}

  /** Creates a log whose salts can be told in advance: for tests and demonstrations. */
  public InMemoryOperationsLog() {
    AtomicLong count = new AtomicLong();
    this.salts = () -> new Salt(Digest.ofValues(Stream.of(count.incrementAndGet())).hex());
  }

  /** Creates a log with the host's salts; they must come from a secure source of randomness. */
  public InMemoryOperationsLog(Supplier<Salt> salts) {
    this.salts = salts;
  }

  @Override
  public synchronized LoggedOperation append(TenantId tenant, Operation operation) {
    LoggedOperation entry = LoggedOperation.after(last(tenant).orElse(null), operation);
    table.change(tenant, rows -> rows.put(entry.seq(), entry));
    return entry;
  }

  @Override
  public synchronized LoggedOperation append(
      TenantId tenant, Operation operation, PersonalInputs personal) {
    Salt salt = salts.get();
    Digest commitment = KeptInputs.commitment(salt, personal.payload());
    LoggedOperation entry = append(tenant, operation.withInputs(commitment));
    KeptInputs kept = new KeptInputs(entry.seq(), salt, personal.payload());
    inputs.change(tenant, rows -> rows.put(entry.seq(), new Beside(personal.about(), kept)));
    return entry;
  }

  @Override
  public Optional<LoggedOperation> last(TenantId tenant) {
    NavigableMap<Long, LoggedOperation> rows = table.of(tenant);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.lastEntry().getValue());
  }

  @Override
  public List<LoggedOperation> entries(TenantId tenant, long from, int limit) {
    return table.of(tenant).tailMap(from, true).values().stream().limit(limit).toList();
  }

  @Override
  public List<StoredEntry> stored(TenantId tenant, long after, int limit) {
    return table.of(tenant).tailMap(after, false).values().stream()
        .limit(limit)
        .map(StoredEntry::of)
        .toList();
  }

  @Override
  public List<LoggedOperation> search(TenantId tenant, LogQuery query, int offset, int limit) {
    return fitting(tenant, query).skip(offset).limit(limit).toList();
  }

  @Override
  public long count(TenantId tenant, LogQuery query) {
    return fitting(tenant, query).count();
  }

  @Override
  public List<KeptInputs> keptInputs(TenantId tenant, long first, long last) {
    return inputs.of(tenant).subMap(first, true, last, true).values().stream()
        .map(Beside::kept)
        .toList();
  }

  @Override
  public synchronized List<Long> eraseInputs(TenantId tenant, String person) {
    List<Long> about =
        inputs.of(tenant).entrySet().stream()
            .filter(row -> row.getValue().person().equals(Optional.of(person)))
            .map(row -> row.getKey())
            .toList();
    inputs.change(
        tenant,
        rows ->
            about.forEach(
                seq ->
                    rows.put(seq, new Beside(Optional.empty(), new KeptInputs(seq, null, null)))));
    return about;
  }

  @Override
  public Runnable snapshot() {
    Runnable entries = table.snapshot();
    Runnable beside = inputs.snapshot();
    return () -> {
      entries.run();
      beside.run();
    };
  }

  private Stream<LoggedOperation> fitting(TenantId tenant, LogQuery query) {
    return table.of(tenant).descendingMap().values().stream()
        .filter(entry -> query.fits(entry.operation()));
  }
}
