package io.gigmate.scoring.deal.offer;

import io.gigmate.core.explain.Explanation;
import io.gigmate.scoring.deal.Deal;

/**
 * A deal to offer.
 *
 * @param deal in numbers that people write
 * @param exact the same before its numbers were rounded
 * @param value what both sides can expect of it
 * @param artistUtility the sure payout that is worth as much to the artist
 * @param promoterUtility the sure result that is worth as much to the promoter
 * @param gap what the best deal of this structure could gain at most, as a share of the product of
 *     both sides' gains
 * @param artistReasons what the artist's utility adds up from, in minor units
 * @param promoterReasons what the promoter's adds up from
 * @param counterRange how far its amounts can move
 */
public record Offer(
    Deal deal,
    Deal exact,
    DealValuation value,
    double artistUtility,
    double promoterUtility,
    double gap,
    Explanation artistReasons,
    Explanation promoterReasons,
    CounterRange counterRange) {}
