package io.gigmate.scoring.acceptance;

import java.util.List;

/** How many of how many pieces of advice were accepted. */
record Tally(long accepted, long of) {
  /** Counts those that have all of these traits. */
  static Tally of(List<PastWord> words, List<Trait> traits) {
    List<PastWord> alike = words.stream().filter(one -> one.has(traits)).toList();
    return new Tally(alike.stream().filter(PastWord::accepted).count(), alike.size());
  }

  long declined() {
    return of - accepted;
  }

  /** Returns how far the share lies from the usual one, which counts as two more cases. */
  double distance(double usual) {
    return Math.abs((accepted + 2 * usual) / (of + 2) - usual);
  }

  /** Says it, such as {@code declined 4 of 5 comedy nights}. */
  String inWords(String what) {
    return of == 0
        ? "nothing was decided on " + what + " yet"
        : 2 * accepted >= of
            ? "accepted " + accepted + " of " + of + " " + what
            : "declined " + declined() + " of " + of + " " + what;
  }
}
