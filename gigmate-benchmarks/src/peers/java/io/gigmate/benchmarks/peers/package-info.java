/** Other solvers on the same instances: compiled with the profile {@code peers} alone. */
@NullMarked
package io.gigmate.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
