/**
 * What was agreed, as values. {@link io.gigmate.scoring.deal.Deal} is what one artist gets; its
 * {@link io.gigmate.scoring.deal.DealTerms} are a small language whose words are the structures
 * that promoters use. Whatever changes the money is an argument that cannot be left out: there is
 * no hidden default.
 *
 * <p>{@code settlement} says to the cent what a deal pays, {@code shorthand} reads and writes it as
 * people do.
 */
@NullMarked
package io.gigmate.scoring.deal;

import org.jspecify.annotations.NullMarked;
