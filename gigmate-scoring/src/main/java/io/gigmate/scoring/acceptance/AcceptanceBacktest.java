package io.gigmate.scoring.acceptance;

import io.gigmate.scoring.internal.stats.BinaryMetrics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * How good the chances of acceptance would have been: each decision is foretold by what was decided
 * before it, and held against the share accepted so far.
 *
 * <p>Source: A. P. Dawid, Present position and potential developments: the prequential approach,
 * Journal of the Royal Statistical Society A 147 (1984).
 *
 * @param cases decisions that were foretold; those by which the first model was learned are not
 * @param logLoss the mean of minus the log-likelihood; smaller is better
 * @param baseLogLoss the same of the share accepted so far
 * @param brier the mean squared distance of chance and answer; smaller is better
 * @param baseBrier the same of the share accepted so far
 * @param fifths chances said beside answers seen, by fifths of the chance
 */
public record AcceptanceBacktest(
    int cases,
    double logLoss,
    double baseLogLoss,
    double brier,
    double baseBrier,
    List<Fifth> fifths) {
  private static final int FITS = 200;
  private static final int BINS = 5;

  public AcceptanceBacktest {
    fifths = List.copyOf(fifths);
  }

  /**
   * What was said beside what was seen.
   *
   * @param cases how many
   * @param said the mean chance
   * @param seen the share accepted
   */
  public record Fifth(int cases, double said, double seen) {}

  /**
   * Foretells each of these by those before it. With many, the model is learned anew some 200
   * times, never from what it foretells.
   */
  public static AcceptanceBacktest of(Collection<PastWord> said) {
    List<PastWord> words = said.stream().filter(PastWord::counts).sorted(PastWord.ORDER).toList();
    int every = Math.max(1, words.size() / FITS);
    List<double[]> foretold = new ArrayList<>();
    AcceptanceModel model = AcceptanceModel.learnedFrom(List.of());
    int accepted = 0;
    for (int i = 0; i < words.size(); i++) {
      if (i % every == 0 || !model.isLearned()) {
        model = AcceptanceModel.learnedFrom(words.subList(0, i));
      }
      PastWord one = words.get(i);
      if (model.isLearned()) {
        foretold.add(
            new double[] {
              model.probability(one.traits()), (accepted + 1.0) / (i + 2.0), one.accepted() ? 1 : 0
            });
      }
      accepted += one.accepted() ? 1 : 0;
    }
    double[] chance = foretold.stream().mapToDouble(one -> one[0]).toArray();
    double[] base = foretold.stream().mapToDouble(one -> one[1]).toArray();
    int[] seen = foretold.stream().mapToInt(one -> (int) one[2]).toArray();
    return foretold.isEmpty()
        ? new AcceptanceBacktest(0, 0, 0, 0, 0, List.of())
        : new AcceptanceBacktest(
            chance.length,
            BinaryMetrics.logLoss(chance, seen),
            BinaryMetrics.logLoss(base, seen),
            BinaryMetrics.brier(chance, seen),
            BinaryMetrics.brier(base, seen),
            fifths(foretold));
  }

  private static List<Fifth> fifths(List<double[]> foretold) {
    List<Fifth> fifths = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      int wanted = bin;
      List<double[]> inside =
          foretold.stream()
              .filter(one -> Math.min(BINS - 1, (int) (one[0] * BINS)) == wanted)
              .toList();
      if (!inside.isEmpty()) {
        fifths.add(
            new Fifth(
                inside.size(),
                inside.stream().mapToDouble(one -> one[0]).average().orElseThrow(),
                inside.stream().mapToDouble(one -> one[2]).average().orElseThrow()));
      }
    }
    return fifths;
  }

  /** Says it in a sentence. */
  public String inWords() {
    return cases == 0
        ? "not enough decisions yet to foretell one"
        : String.format(
            Locale.ROOT,
            "on %d decisions, each foretold by those before it, the chances have a log loss of %.3f"
                + " and a Brier score of %.3f; the share accepted so far has %.3f and %.3f",
            cases,
            logLoss,
            brier,
            baseLogLoss,
            baseBrier);
  }
}
