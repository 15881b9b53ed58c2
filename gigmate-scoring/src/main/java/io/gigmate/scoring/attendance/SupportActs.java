package io.gigmate.scoring.attendance;

import java.util.List;

/**
 * Who plays before the artist: names, or their number alone.
 *
 * @param count how many they are
 * @param names in order; empty where only the number is known
 */
public record SupportActs(int count, List<String> names) {
  private static final int MOST = 1000;
  private static final int LONGEST = 4_000;

  public SupportActs {
    names = names.stream().map(name -> Texts.checked("support act", name, LONGEST)).toList();
    if (count < 0 || count > MOST || (!names.isEmpty() && names.size() != count)) {
      throw new IllegalArgumentException(
          "support acts must be 0 to " + MOST + ", as many as their names: " + count);
    }
  }

  /** Returns so many acts without names. */
  public static SupportActs count(int count) {
    return new SupportActs(count, List.of());
  }

  /** Returns the acts of these names. */
  public static SupportActs named(List<String> names) {
    return new SupportActs(names.size(), names);
  }
}
