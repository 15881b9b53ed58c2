/**
 * One prospect, many sites. {@link io.gigmate.scoring.match.ProspectMatcher} finds which of the
 * records that several sources gave describe the same prospect, after Fellegi and Sunter, with
 * weights that it learns from the records at hand; {@link io.gigmate.scoring.match.Matching} is its
 * answer: pairs with evidence, and groups to be merged.
 */
@NullMarked
package io.gigmate.scoring.match;

import org.jspecify.annotations.NullMarked;
