package io.gigmate.scoring.growth;

import java.util.List;

/**
 * Some of those with whom a partnership would fit.
 *
 * @param best the best first
 * @param total how many there are in all
 */
public record PartnerCandidates(List<PartnerCandidate> best, long total) {
  public PartnerCandidates {
    best = List.copyOf(best);
  }
}
