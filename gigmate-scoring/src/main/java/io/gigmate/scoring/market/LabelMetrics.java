package io.gigmate.scoring.market;

import java.util.List;
import java.util.TreeSet;

/**
 * How often labels were right.
 *
 * @param rows how many were judged
 * @param accuracy share of right labels
 * @param macroF1 mean of the labels' F1
 * @param labels one by one, in their order
 */
public record LabelMetrics(int rows, double accuracy, double macroF1, List<PerLabel> labels) {
  public LabelMetrics {
    labels = List.copyOf(labels);
  }

  /**
   * How often one label was right.
   *
   * @param label which
   * @param rows that have it
   * @param precision share of those said to have it that do
   * @param recall share of those that have it that were found
   * @param f1 the harmonic mean of both; 0 where neither is known
   */
  public record PerLabel(String label, int rows, double precision, double recall, double f1) {}

  /**
   * Measures.
   *
   * @param truth what the texts are
   * @param said what they were said to be, in the same order
   */
  public static LabelMetrics of(List<String> truth, List<String> said) {
    if (truth.isEmpty() || truth.size() != said.size()) {
      throw new IllegalArgumentException(
          "labels to compare: " + truth.size() + " and " + said.size());
    }
    // As usual: a label that was only said, never true, counts with an F1 of 0.
    TreeSet<String> labels = new TreeSet<>(truth);
    labels.addAll(said);
    List<PerLabel> each = labels.stream().map(label -> of(label, truth, said)).toList();
    int right = 0;
    for (int i = 0; i < truth.size(); i++) {
      right += truth.get(i).equals(said.get(i)) ? 1 : 0;
    }
    return new LabelMetrics(
        truth.size(),
        (double) right / truth.size(),
        each.stream().mapToDouble(PerLabel::f1).average().orElse(0),
        each);
  }

  private static PerLabel of(String label, List<String> truth, List<String> said) {
    int both = 0;
    int found = 0;
    int there = 0;
    for (int i = 0; i < truth.size(); i++) {
      boolean is = truth.get(i).equals(label);
      boolean called = said.get(i).equals(label);
      both += is && called ? 1 : 0;
      there += is ? 1 : 0;
      found += called ? 1 : 0;
    }
    return new PerLabel(
        label,
        there,
        found == 0 ? 0 : (double) both / found,
        there == 0 ? 0 : (double) both / there,
        there + found == 0 ? 0 : 2.0 * both / (there + found));
  }
}
