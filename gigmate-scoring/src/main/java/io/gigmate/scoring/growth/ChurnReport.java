package io.gigmate.scoring.growth;

import java.time.LocalDate;
import java.util.List;

/**
 * How likely each member is to fall silent.
 *
 * @param asOf the day on which one looked
 * @param daysAhead how long a silence counts
 * @param risks the likeliest first; empty where too little is known
 * @param members how many had a show so far
 * @param learnedFrom of how many earlier readings it is known what came after
 */
public record ChurnReport(
    LocalDate asOf, int daysAhead, List<ChurnRisk> risks, int members, int learnedFrom) {
  public ChurnReport {
    risks = List.copyOf(risks);
  }

  /** Answers whether there were enough members to learn from. */
  public boolean known() {
    return !risks.isEmpty();
  }
}
