/**
 * Whom one might work with. {@link io.gigmate.core.prospect.Prospect} is what a source said about a
 * venue, musician, fan, sponsor, medium or planner; {@link io.gigmate.core.prospect.Prospects} is
 * the port. What sources write is read into values that can be compared: {@link
 * io.gigmate.core.prospect.NormalName}, {@link io.gigmate.core.prospect.StreetAddress}, {@link
 * io.gigmate.core.prospect.PhoneNumber}, {@link io.gigmate.core.prospect.EmailAddress}, {@link
 * io.gigmate.core.prospect.WebDomain}. {@link io.gigmate.core.prospect.MergedProspect} is one
 * prospect as several sources described it.
 */
@NullMarked
package io.gigmate.core.prospect;

import org.jspecify.annotations.NullMarked;
