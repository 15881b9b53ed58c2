/**
 * Writing to people. A {@link io.gigmate.core.outreach.Channel} carries a message for a {@link
 * io.gigmate.core.outreach.Purpose}; whether it may leave is decided before each hand-off and never
 * from memory.
 */
@NullMarked
package io.gigmate.core.outreach;

import org.jspecify.annotations.NullMarked;
