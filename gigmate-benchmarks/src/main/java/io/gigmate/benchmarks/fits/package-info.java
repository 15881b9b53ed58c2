/**
 * Fits of 50,000 rows of 30 numbers. {@link io.gigmate.benchmarks.fits.FitBenchmark} has ours
 * beside those written by hand, commons-math and Tribuo; Smile, which is under the GPL, is in the
 * profile {@code rivals}.
 */
@NullMarked
package io.gigmate.benchmarks.fits;

import org.jspecify.annotations.NullMarked;
