package io.gigmate.scoring.match;

import io.gigmate.scoring.match.Portrait.Title;

/**
 * How two names agree: their words are paired, equal ones first, then the most alike by
 * Jaro-Winkler, and what stays over decides the level. A word that is common weighs little.
 *
 * @param level of {@link MatchField#NAME}
 * @param words how many words agree
 * @param surprise how much their agreement says: the sum of -log(share of records with the word)
 */
record NameComparison(int level, int words, double surprise) {
  static final int NONE = 0;

  /** A word or two in common. */
  static final int SHARED = 1;

  /** Most in common, yet each has a word that the other lacks: two rooms, two in a family. */
  static final int CONFLICTING = 2;

  /** Every word has one that is somewhat alike. */
  static final int SIMILAR = 3;

  /** One is the other with words left out. */
  static final int CONTAINED = 4;

  /** Equal but for slips. */
  static final int NEAR = 5;

  static final int EXACT = 6;

  private static final double STRONG = 0.9;
  private static final double WEAK = 0.77;

  /** What a pair of words counts that are only alike. */
  private static final double WEAK_WORTH = 0.6;

  /** A name is only contained where a word that is no "cafe" stands in both, or several. */
  private static final double TELLING = 5;

  private static final double TELLING_TOGETHER = 9;

  static NameComparison of(Title a, Title b) {
    if (a.key.equals(b.key) || a.compact.equals(b.compact)) {
      return new NameComparison(EXACT, 0, 0);
    }
    // Which word pairs with which may depend on where one begins: begin with a fixed side.
    return a.compact.compareTo(b.compact) <= 0
        ? new Alignment(a, b).comparison()
        : new Alignment(b, a).comparison();
  }

  /** The better of the two. */
  NameComparison or(NameComparison other) {
    return other.level > level || (other.level == level && other.surprise > surprise)
        ? other
        : this;
  }

  private static final class Alignment {
    private final Title a;
    private final Title b;
    private int usedA;
    private int usedB;
    private double weightA;
    private double weightB;
    private double telling;
    private int agreeing;
    private double surprise;
    private boolean weak;

    Alignment(Title a, Title b) {
      this.a = a;
      this.b = b;
    }

    NameComparison comparison() {
      equalWords();
      joinedWords();
      alikeWords();
      return usedA == 0
          ? new NameComparison(wholeLevel(NONE), 0, 0)
          : new NameComparison(level(), agreeing, surprise);
    }

    private int level() {
      boolean allA = usedA == (1 << a.words.length) - 1;
      boolean allB = usedB == (1 << b.words.length) - 1;
      if (allA && allB && !weak) {
        return NEAR;
      }
      double coverA = weightA / a.weight;
      double coverB = weightB / b.weight;
      if ((allA || allB) && !weak && (telling >= TELLING || surprise >= TELLING_TOGETHER)) {
        return CONTAINED;
      }
      if (Math.min(coverA, coverB) >= 0.5) {
        return wholeLevel(allA || allB ? SIMILAR : CONFLICTING);
      }
      return wholeLevel(Math.max(coverA, coverB) >= 0.25 ? SHARED : NONE);
    }

    /** Words run together or torn apart by a slip: the names as a whole may still be alike. */
    private int wholeLevel(int level) {
      int shorter = Math.min(a.compact.length(), b.compact.length());
      if (shorter < 7 || a.anyDigit || b.anyDigit) {
        return level;
      }
      if (a.words.length != b.words.length && Typing.oneSlip(a.compact, b.compact)) {
        return NEAR;
      }
      return level < SIMILAR && Typing.fewSlips(a.compact, b.compact, Math.min(3, shorter / 5))
          ? SIMILAR
          : level;
    }

    private void equalWords() {
      for (int i = 0; i < a.words.length; i++) {
        for (int j = 0; j < b.words.length; j++) {
          if (a.hashes[i] == b.hashes[j]
              && (usedB & 1 << j) == 0
              && a.words[i].equals(b.words[j])) {
            pair(i, j, 1);
            break;
          }
        }
      }
    }

    /** "Rock Box" and "Rockbox". */
    private void joinedWords() {
      for (int i = 0; i + 1 < a.words.length; i++) {
        for (int j = 0; j < b.words.length; j++) {
          if ((usedA & 3 << i) == 0 && (usedB & 1 << j) == 0 && joins(a, i, b.words[j])) {
            pair(i, j, 1);
            usedA |= 1 << (i + 1);
            weightA += a.weights[i + 1];
          }
        }
      }
      for (int j = 0; j + 1 < b.words.length; j++) {
        for (int i = 0; i < a.words.length; i++) {
          if ((usedB & 3 << j) == 0 && (usedA & 1 << i) == 0 && joins(b, j, a.words[i])) {
            pair(i, j, 1);
            usedB |= 1 << (j + 1);
            weightB += b.weights[j + 1];
          }
        }
      }
    }

    private static boolean joins(Title title, int i, String word) {
      String first = title.words[i];
      String second = title.words[i + 1];
      return first.length() + second.length() == word.length()
          && ((word.startsWith(first) && word.endsWith(second))
              || (word.startsWith(second) && word.endsWith(first)));
    }

    private void alikeWords() {
      while (true) {
        double best = 0;
        int bestI = 0;
        int bestJ = 0;
        for (int i = 0; i < a.words.length; i++) {
          if ((usedA & 1 << i) != 0) {
            continue;
          }
          for (int j = 0; j < b.words.length; j++) {
            if ((usedB & 1 << j) == 0 && !a.digits[i] && !b.digits[j]) {
              double alike = alike(a.words[i], b.words[j]);
              if (alike > best) {
                best = alike;
                bestI = i;
                bestJ = j;
              }
            }
          }
        }
        if (best < WEAK) {
          return;
        }
        boolean strong = best >= STRONG;
        weak |= !strong;
        pair(bestI, bestJ, strong ? 1 : WEAK_WORTH);
      }
    }

    private void pair(int i, int j, double worth) {
      usedA |= 1 << i;
      usedB |= 1 << j;
      weightA += worth * a.weights[i];
      weightB += worth * b.weights[j];
      if (worth == 1) {
        double weight = Math.min(a.weights[i], b.weights[j]);
        agreeing++;
        surprise += weight;
        telling = Math.max(telling, weight);
      }
    }

    private static double alike(String x, String y) {
      int shorter = Math.min(x.length(), y.length());
      if (shorter == 1) {
        return x.charAt(0) == y.charAt(0) ? STRONG : 0;
      }
      double similarity = JaroWinkler.similarity(x, y);
      if (similarity < STRONG && shorter >= 3 && Typing.oneSlip(x, y)) {
        return shorter >= 5 ? STRONG : Math.max(similarity, WEAK);
      }
      if (similarity < WEAK && shorter >= 3 && (x.startsWith(y) || y.startsWith(x))) {
        return WEAK;
      }
      return similarity;
    }
  }
}
