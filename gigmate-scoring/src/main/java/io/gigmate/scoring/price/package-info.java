/**
 * What to ask for a ticket. {@link io.gigmate.scoring.price.PriceAdvisor} answers from prices that
 * were tried and a stated belief about elasticity, says how wrong it may be, and does not leave the
 * prices that were tried without saying so.
 */
@NullMarked
package io.gigmate.scoring.price;

import org.jspecify.annotations.NullMarked;
