/**
 * Writing to people. A {@link io.gigmate.core.outreach.Channel} carries a message for a {@link
 * io.gigmate.core.outreach.Purpose}; whether it may leave is decided before each hand-off and never
 * from memory. {@link io.gigmate.core.outreach.Consents} keeps what somebody agreed to, and {@link
 * io.gigmate.core.outreach.Suppressions} who must not be written to. A {@link
 * io.gigmate.core.outreach.VariantChooser} says who gets which variant of an experiment.
 */
@NullMarked
package io.gigmate.core.outreach;

import org.jspecify.annotations.NullMarked;
