package io.gigmate.adapters.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.gigmate.core.pipeline.Pipeline;
import io.gigmate.core.pipeline.PipelineRun;
import io.gigmate.core.pipeline.Step;
import io.gigmate.core.pipeline.StepAnswer;
import io.gigmate.core.pipeline.StepState;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The JSON of pipelines; names become snake_case. What a step answered stands as it is. */
final class PipelineBodies {
  private PipelineBodies() {}

  /** What a body may give; the run of the day where it gives nothing. */
  record Wish(@Nullable String key) {}

  record Pipelines(List<One> pipelines) {}

  record One(
      String name,
      String purpose,
      String rhythm,
      @JsonRawValue Object parameters,
      List<Part> steps,
      List<Run> runs) {
    static One of(Pipeline pipeline, List<PipelineRun> runs) {
      return new One(
          pipeline.name(),
          pipeline.purpose(),
          pipeline.rhythm().name().toLowerCase(Locale.ROOT),
          pipeline.parameters().get(),
          pipeline.steps().stream().map(Part::of).toList(),
          runs.stream().map(Run::of).toList());
    }
  }

  record Part(String name, String purpose) {
    static Part of(Step step) {
      return new Part(step.name(), step.purpose());
    }
  }

  record Run(
      String pipeline,
      String key,
      String status,
      String startedBy,
      String startedAt,
      @JsonRawValue Object parameters,
      List<Done> steps) {
    static Run of(PipelineRun run) {
      return new Run(
          run.pipeline(),
          run.key(),
          run.next().map(next -> code(next.status())).orElse("done"),
          run.startedBy(),
          Bodies.moment(run.startedAt()),
          run.parameters(),
          run.steps().stream().map(Done::of).toList());
    }
  }

  record Done(
      String step,
      String status,
      int attempts,
      @Nullable String beganAt,
      @Nullable String endedAt,
      @Nullable String summary,
      @JsonRawValue @Nullable Object output,
      @Nullable String error) {
    static Done of(StepState state) {
      StepAnswer answer = state.answer();
      return new Done(
          state.step(),
          code(state.status()),
          state.attempts(),
          state.beganAt() == null ? null : Bodies.moment(state.beganAt()),
          state.endedAt() == null ? null : Bodies.moment(state.endedAt()),
          answer == null ? null : answer.summary(),
          answer == null ? null : answer.output(),
          state.error());
    }
  }

  /** A step that was asked for by itself. */
  record StepDone(String pipeline, String key, Done step) {}

  private static String code(StepState.Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
