package io.gigmate.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One thing a host might wait for, with all that do the same work in the same run.
 *
 * @param title what it is
 * @param work what one operation is
 * @param contenders ours, the machine's limit and the peers
 * @param aims what is to be reached
 */
record HotPath(String title, String work, List<Contender> contenders, List<Aim> aims) {

  /**
   * One that does the work.
   *
   * @param label what a reader is told
   * @param timing the name of its benchmark
   * @param kind whose it is
   */
  record Contender(String label, String timing, Kind kind) {}

  /** Whose a contender is. */
  enum Kind {
    OURS("ours"),
    LIMIT("limit"),
    PEER("peer");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  static HotPath of(String title, String work) {
    return new HotPath(title, work, List.of(), List.of());
  }

  HotPath ours(String label, String timing) {
    return with(new Contender(label, timing, Kind.OURS));
  }

  HotPath limit(String label, String timing) {
    return with(new Contender(label, timing, Kind.LIMIT));
  }

  HotPath peer(String label, String timing) {
    return with(new Contender(label, timing, Kind.PEER));
  }

  HotPath aim(Aim aim) {
    List<Aim> more = new ArrayList<>(aims);
    more.add(aim);
    return new HotPath(title, work, contenders, List.copyOf(more));
  }

  private HotPath with(Contender contender) {
    List<Contender> more = new ArrayList<>(contenders);
    more.add(contender);
    return new HotPath(title, work, List.copyOf(more), aims);
  }

  /** The file beside this class that says what was tried where an aim is missed. */
  String notes() {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".md";
  }
}
