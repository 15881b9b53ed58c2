package io.gigmate.scoring.deal.settlement;

import org.joda.money.Money;

/**
 * One movement of money.
 *
 * @param clause the place in the sheet that it comes from, such as {@code deals[0].share}
 * @param label what it is
 * @param amount above zero where it comes in, below where it goes out
 * @param balance what is there after it
 */
public record SettledLine(String clause, String label, Money amount, Money balance) {}
