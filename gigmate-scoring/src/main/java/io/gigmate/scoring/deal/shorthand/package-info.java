/**
 * Deals as people write them: {@code $5,000 vs 85% NBOR after 12k exp}. {@link
 * io.gigmate.scoring.deal.shorthand.Shorthand} reads and writes them; where words can be read in
 * several ways it names the ways and what each would pay.
 */
@NullMarked
package io.gigmate.scoring.deal.shorthand;

import org.jspecify.annotations.NullMarked;
