/**
 * How likely a show is to go wrong. A {@link io.gigmate.scoring.risk.RiskModel} learns one {@link
 * io.gigmate.scoring.risk.Mishap} (a cancellation, a room emptier than forecast, a night below
 * break-even) from past shows and answers with a {@link io.gigmate.scoring.risk.RiskAssessment}
 * whose reasons add up.
 */
@NullMarked
package io.gigmate.scoring.risk;

import org.jspecify.annotations.NullMarked;
