package io.gigmate.scoring.match;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Learns a {@link LinkageModel} from the pairs at hand, without anybody telling which match, by
 * expectation and maximisation.
 *
 * <p>Pairs that blocking found are weighed by what they may be; of all the others a sample stands
 * for strangers, so that the shares among strangers are those among all pairs and not those among
 * the ones that share a block. What is believed beforehand counts as a few pairs more (a Dirichlet
 * prior), which keeps small files steady and the kinds what they are.
 *
 * <p>Source: W. E. Winkler, Using the EM Algorithm for Weight Computation in the Fellegi-Sunter
 * Model of Record Linkage, Bureau of the Census RR2000/05 (2000); T. Enamorado, B. Fifield and K.
 * Imai, Using a Probabilistic Model to Assist Merging of Large-Scale Administrative Records,
 * American Political Science Review 113 (2019), for missing fields; Splink (Linacre and others
 * 2022) for the shares among strangers.
 */
final class LinkageFit {
  private static final int MOST_ROUNDS = 60;
  private static final double ENOUGH = 1e-4;

  private final double allPairs;
  private final long[] looks;
  private final double[] counts;
  private final long[] otherLooks;
  private final double[] otherCounts;

  /**
   * Prepares a fit.
   *
   * @param allPairs how many pairs there are
   * @param found the patterns of those that blocking found
   * @param others the patterns of a sample of those that it did not
   */
  LinkageFit(double allPairs, long[] found, long[] others) {
    this.allPairs = allPairs;
    Tally tally = Tally.of(found, 1);
    looks = tally.looks;
    counts = tally.counts;
    Tally rest =
        Tally.of(others, Math.max(0, allPairs - found.length) / Math.max(1, others.length));
    otherLooks = rest.looks;
    otherCounts = rest.counts;
  }

  LinkageModel fit() {
    LinkageModel model = LinkageModel.believed(allPairs);
    double before = Double.NaN;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Sums sums = expect(model);
      double matches = sums.kinds[Kind.MATCH.index()];
      model = sums.model(allPairs);
      if (Math.abs(matches - before) <= ENOUGH * (1 + matches)) {
        break;
      }
      before = matches;
    }
    return model;
  }

  private Sums expect(LinkageModel model) {
    Sums sums = new Sums();
    double[] share = new double[LinkageModel.KINDS.length];
    for (int i = 0; i < looks.length; i++) {
      double highest = Double.NEGATIVE_INFINITY;
      for (Kind kind : LinkageModel.KINDS) {
        share[kind.index()] = model.logJoint(kind, looks[i]);
        highest = Math.max(highest, share[kind.index()]);
      }
      double all = 0;
      for (int k = 0; k < share.length; k++) {
        share[k] = Math.exp(share[k] - highest);
        all += share[k];
      }
      for (Kind kind : LinkageModel.KINDS) {
        sums.add(kind, looks[i], counts[i] * share[kind.index()] / all);
      }
    }
    for (int i = 0; i < otherLooks.length; i++) {
      sums.add(Kind.STRANGERS, otherLooks[i], otherCounts[i]);
    }
    return sums;
  }

  /** How many pairs of each kind show what. */
  private static final class Sums {
    private final double[] kinds = new double[LinkageModel.KINDS.length];
    private final double[][][][] levels =
        new double[LinkageModel.KINDS.length][LinkageModel.FIELDS.length][][];

    Sums() {
      for (Kind kind : LinkageModel.KINDS) {
        for (MatchField field : LinkageModel.FIELDS) {
          int towns = field.givenTown() ? Beliefs.TOWNS : 1;
          levels[kind.index()][field.index()] = new double[towns][field.levels()];
        }
      }
    }

    void add(Kind kind, long pattern, double pairs) {
      kinds[kind.index()] += pairs;
      for (MatchField field : LinkageModel.FIELDS) {
        int level = Comparison.level(field, pattern);
        if (level != MatchField.MISSING) {
          int town = LinkageModel.town(field, pattern);
          levels[kind.index()][field.index()][town][level] += pairs;
        }
      }
    }

    LinkageModel model(double allPairs) {
      double[] logKind = new double[kinds.length];
      double[][][][] logShare = new double[kinds.length][LinkageModel.FIELDS.length][][];
      double total = Math.max(allPairs, 20);
      for (Kind kind : LinkageModel.KINDS) {
        int k = kind.index();
        logKind[k] =
            kind == Kind.STRANGERS ? 0 : Math.log((kinds[k] + Beliefs.pairs(kind)) / total);
        for (MatchField field : LinkageModel.FIELDS) {
          double[][] seen = levels[k][field.index()];
          double[][] logs = new double[seen.length][];
          for (int town = 0; town < seen.length; town++) {
            logs[town] = shrunk(kind, field, town, seen[town]);
          }
          logShare[k][field.index()] = logs;
        }
      }
      return new LinkageModel(logKind, logShare);
    }

    private static double[] shrunk(Kind kind, MatchField field, int town, double[] seen) {
      double strength = Beliefs.strength(kind, field);
      double[] believed = Beliefs.shares(kind, field, town);
      double all = strength + Arrays.stream(seen).sum();
      double[] shares = new double[seen.length];
      double bound = 0;
      double free = 0;
      for (int level = 0; level < seen.length; level++) {
        double share = (seen[level] + strength * believed[level]) / all;
        double most = Beliefs.bound(kind, field, level);
        shares[level] = Math.min(share, most);
        if (share >= most) {
          bound += most;
        } else {
          free += share;
        }
      }
      double[] logs = new double[seen.length];
      for (int level = 0; level < seen.length; level++) {
        boolean held = shares[level] >= Beliefs.bound(kind, field, level);
        logs[level] = Math.log(held ? shares[level] : shares[level] * (1 - bound) / free);
      }
      return logs;
    }
  }

  /** Patterns, each once, and how often they occur. */
  private static final class Tally {
    private final long[] looks;
    private final double[] counts;

    private Tally(long[] looks, double[] counts) {
      this.looks = looks;
      this.counts = counts;
    }

    static Tally of(long[] patterns, double each) {
      long[] sorted = patterns.clone();
      Arrays.sort(sorted);
      // A few thousand patterns of many million pairs: a number for each pair would not be needed.
      long[] looks = each(sorted);
      double[] counts = new double[looks.length];
      int look = 0;
      for (long pattern : sorted) {
        look += pattern == looks[look] ? 0 : 1;
        counts[look] += each;
      }
      return new Tally(looks, counts);
    }

    private static long[] each(long[] sorted) {
      return IntStream.range(0, sorted.length)
          .filter(i -> i == 0 || sorted[i] != sorted[i - 1])
          .mapToLong(i -> sorted[i])
          .toArray();
    }
  }
}
