package io.gigmate.scoring.deal.settlement;

/**
 * A part of a payout.
 *
 * @param clause what it comes from, such as {@code share}
 * @param label what it is
 * @param amount of it
 */
record Part<T>(String clause, String label, T amount) {}
