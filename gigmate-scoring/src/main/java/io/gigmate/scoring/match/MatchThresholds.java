package io.gigmate.scoring.match;

/**
 * From which probability on a pair is *same*, and from which on a person decides.
 *
 * @param same at least {@code review}
 * @param review above 0
 */
public record MatchThresholds(double same, double review) {
  private static final MatchThresholds STANDARD = new MatchThresholds(0.95, 0.5);

  public MatchThresholds {
    if (!(review > 0 && review <= same && same < 1)) {
      throw new IllegalArgumentException(
          "thresholds must rise, 0 < review <= same < 1: " + review + ", " + same);
    }
  }

  /**
   * Returns the thresholds that come with the library: a merge that is wrong loses trust and costs
   * work, so that one in twenty is too many; a question to a person is worth asking from even odds.
   */
  public static MatchThresholds standard() {
    return STANDARD;
  }

  /** Returns the verdict on a pair of this probability. */
  public Verdict verdict(double probability) {
    if (probability >= same) {
      return Verdict.SAME;
    }
    return probability >= review ? Verdict.REVIEW : Verdict.DIFFERENT;
  }
}
