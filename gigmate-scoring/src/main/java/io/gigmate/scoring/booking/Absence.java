package io.gigmate.scoring.booking;

/**
 * Something that was not known, and so is neither for nor against the show.
 *
 * @param what such as {@code timing}
 * @param why what it would take to know it
 */
public record Absence(String what, String why) {}
