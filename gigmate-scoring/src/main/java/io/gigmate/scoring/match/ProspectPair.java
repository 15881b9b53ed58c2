package io.gigmate.scoring.match;

import io.gigmate.core.prospect.ProspectId;

/**
 * Two records, written once.
 *
 * @param left comes before {@code right}
 * @param right the other
 */
public record ProspectPair(ProspectId left, ProspectId right) implements Comparable<ProspectPair> {
  public ProspectPair {
    if (left.compareTo(right) >= 0) {
      throw new IllegalArgumentException("a pair is written in order: " + left + ", " + right);
    }
  }

  /**
   * Returns the pair of these two, whichever comes first.
   *
   * @throws IllegalArgumentException where they are one
   */
  public static ProspectPair of(ProspectId one, ProspectId other) {
    return one.compareTo(other) <= 0 ? new ProspectPair(one, other) : new ProspectPair(other, one);
  }

  /** Orders by the left, then by the right. */
  @Override
  public int compareTo(ProspectPair other) {
    int byLeft = left.compareTo(other.left);
    return byLeft != 0 ? byLeft : right.compareTo(other.right);
  }
}
