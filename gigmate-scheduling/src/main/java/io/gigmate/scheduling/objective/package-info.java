/**
 * What makes one calendar better than another: {@link io.gigmate.scheduling.objective.Objective}
 * says it as one number, term by term.
 */
@NullMarked
package io.gigmate.scheduling.objective;

import org.jspecify.annotations.NullMarked;
