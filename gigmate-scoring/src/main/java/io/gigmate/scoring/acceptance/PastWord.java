package io.gigmate.scoring.acceptance;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was said to a piece of advice.
 *
 * @param advice its identifier
 * @param traits what it has in common with others, one of a kind
 * @param declined why it was declined; null where it was accepted
 * @param at when
 * @param simulated whether it was made up for a demonstration
 */
public record PastWord(
    String advice,
    List<Trait> traits,
    @Nullable DeclineReason declined,
    Instant at,
    boolean simulated) {
  /** The earliest first; what was said at one time by identifier. */
  static final Comparator<PastWord> ORDER =
      Comparator.comparing(PastWord::at).thenComparing(PastWord::advice);

  public PastWord {
    traits = traits.stream().sorted().toList();
    if (traits.stream().map(Trait::kind).distinct().count() < traits.size()) {
      throw new IllegalArgumentException("of each kind there is one trait: " + traits);
    }
  }

  /** Answers whether it was accepted. */
  public boolean accepted() {
    return declined == null;
  }

  /** Answers whether anything is learned from it. */
  public boolean counts() {
    return declined == null || declined.counts();
  }

  /** Returns what the word speaks about: all of what was accepted, what a reason names else. */
  List<Trait> spokenOf() {
    DeclineReason why = declined;
    return why == null ? traits : traits.stream().filter(one -> why.blames(one.kind())).toList();
  }

  boolean has(List<Trait> some) {
    return traits.containsAll(some);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%s %s %s", advice, declined == null ? "accepted" : declined.words(), traits);
  }
}
