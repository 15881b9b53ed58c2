/** Peers whose licence or weight keeps them out of the rest; compiled in the profile alone. */
@NullMarked
package io.gigmate.benchmarks.rivals;

import org.jspecify.annotations.NullMarked;
