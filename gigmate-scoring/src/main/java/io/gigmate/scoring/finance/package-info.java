/**
 * What a show earns and what it may lose. {@link io.gigmate.scoring.finance.PiecewiseLinear} is an
 * amount that depends on how many come, and answers exactly what to expect of it.
 */
@NullMarked
package io.gigmate.scoring.finance;

import org.jspecify.annotations.NullMarked;
