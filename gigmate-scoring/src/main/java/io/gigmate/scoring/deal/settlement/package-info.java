/**
 * What a night brought, and who gets how much of it. {@link
 * io.gigmate.scoring.deal.settlement.Settlement} reads a {@link
 * io.gigmate.scoring.deal.settlement.DealSheet} and answers line by line, to the cent, or refuses
 * and says why; {@link io.gigmate.scoring.deal.settlement.TicketCurve} gives the same answer for
 * every number of tickets at once.
 */
@NullMarked
package io.gigmate.scoring.deal.settlement;

import org.jspecify.annotations.NullMarked;
