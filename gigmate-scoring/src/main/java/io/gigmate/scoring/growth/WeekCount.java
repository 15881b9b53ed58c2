package io.gigmate.scoring.growth;

import java.time.LocalDate;

/**
 * How many there were.
 *
 * @param weekEnd the Sunday on whose evening one counts
 * @param count how many
 */
public record WeekCount(LocalDate weekEnd, int count) {}
