package io.gigmate.scoring.deal.settlement;

import org.joda.money.Money;

/**
 * What one artist gets.
 *
 * @param artist who
 * @param payout by the deal
 * @param withholding tax that is kept back
 * @param deposit what was paid before
 * @param adjustments what is due beside the deal: merch, a share of the bar, costs laid out
 * @param due the payout without tax and deposit, with the adjustments
 */
public record ArtistPayout(
    String artist, Money payout, Money withholding, Money deposit, Money adjustments, Money due) {}
