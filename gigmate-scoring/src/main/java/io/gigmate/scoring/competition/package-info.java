/**
 * What other rooms do and what that leaves undone. {@link
 * io.gigmate.scoring.competition.MarketGaps} finds what is offered less than it is wanted, {@link
 * io.gigmate.scoring.competition.PriceLevels} what tickets cost; both learn from {@link
 * io.gigmate.scoring.competition.ObservedShow}s, whoever saw them.
 */
@NullMarked
package io.gigmate.scoring.competition;

import org.jspecify.annotations.NullMarked;
