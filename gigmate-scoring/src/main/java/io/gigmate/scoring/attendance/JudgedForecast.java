package io.gigmate.scoring.attendance;

/**
 * A forecast of a past show, and what came of it.
 *
 * @param outcome the show and its attendance, which the forecast did not know
 * @param knownShows of its artist when the forecast was made
 * @param median the number to plan with
 * @param distribution every number with its probability
 */
public record JudgedForecast(
    ShowOutcome outcome, int knownShows, double median, AttendanceDistribution distribution) {}
