package io.gigmate.scoring.experiment;

import io.gigmate.core.outreach.VariantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every guardrail of an experiment: shares that no variant may exceed, the control included, and
 * margins above the control.
 *
 * @param limits of each variant by itself
 * @param margins above the control
 */
public record Guardrails(List<Guardrail> limits, List<RelativeGuardrail> margins) {
  private static final Guardrails STANDARD =
      new Guardrails(Guardrail.standard(), RelativeGuardrail.standard());

  public Guardrails {
    limits = List.copyOf(limits);
    margins = List.copyOf(margins);
  }

  /** Returns the guardrails with every default. */
  public static Guardrails standard() {
    return STANDARD;
  }

  /**
   * Returns the variants to be paused, each once, in the order of the experiment.
   *
   * @param harm that was counted
   * @param harmed how many contacts of each variant it happened to
   */
  public List<PausedVariant> check(Experiment experiment, Harm harm, List<ArmResult> harmed) {
    List<ArmResult> ordered = experiment.ordered(harmed);
    Outcomes.Shares control = shares(Experiment.result(experiment.control(), ordered));
    List<PausedVariant> paused = new ArrayList<>();
    for (ArmResult arm : ordered) {
      beyondLimit(harm, arm)
          .or(() -> beyondMargin(harm, arm, experiment.control(), control))
          .ifPresent(paused::add);
    }
    return List.copyOf(paused);
  }

  private Optional<PausedVariant> beyondLimit(Harm harm, ArmResult arm) {
    return limits.stream()
        .filter(limit -> limit.harm() == harm)
        .flatMap(limit -> limit.check(arm.variant(), shares(arm)).stream())
        .findFirst();
  }

  private Optional<PausedVariant> beyondMargin(
      Harm harm, ArmResult arm, VariantId control, Outcomes.Shares base) {
    return margins.stream()
        .filter(margin -> margin.harm() == harm && !arm.variant().equals(control))
        .flatMap(margin -> margin.check(arm.variant(), shares(arm), base).stream())
        .findFirst();
  }

  private static Outcomes.Shares shares(ArmResult arm) {
    if (arm.outcomes() instanceof Outcomes.Shares shares) {
      return shares;
    }
    throw new IllegalArgumentException("harm happens or does not: " + arm);
  }
}
