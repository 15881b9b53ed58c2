/**
 * How well the whole of it does, by the six measures that were promised: {@link
 * io.gigmate.scoring.success.SuccessReport} reads them off what was kept, each with its interval or
 * with what is missing to tell.
 */
@NullMarked
package io.gigmate.scoring.success;

import org.jspecify.annotations.NullMarked;
