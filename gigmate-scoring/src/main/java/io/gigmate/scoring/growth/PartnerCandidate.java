package io.gigmate.scoring.growth;

import io.gigmate.core.explain.Explanation;

/**
 * Somebody with whom a partnership would fit.
 *
 * @param partner as it would be kept
 * @param kind what they are, such as {@code media}
 * @param fit why, 1 to 100 points
 */
public record PartnerCandidate(Partner partner, String kind, Explanation fit) {}
