package io.gigmate.scoring.experiment;

import java.util.List;

/**
 * What an experiment says so far.
 *
 * @param arms the results, in the order of the experiment's arms
 * @param comparisons of each other arm with the control, in the same order
 * @param sampleRatio whether the contacts are spread as promised
 * @param verdict what may be said
 */
public record ExperimentAnalysis(
    List<ArmResult> arms,
    List<Comparison> comparisons,
    SampleRatio sampleRatio,
    ExperimentVerdict verdict) {
  public ExperimentAnalysis {
    arms = List.copyOf(arms);
    comparisons = List.copyOf(comparisons);
  }
}
