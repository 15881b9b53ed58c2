package io.gigmate.app.files;

import io.gigmate.core.operations.CanonicalJson;
import io.gigmate.scoring.experiment.ArmResult;
import io.gigmate.scoring.experiment.Comparison;
import io.gigmate.scoring.experiment.ExperimentAnalysis;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an experiment says, as JSON. */
public final class ExperimentJson {
  private ExperimentJson() {}

  /** Returns the text; means, lifts and intervals are in the outcome's unit. */
  public static String text(ExperimentAnalysis analysis) {
    return CanonicalJson.write(
        Map.of(
            "arms",
            analysis.arms().stream().map(ExperimentJson::arm).toList(),
            "comparisons",
            analysis.comparisons().stream().map(ExperimentJson::comparison).toList(),
            "sample_ratio",
            Map.of("p", analysis.sampleRatio().p(), "ok", analysis.sampleRatio().ok()),
            "verdict",
            analysis
                .verdict()
                .fold(
                    halts -> "halt: " + halts.reason(),
                    running -> "no winner yet: " + running.reason(),
                    wins -> "propose " + wins.variant() + ": " + wins.reason())));
  }

  private static Map<String, Object> arm(ArmResult arm) {
    return Map.of(
        "name", arm.variant().value(),
        "n", arm.outcomes().contacts(),
        "mean", arm.outcomes().mean());
  }

  private static Map<String, Object> comparison(Comparison comparison) {
    List<@Nullable Double> interval =
        Arrays.asList(finite(comparison.low()), finite(comparison.high()));
    return Map.of(
        "arm", comparison.arm().value(),
        "control", comparison.control().value(),
        "lift", comparison.lift(),
        "interval", interval,
        "p_always_valid", comparison.pAlwaysValid(),
        "p_fixed", comparison.pFixed());
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
