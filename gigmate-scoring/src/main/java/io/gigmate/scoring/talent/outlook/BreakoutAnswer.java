package io.gigmate.scoring.talent.outlook;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.scoring.internal.stats.Logistic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How likely an artist breaks out, and why.
 *
 * @param artist who is asked about
 * @param asOf the last day that was known
 * @param level the value that was asked for
 * @param probability that it comes in time
 * @param baseRate the share of earlier questions that came true; NaN where none is decided
 * @param explanation factors that add up to the log-odds, the usual artist's first
 */
public record BreakoutAnswer(
    String artist,
    LocalDate asOf,
    double level,
    double probability,
    double baseRate,
    Explanation explanation) {
  /** Returns the answer with what somebody else knows; what it adds is on the scale of log-odds. */
  public BreakoutAnswer with(List<Factor> more) {
    List<Factor> factors = new ArrayList<>(explanation.factors());
    factors.addAll(more);
    Explanation whole = Explanation.of(explanation.scale(), factors);
    return new BreakoutAnswer(
        artist, asOf, level, Logistic.probability(whole.answer()), baseRate, whole);
  }
}
