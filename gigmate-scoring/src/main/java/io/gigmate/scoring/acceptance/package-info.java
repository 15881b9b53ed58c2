/**
 * What this house tends to say yes to. {@link io.gigmate.scoring.acceptance.AcceptanceDesk} reads
 * what was decided on past advice, learns from it, and says of new advice how likely it is to be
 * taken, with reasons that add up, and how good such chances were so far. It orders and annotates;
 * nothing is left out because of it.
 */
@NullMarked
package io.gigmate.scoring.acceptance;

import org.jspecify.annotations.NullMarked;
