package io.gigmate.core.memory;

import static java.util.Comparator.comparing;

import io.gigmate.core.pipeline.PipelineRun;
import io.gigmate.core.pipeline.PipelineRuns;
import io.gigmate.core.pipeline.StepState;
import io.gigmate.core.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs of pipelines in memory. */
public final class InMemoryPipelineRuns implements PipelineRuns, Restorable {
  private final InMemoryTable<Key, PipelineRun> table = new InMemoryTable<>();

  @Override
  public PipelineRun begin(TenantId tenant, PipelineRun run) {
    Key key = new Key(run.pipeline(), run.key());
    table.change(tenant, rows -> rows.putIfAbsent(key, run));
    return table.find(tenant, key).orElse(run);
  }

  @Override
  public Optional<PipelineRun> find(TenantId tenant, String pipeline, String key) {
    return table.find(tenant, new Key(pipeline, key));
  }

  @Override
  public List<PipelineRun> latest(TenantId tenant, String pipeline, int limit) {
    return table.all(tenant).stream()
        .filter(run -> run.pipeline().equals(pipeline))
        .sorted(comparing(PipelineRun::startedAt).thenComparing(PipelineRun::key).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public boolean change(
      TenantId tenant, String pipeline, String key, StepState seen, StepState now) {
    AtomicBoolean kept = new AtomicBoolean();
    table.change(
        tenant,
        rows ->
            rows.computeIfPresent(
                new Key(pipeline, key),
                (where, run) -> {
                  kept.setPlain(run.step(seen.step()).filter(one -> same(one, seen)).isPresent());
                  return kept.getPlain() ? with(run, now) : run;
                }));
    return kept.getPlain();
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }

  private static boolean same(StepState one, StepState other) {
    return one.status() == other.status() && one.attempts() == other.attempts();
  }

  private static PipelineRun with(PipelineRun run, StepState changed) {
    return new PipelineRun(
        run.pipeline(),
        run.key(),
        run.startedBy(),
        run.startedAt(),
        run.parameters(),
        run.steps().stream()
            .map(step -> step.step().equals(changed.step()) ? changed : step)
            .toList());
  }

  private record Key(String pipeline, String key) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return comparing(Key::pipeline).thenComparing(Key::key).compare(this, other);
    }
  }
}
