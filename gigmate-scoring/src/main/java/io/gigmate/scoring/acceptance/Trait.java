package io.gigmate.scoring.acceptance;

import io.gigmate.scoring.internal.text.TextChecks;
import java.util.Comparator;

/**
 * Something that pieces of advice have in common.
 *
 * @param kind in what respect
 * @param value as a reader knows it, such as {@code comedy}
 */
public record Trait(TraitKind kind, String value) implements Comparable<Trait> {
  private static final Comparator<Trait> ORDER =
      Comparator.comparing(Trait::kind).thenComparing(Trait::value);

  public Trait {
    value = TextChecks.text("trait", value, 200);
  }

  @Override
  public int compareTo(Trait other) {
    return ORDER.compare(this, other);
  }
}
