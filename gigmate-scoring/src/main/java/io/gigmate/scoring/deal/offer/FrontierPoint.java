package io.gigmate.scoring.deal.offer;

import io.gigmate.scoring.deal.Deal;

/**
 * A deal with which neither side can be better off without the other being worse off.
 *
 * @param deal to the cent and the basis point
 * @param expectedArtist what the artist can expect
 * @param expectedPromoter what the promoter can expect
 * @param artistUtility the sure payout that is worth as much to the artist
 * @param promoterUtility the sure result that is worth as much to the promoter
 * @param lossProbability how likely the promoter loses money
 */
public record FrontierPoint(
    Deal deal,
    double expectedArtist,
    double expectedPromoter,
    double artistUtility,
    double promoterUtility,
    double lossProbability) {}
