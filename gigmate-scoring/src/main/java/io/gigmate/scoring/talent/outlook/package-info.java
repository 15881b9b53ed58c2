/**
 * What comes: {@link io.gigmate.scoring.talent.outlook.BreakoutModel} says how likely an artist
 * reaches a value, {@link io.gigmate.scoring.talent.outlook.BreakoutBacktest} how good that would
 * have been, {@link io.gigmate.scoring.talent.outlook.ForecastBacktest} what a series will be.
 */
@NullMarked
package io.gigmate.scoring.talent.outlook;

import org.jspecify.annotations.NullMarked;
