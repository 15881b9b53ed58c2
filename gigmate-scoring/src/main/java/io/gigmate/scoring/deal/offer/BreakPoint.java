package io.gigmate.scoring.deal.offer;

/**
 * What would change the answer.
 *
 * @param what the quantity, such as {@code expected_attendance}
 * @param threshold where the answer changes; the gain of an offer without a limit, as a share
 * @param sentence the same for people
 */
public record BreakPoint(String what, double threshold, String sentence) {}
