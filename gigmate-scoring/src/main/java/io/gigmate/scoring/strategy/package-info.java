/**
 * What to do to grow, what it may bring, and what it did bring. {@link
 * io.gigmate.scoring.strategy.StrategyDesk} draws up a {@link io.gigmate.scoring.strategy.Strategy}
 * from {@link io.gigmate.scoring.strategy.Evidence}, proposes it where {@link
 * io.gigmate.scoring.strategy.ReturnModel} is sure enough that it pays, and learns from the end of
 * those that a person approved.
 */
@NullMarked
package io.gigmate.scoring.strategy;

import org.jspecify.annotations.NullMarked;
