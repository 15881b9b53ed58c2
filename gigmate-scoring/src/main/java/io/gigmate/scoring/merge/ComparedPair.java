package io.gigmate.scoring.merge;

import io.gigmate.core.prospect.Prospect;
import io.gigmate.scoring.match.MatchedPair;

/**
 * Two records side by side, for a person to look at.
 *
 * @param pair what the matcher makes of them, and why
 * @param left the first, as its source described it
 * @param right the other
 */
public record ComparedPair(MatchedPair pair, Prospect left, Prospect right) {}
