/** The ports of scoring in memory. */
@NullMarked
package io.gigmate.scoring.memory;

import org.jspecify.annotations.NullMarked;
