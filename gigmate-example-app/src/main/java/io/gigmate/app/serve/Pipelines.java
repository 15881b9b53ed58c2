package io.gigmate.app.serve;

import io.gigmate.app.pipeline.HousePipelines;
import io.gigmate.app.pipeline.ViralSettings;
import io.gigmate.app.pipeline.ViralSignals;
import io.gigmate.core.pipeline.PipelineDesk;
import java.time.InstantSource;

/** What runs the pipelines, on the ports of a storage. */
final class Pipelines {
  private Pipelines() {}

  static PipelineDesk on(
      Storage storage, ViralSettings settings, ViralSignals signals, InstantSource clock) {
    return new PipelineDesk(
        HousePipelines.of(
            settings,
            signals,
            MarketDesks.on(storage, clock).competition(),
            storage.agreedShows(),
            storage.showResults(),
            storage.pipelineRuns()),
        storage.pipelineRuns(),
        storage.operationsLog(),
        storage.transactions(),
        clock);
  }
}
