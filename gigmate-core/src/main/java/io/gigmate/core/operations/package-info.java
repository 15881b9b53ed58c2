/**
 * The log of what was decided and why. An {@link io.gigmate.core.operations.Operation} is chained
 * by its hash to the one before it, so that an edit, a gap or a swap is found and located; {@link
 * io.gigmate.core.operations.OperationsLog} is the port.
 */
@NullMarked
package io.gigmate.core.operations;

import org.jspecify.annotations.NullMarked;
