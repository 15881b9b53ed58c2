package io.gigmate.scheduling.memory;

import static java.util.Comparator.comparing;

import io.gigmate.core.memory.InMemoryTable;
import io.gigmate.core.memory.Restorable;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.rolling.JobEnd;
import io.gigmate.scheduling.rolling.JobRun;
import io.gigmate.scheduling.rolling.JobRuns;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** The history of jobs in memory. */
public final class InMemoryJobRuns implements JobRuns, Restorable {
  private final InMemoryTable<Key, JobRun> table = new InMemoryTable<>();

  @Override
  public JobRun begin(TenantId tenant, String job, String startedBy, Instant at) {
    AtomicReference<JobRun> begun = new AtomicReference<>();
    table.change(
        tenant,
        rows -> {
          JobRun run = new JobRun(last(rows, job) + 1, job, startedBy, at, null);
          rows.put(Key.of(run), run);
          begun.setPlain(run);
        });
    return begun.getPlain();
  }

  @Override
  public void end(TenantId tenant, String job, long number, JobEnd end) {
    table.change(
        tenant,
        rows -> {
          if (rows.computeIfPresent(new Key(job, number), (key, run) -> run.ended(end)) == null) {
            throw new IllegalArgumentException("there is no run " + number + " of " + job);
          }
        });
  }

  @Override
  public List<JobRun> latest(TenantId tenant, String job, int limit) {
    return lastFirst(tenant, job).limit(limit).toList();
  }

  @Override
  public List<JobRun> since(TenantId tenant, String job, Instant from) {
    return lastFirst(tenant, job).filter(run -> !run.startedAt().isBefore(from)).toList();
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }

  private Stream<JobRun> lastFirst(TenantId tenant, String job) {
    return table.all(tenant).stream()
        .filter(run -> run.job().equals(job))
        .sorted(comparing(JobRun::number).reversed());
  }

  private static long last(NavigableMap<Key, JobRun> rows, String job) {
    Key before = rows.floorKey(new Key(job, Long.MAX_VALUE));
    return before != null && before.job.equals(job) ? before.number : 0;
  }

  private record Key(String job, long number) implements Comparable<Key> {
    static Key of(JobRun run) {
      return new Key(run.job(), run.number());
    }

    @Override
    public int compareTo(Key other) {
      return comparing(Key::job).thenComparing(Key::number).compare(this, other);
    }
  }
}
