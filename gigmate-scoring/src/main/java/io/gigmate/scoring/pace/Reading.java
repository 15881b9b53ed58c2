package io.gigmate.scoring.pace;

/**
 * One way in which the end was read, and how much it counted.
 *
 * @param name such as {@code usual share sold}
 * @param tickets what it says on its own
 * @param weight its part in the forecast, 0 to 1; those of a forecast add up to 1
 */
public record Reading(String name, double tickets, double weight) {}
