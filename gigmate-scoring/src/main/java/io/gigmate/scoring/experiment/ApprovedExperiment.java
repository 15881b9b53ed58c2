package io.gigmate.scoring.experiment;

import io.gigmate.core.autonomy.Approval;

/**
 * An experiment that a person let begin.
 *
 * @param experiment with the weights that they saw
 * @param approval by whom, when and why
 */
public record ApprovedExperiment(Experiment experiment, Approval approval) {}
