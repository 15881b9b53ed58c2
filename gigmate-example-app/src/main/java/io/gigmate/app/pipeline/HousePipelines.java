package io.gigmate.app.pipeline;

import io.gigmate.core.event.Events;
import io.gigmate.core.pipeline.Pipeline;
import io.gigmate.core.pipeline.PipelineRuns;
import io.gigmate.scheduling.demand.ShowResults;
import io.gigmate.scoring.competition.CompetitionDesk;
import java.util.List;

/** The pipelines that the app has. */
public final class HousePipelines {
  private HousePipelines() {}

  /** Returns them on what they read. */
  public static List<Pipeline> of(
      ViralSettings settings,
      ViralSignals signals,
      CompetitionDesk competition,
      Events events,
      ShowResults results,
      PipelineRuns runs) {
    NightMoney nights = new NightMoney(events, results);
    return List.of(
        new ViralDetection(signals, nights).pipeline(settings),
        new CompetitorMonitoring(competition, runs).pipeline(),
        new FinancialAnalysis(nights).pipeline());
  }
}
