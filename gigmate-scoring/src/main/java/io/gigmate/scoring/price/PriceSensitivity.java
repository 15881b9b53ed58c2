package io.gigmate.scoring.price;

import org.joda.money.Money;

/**
 * What happens if the belief about elasticity was wrong.
 *
 * @param elasticity that should have been believed
 * @param bestPrice the price that would have been advised then
 * @param incomeLost what the advised price brings less than that one, if so
 * @param shareLost the same as a share of what that one brings
 */
public record PriceSensitivity(
    double elasticity, Money bestPrice, Money incomeLost, double shareLost) {}
