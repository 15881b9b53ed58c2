/**
 * Whom one might work with. {@link io.gigmate.core.prospect.Prospect} is what a source said about a
 * venue, musician, fan, sponsor, medium or planner; {@link io.gigmate.core.prospect.Prospects} is
 * the port.
 */
@NullMarked
package io.gigmate.core.prospect;

import org.jspecify.annotations.NullMarked;
