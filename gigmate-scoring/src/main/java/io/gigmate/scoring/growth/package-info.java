/**
 * Who stays, who leaves, and how many there will be. {@link io.gigmate.scoring.growth.ChurnModel}
 * reads from the days on which rooms and acts had shows how likely each is to fall silent and what
 * they are worth; {@link io.gigmate.scoring.growth.GrowthForecaster} says how many there will be;
 * {@link io.gigmate.scoring.growth.JourneyDesk} says for whom it is time to be asked something, and
 * sends nothing; {@link io.gigmate.scoring.growth.PartnerDesk} keeps who was found, written to and
 * won.
 */
@NullMarked
package io.gigmate.scoring.growth;

import org.jspecify.annotations.NullMarked;
