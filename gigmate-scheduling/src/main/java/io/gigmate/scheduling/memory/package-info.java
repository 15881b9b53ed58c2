/** The ports of scheduling in memory. */
@NullMarked
package io.gigmate.scheduling.memory;

import org.jspecify.annotations.NullMarked;
