/**
 * Arithmetic that loses nothing: {@link io.gigmate.scoring.internal.exact.Fraction} for one number,
 * {@link io.gigmate.scoring.internal.exact.Pieces} for a whole curve, and {@link
 * io.gigmate.scoring.internal.exact.Numbers} for formulas that are written once and read as either.
 */
@NullMarked
package io.gigmate.scoring.internal.exact;

import org.jspecify.annotations.NullMarked;
