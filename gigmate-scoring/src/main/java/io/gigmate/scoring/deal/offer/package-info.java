/**
 * What to offer. {@link io.gigmate.scoring.deal.offer.DealOptimizer} searches the deals that a
 * house can make, for the one that is fair to both sides, and says how far it can be from the best;
 * {@link io.gigmate.scoring.deal.offer.DealValuation} says what any deal is worth before the night.
 */
@NullMarked
package io.gigmate.scoring.deal.offer;

import org.jspecify.annotations.NullMarked;
