package io.gigmate.scoring.deal.settlement;

/**
 * What is wrong with a sheet.
 *
 * @param place where in the sheet, such as {@code deals[0].bonuses[1]}
 * @param what is wrong
 */
public record Problem(String place, String what) {}
