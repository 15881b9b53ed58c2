package io.gigmate.scoring.finance;

/**
 * A night to plan for: the paid tickets at a stated quantile of the forecast, and what they come
 * to.
 *
 * @param name conservative, expected or optimistic
 * @param quantile of the forecast of tickets
 * @param statement what that many tickets come to
 */
public record Scenario(String name, double quantile, Statement statement) {}
