package io.gigmate.testkit;

import java.util.List;

/** Identifiers that a language's collation sorts in another way than Java. */
final class Ids {
  /** In the order of {@link String#compareTo(String)}. */
  static final List<String> ORDERED =
      List.of("#1", "-a", "10", "9", "A", "B", "a", "a b", "a-c", "aB", "ab", "b", "Ä", "ä", "音楽");

  static final List<String> SHUFFLED =
      List.of("ab", "9", "Ä", "b", "a b", "音楽", "B", "#1", "a-c", "ä", "A", "aB", "10", "-a", "a");

  private Ids() {}
}
