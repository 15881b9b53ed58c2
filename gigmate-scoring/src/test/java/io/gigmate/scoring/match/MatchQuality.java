package io.gigmate.scoring.match;

import io.gigmate.scoring.match.NoisyLists.Labelled;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How well a matching found the truth, pair by pair.
 *
 * @param truePairs pairs of records of one entity
 * @param f1 harmonic mean of precision and recall over *same* and *review* together
 * @param precision of these
 * @param recall of these
 * @param samePrecision of *same* alone
 * @param sameRecall of *same* alone
 */
record MatchQuality(
    int truePairs,
    double f1,
    double precision,
    double recall,
    double samePrecision,
    double sameRecall) {
  static MatchQuality of(Labelled labelled, Matching matching) {
    Map<Integer, Integer> sizes = new HashMap<>();
    labelled.entity().values().forEach(entity -> sizes.merge(entity, 1, Integer::sum));
    int truth = sizes.values().stream().mapToInt(size -> size * (size - 1) / 2).sum();
    int same = 0;
    int sameRight = 0;
    int right = 0;
    for (MatchedPair pair : matching.pairs()) {
      boolean hit = labelled.areOne(pair.left(), pair.right());
      right += hit ? 1 : 0;
      if (pair.verdict() == Verdict.SAME) {
        same++;
        sameRight += hit ? 1 : 0;
      }
    }
    double precision = share(right, matching.pairs().size());
    double recall = share(right, truth);
    return new MatchQuality(
        truth,
        precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall),
        precision,
        recall,
        share(sameRight, same),
        share(sameRight, truth));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "F1 %.4f (p %.4f r %.4f), same p %.4f r %.4f, %d true pairs",
        f1,
        precision,
        recall,
        samePrecision,
        sameRecall,
        truePairs);
  }
}
