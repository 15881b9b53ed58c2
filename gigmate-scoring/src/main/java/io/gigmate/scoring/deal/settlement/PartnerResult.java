package io.gigmate.scoring.deal.settlement;

import org.joda.money.Money;

/**
 * What one partner of a co-promotion gets of the promoter's result.
 *
 * @param name of the partner
 * @param perTicket for the tickets sold
 * @param share of the profit or, below zero, of the loss after that
 * @param total both
 */
public record PartnerResult(String name, Money perTicket, Money share, Money total) {}
