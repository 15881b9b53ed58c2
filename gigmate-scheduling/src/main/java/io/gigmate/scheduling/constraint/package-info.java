/**
 * What a calendar must keep to, as values: {@link io.gigmate.scheduling.constraint.Constraint} is
 * what somebody agreed on, {@link io.gigmate.scheduling.constraint.Rule} the name under which a
 * refusal gives its reason, and {@link io.gigmate.scheduling.constraint.HoldBook} says who has the
 * first word on a date.
 */
@NullMarked
package io.gigmate.scheduling.constraint;

import org.jspecify.annotations.NullMarked;
