/**
 * The one shape in which every model answers: an {@link io.gigmate.core.explain.Explanation} whose
 * factors add up to the answer on a declared scale, and a {@link
 * io.gigmate.core.explain.Recommendation} with its alternatives.
 */
@NullMarked
package io.gigmate.core.explain;

import org.jspecify.annotations.NullMarked;
