package io.gigmate.scoring.talent;

import io.gigmate.core.explain.Confidence;
import io.gigmate.scoring.talent.outlook.BreakoutAnswer;
import io.gigmate.scoring.talent.trajectory.CareerStage;
import io.gigmate.scoring.talent.trajectory.Trajectory;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a scan says of an artist.
 *
 * @param answer how likely it breaks out, and why
 * @param stage of its career, among those who were scanned
 * @param trajectory how it moves
 * @param growth30 the mean of 30 days over the mean of the 30 before, less 1
 * @param agreement how sure its direction is, with its other metrics
 */
public record TalentFinding(
    BreakoutAnswer answer,
    CareerStage stage,
    Trajectory trajectory,
    OptionalDouble growth30,
    Optional<Confidence> agreement) {}
