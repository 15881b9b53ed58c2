package io.gigmate.scoring.talent.outlook;

import io.gigmate.core.explain.Explanation;
import java.time.LocalDate;

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
    Explanation explanation) {}
