package io.gigmate.scoring.experiment;

import io.gigmate.core.outreach.ExperimentId;
import io.gigmate.core.outreach.VariantId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Variants of a message that are tried against each other.
 *
 * @param id which experiment
 * @param metric what decides
 * @param arms two or more, each of another variant
 * @param control the variant that the others are compared with
 * @param traffic how contacts are spread
 * @param plan for which effect the test is sharp, and how often it may be wrong
 */
public record Experiment(
    ExperimentId id,
    DecidingMetric metric,
    List<Arm> arms,
    VariantId control,
    TrafficRule traffic,
    TestPlan plan) {
  public Experiment {
    arms = List.copyOf(arms);
    List<VariantId> variants = arms.stream().map(Arm::variant).distinct().toList();
    if (variants.size() < 2 || variants.size() < arms.size()) {
      throw new IllegalArgumentException("an experiment takes two or more variants: " + arms);
    }
    if (!variants.contains(control)) {
      throw new IllegalArgumentException("the control is none of the variants: " + control);
    }
  }

  /**
   * Says what the results allow to be said. It may be asked as often as one likes: of experiments
   * without any difference, a difference is announced in at most the plan's share, however many
   * variants there are.
   *
   * @param results one for each arm, in any order
   * @throws IllegalArgumentException where an arm has no result or another kind of outcome than the
   *     rest, and where traffic followed the results, so that no effect can be stated
   */
  public ExperimentAnalysis analyse(List<ArmResult> results) {
    if (traffic == TrafficRule.ADAPTIVE) {
      throw new IllegalArgumentException(
          "traffic of " + id + " follows its results, which biases them; no effect is reported");
    }
    List<ArmResult> ordered = ordered(results);
    ArmResult base = result(control, ordered);
    OpenEndedLook look = new OpenEndedLook(plan, arms.size() - 1);
    List<Comparison> comparisons =
        ordered.stream()
            .filter(arm -> !arm.variant().equals(control))
            .map(arm -> Comparison.of(arm, base, look))
            .toList();
    SampleRatio ratio =
        SampleRatio.of(
            ordered.stream().map(arm -> arm.outcomes().contacts()).toList(),
            arms.stream().map(Arm::weight).toList());
    return new ExperimentAnalysis(ordered, comparisons, ratio, verdict(comparisons, ratio));
  }

  /** Returns the results in the order of the arms; refuses those that are not one for each. */
  List<ArmResult> ordered(List<ArmResult> results) {
    List<ArmResult> ordered = arms.stream().map(arm -> result(arm.variant(), results)).toList();
    if (results.size() > arms.size()) {
      throw new IllegalArgumentException("results of variants that " + id + " has not: " + results);
    }
    long shares = ordered.stream().filter(arm -> arm.outcomes() instanceof Outcomes.Shares).count();
    if (shares > 0 && shares < ordered.size()) {
      throw new IllegalArgumentException("outcomes of two kinds: " + results);
    }
    return ordered;
  }

  static ArmResult result(VariantId variant, List<ArmResult> results) {
    List<ArmResult> found =
        results.stream().filter(result -> result.variant().equals(variant)).toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          "one result of " + variant + " is needed, not " + found.size());
    }
    return found.get(0);
  }

  private ExperimentVerdict verdict(List<Comparison> comparisons, SampleRatio ratio) {
    if (!ratio.ok()) {
      return new ExperimentVerdict.HaltsOnSampleRatio(
          said(
              "the contacts are not spread as planned (chi-square %.2f, p %.2g): look for those"
                  + " that were lost before believing a difference",
              ratio.chiSquare(), ratio.p()));
    }
    Optional<Comparison> best =
        comparisons.stream()
            .filter(comparison -> comparison.better(plan.alpha()))
            .max(Comparator.comparingDouble(Comparison::lift));
    if (best.isPresent()) {
      Comparison ahead = best.get();
      return new ExperimentVerdict.ProposesWinner(
          ahead.arm(),
          said(
              "its mean is %.6g above that of %s, at least %.6g; a person approves it",
              ahead.lift(), control, ahead.low()));
    }
    if (comparisons.stream().allMatch(comparison -> comparison.worse(plan.alpha()))) {
      return new ExperimentVerdict.ProposesWinner(
          control, "every other variant does worse; a person approves it");
    }
    return new ExperimentVerdict.KeepsRunning(
        "no variant is ahead of " + control + " beyond chance");
  }

  private static String said(String format, Object... figures) {
    return String.format(Locale.ROOT, format, figures);
  }
}
