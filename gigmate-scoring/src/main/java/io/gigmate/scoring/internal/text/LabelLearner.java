package io.gigmate.scoring.internal.text;

import io.gigmate.scoring.internal.stats.SplitMix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Learns the label of a text from labelled ones: {@link SoftmaxRegression} over {@link
 * TextFeatures}, with the penalty that predicts held-out texts best.
 */
public final class LabelLearner {
  private static final double[] PENALTIES = {2, 0.8, 0.3, 0.12, 0.05};

  /** The penalty is chosen on so many texts at most; more of them change it little. */
  private static final int CHOSEN_ON = 1500;

  private static final int PARTS = 3;
  private static final int LEAST_TEXTS = 12;
  private static final double USUAL = 0.5;

  private final TextFeatures features;
  private final SoftmaxRegression regression;
  private final double[] shares;

  private LabelLearner(TextFeatures features, SoftmaxRegression regression, double[] shares) {
    this.features = features;
    this.regression = regression;
    this.shares = shares;
  }

  /**
   * Learns.
   *
   * @param label of each text, from 0
   * @param classes how many labels there are
   */
  public static LabelLearner fit(
      List<String> texts, int[] label, int classes, TextSigns signs, long seed) {
    double penalty = USUAL;
    if (texts.size() >= LEAST_TEXTS && classes > 1) {
      penalty = chosen(texts, label, classes, signs, seed);
    }
    return fit(texts, label, classes, signs, penalty);
  }

  private static LabelLearner fit(
      List<String> texts, int[] label, int classes, TextSigns signs, double penalty) {
    TextFeatures features = TextFeatures.of(texts, classes, signs);
    return new LabelLearner(
        features,
        SoftmaxRegression.fit(features.rows(texts), label, classes, penalty),
        shares(label, classes));
  }

  private static double[] shares(int[] label, int classes) {
    double[] shares = new double[classes];
    for (int each : label) {
      shares[each] += 1.0 / label.length;
    }
    return shares;
  }

  /** Held-out texts decide: their labels must get as much probability as can be. */
  private static double chosen(
      List<String> texts, int[] label, int classes, TextSigns signs, long seed) {
    int[] order = new SplitMix(seed).permutation(texts.size());
    int[] used = Arrays.copyOf(order, Math.min(order.length, CHOSEN_ON));
    double[] loss = new double[PENALTIES.length];
    for (int part = 0; part < PARTS; part++) {
      int held = part;
      int[] taught = IntStream.range(0, used.length).filter(i -> i % PARTS != held).toArray();
      int[] asked = IntStream.range(0, used.length).filter(i -> i % PARTS == held).toArray();
      List<String> known = Arrays.stream(taught).mapToObj(i -> texts.get(used[i])).toList();
      List<String> open = Arrays.stream(asked).mapToObj(i -> texts.get(used[i])).toList();
      int[] knownLabel = Arrays.stream(taught).map(i -> label[used[i]]).toArray();
      TextFeatures features = TextFeatures.of(known, classes, signs);
      SparseTexts rows = features.rows(known);
      SparseTexts openRows = features.rows(open);
      SoftmaxRegression fit = SoftmaxRegression.fit(rows, knownLabel, classes, PENALTIES[0]);
      for (int p = 0; p < PENALTIES.length; p++) {
        fit = p == 0 ? fit : fit.refit(rows, knownLabel, PENALTIES[p]);
        for (int i = 0; i < asked.length; i++) {
          double[] said = fit.probabilities(openRows, i);
          int truth = label[used[asked[i]]];
          loss[p] -= Math.log(Math.max(1e-12, said[truth]));
        }
      }
    }
    int best = 0;
    for (int p = 1; p < loss.length; p++) {
      best = loss[p] < loss[best] ? p : best;
    }
    return PENALTIES[best];
  }

  /** Returns the probability of each label; without a word to go by their shares. */
  public double[] probabilities(String text) {
    if (Words.lower(text).isEmpty()) {
      return shares.clone();
    }
    return regression.probabilities(features.rows(List.of(text)), 0);
  }

  /**
   * What speaks for a label.
   *
   * @param words one or two of the text
   * @param weight what they add to the label's score over the mean of all labels
   */
  public record Evidence(String words, double weight) {}

  /** Returns the words that speak most for a label, strongest first. */
  public List<Evidence> evidence(String text, int label, int classes, int most) {
    List<Evidence> found = new ArrayList<>();
    List<String> words = Words.lower(text);
    for (int i = 0; i < words.size(); i++) {
      speaksFor(words.get(i), label, classes).ifPresent(found::add);
      if (i > 0) {
        speaksFor(words.get(i - 1) + " " + words.get(i), label, classes).ifPresent(found::add);
      }
    }
    return found.stream()
        .distinct()
        .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
        .limit(most)
        .toList();
  }

  private Optional<Evidence> speaksFor(String words, int label, int classes) {
    Integer column = features.column(words);
    if (column == null) {
      return Optional.empty();
    }
    double mean = 0;
    for (int c = 0; c < classes; c++) {
      mean += regression.weight(column, c) / classes;
    }
    double over = regression.weight(column, label) - mean;
    return over > 0 ? Optional.of(new Evidence(words, over)) : Optional.empty();
  }
}
