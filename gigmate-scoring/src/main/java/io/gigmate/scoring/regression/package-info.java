/**
 * Regressions of many rows, for a host that fits its own numbers: {@link
 * io.gigmate.scoring.regression.Regression} finds the constant and the weights of columns by least
 * squares, by log-odds for what happens or not, and by logarithms for counts.
 */
@NullMarked
package io.gigmate.scoring.regression;

import org.jspecify.annotations.NullMarked;
