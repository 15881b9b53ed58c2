package io.gigmate.core.pipeline;

import io.gigmate.core.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/** Where it is kept how far runs of pipelines are. */
public interface PipelineRuns {
  /**
   * Keeps the run, unless there is one of its pipeline and key, and returns the one that is there.
   */
  PipelineRun begin(TenantId tenant, PipelineRun run);

  /** Returns the run of this pipeline and key. */
  Optional<PipelineRun> find(TenantId tenant, String pipeline, String key);

  /** Returns the runs of a pipeline that began last, the last one first. */
  List<PipelineRun> latest(TenantId tenant, String pipeline, int limit);

  /**
   * Keeps how a step stands, if it still stands as it was seen: of two who do the same step one
   * gets through.
   *
   * @param seen how it stood; status and attempts are compared
   * @param now how it stands
   * @return whether it was kept
   */
  boolean change(TenantId tenant, String pipeline, String key, StepState seen, StepState now);
}
