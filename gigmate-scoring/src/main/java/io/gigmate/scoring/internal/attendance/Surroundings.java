package io.gigmate.scoring.internal.attendance;

/**
 * What all stages look at.
 *
 * @param horizon days that lie between what is known and the show
 * @param calendar what dates add
 * @param market how all artists do
 * @param peers what shows with something in common drew
 */
record Surroundings(int horizon, CalendarEffects calendar, Market market, Peers peers) {}
