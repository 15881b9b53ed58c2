package io.gigmate.app.web;

import io.gigmate.core.pipeline.Pipeline;
import io.gigmate.core.pipeline.PipelineRun;
import io.gigmate.core.pipeline.StepAnswer;
import io.gigmate.core.pipeline.StepState;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A pipeline on the page of the jobs, with its last runs. */
public record PipelineLine(
    String name, String label, String purpose, String rhythm, List<RunLine> runs) {
  static PipelineLine of(Pipeline pipeline, List<PipelineRun> runs, ZoneId zone) {
    return new PipelineLine(
        pipeline.name(),
        Wording.label(pipeline.name().replace('-', '_')),
        pipeline.purpose(),
        pipeline.rhythm() == Pipeline.Rhythm.DAILY ? "every day" : "every Monday",
        runs.stream().map(run -> RunLine.of(run, zone)).toList());
  }

  /** One run. */
  public record RunLine(
      String key, String isoTime, String time, String startedBy, List<StepLine> steps) {
    static RunLine of(PipelineRun run, ZoneId zone) {
      return new RunLine(
          run.key(),
          run.startedAt().toString(),
          Wording.moment(run.startedAt().atZone(zone)),
          run.startedBy(),
          run.steps().stream().map(StepLine::of).toList());
    }
  }

  /** How one step of a run stands. */
  public record StepLine(
      String step, String status, String attempts, String took, @Nullable String told) {
    static StepLine of(StepState state) {
      StepAnswer answer = state.answer();
      return new StepLine(
          Wording.label(state.step().replace('-', '_')),
          state.status().name().toLowerCase(Locale.ROOT),
          state.attempts() < 2 ? "" : Wording.count(state.attempts(), "try", "tries"),
          state.beganAt() == null || state.endedAt() == null
              ? ""
              : Wording.took(Duration.between(state.beganAt(), state.endedAt())),
          answer == null ? state.error() : answer.summary());
    }
  }
}
