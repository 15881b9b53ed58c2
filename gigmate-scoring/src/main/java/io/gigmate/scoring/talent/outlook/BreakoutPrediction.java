package io.gigmate.scoring.talent.outlook;

import java.time.LocalDate;

/**
 * What was said of an artist on a day, and what came of it.
 *
 * @param artist who was asked about
 * @param asOf the day
 * @param probability that was said, from what was known on the day
 * @param cameTrue whether it did; where the data ends before the question does, as far as seen
 * @param points how many values the artist had by then
 */
public record BreakoutPrediction(
    String artist, LocalDate asOf, double probability, boolean cameTrue, int points) {}
