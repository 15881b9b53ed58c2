package io.gigmate.scoring.match;

/**
 * How alike two short texts are, made for names typed by hand: 1 is equal, 0 has nothing in common.
 *
 * <p>{@code JaroWinkler.similarity("MARTHA", "MARHTA")} is 0.961.
 *
 * <p>Source: M. A. Jaro, Advances in Record-Linkage Methodology as Applied to Matching the 1985
 * Census of Tampa, Florida, JASA 84 (1989); W. E. Winkler, String Comparator Metrics and Enhanced
 * Decision Rules in the Fellegi-Sunter Model of Record Linkage, ASA Proceedings (1990).
 */
public final class JaroWinkler {
  /** What each equal letter at the beginning is worth, and how many count (Winkler 1990). */
  private static final double PREFIX_SCALE = 0.1;

  private static final int LONGEST_PREFIX = 4;

  /** Below it, an equal beginning counts for nothing. */
  private static final double BOOST_THRESHOLD = 0.7;

  private JaroWinkler() {}

  /** Returns Jaro's similarity, raised for an equal beginning; the order does not matter. */
  public static double similarity(String left, String right) {
    double jaro = jaro(left, right);
    if (jaro <= BOOST_THRESHOLD) {
      return jaro;
    }
    int longest = Math.min(LONGEST_PREFIX, Math.min(left.length(), right.length()));
    int prefix = 0;
    while (prefix < longest && left.charAt(prefix) == right.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * PREFIX_SCALE * (1 - jaro);
  }

  /**
   * Returns Jaro's similarity: letters that both hold at most half the longer length apart, less
   * half for each that stands out of order.
   */
  public static double jaro(String left, String right) {
    if (left.equals(right)) {
      return 1;
    }
    // Which letter pairs with which depends on where one begins: begin with a fixed side.
    boolean swap =
        left.length() > right.length()
            || (left.length() == right.length() && left.compareTo(right) > 0);
    String a = swap ? right : left;
    String b = swap ? left : right;
    if (a.isEmpty()) {
      return 0;
    }
    int window = Math.max(0, b.length() / 2 - 1);
    boolean[] usedA = new boolean[a.length()];
    boolean[] usedB = new boolean[b.length()];
    int common = 0;
    for (int i = 0; i < a.length(); i++) {
      int last = Math.min(b.length() - 1, i + window);
      for (int j = Math.max(0, i - window); j <= last; j++) {
        if (!usedB[j] && a.charAt(i) == b.charAt(j)) {
          usedA[i] = true;
          usedB[j] = true;
          common++;
          break;
        }
      }
    }
    if (common == 0) {
      return 0;
    }
    int outOfOrder = 0;
    int j = 0;
    for (int i = 0; i < a.length(); i++) {
      if (usedA[i]) {
        while (!usedB[j]) {
          j++;
        }
        if (a.charAt(i) != b.charAt(j)) {
          outOfOrder++;
        }
        j++;
      }
    }
    double m = common;
    int swapped = outOfOrder / 2;
    return (m / a.length() + m / b.length() + (m - swapped) / m) / 3;
  }
}
