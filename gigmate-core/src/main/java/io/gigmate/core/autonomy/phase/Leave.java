package io.gigmate.core.autonomy.phase;

import java.util.List;
import java.util.function.Function;

/** Whether an act may happen without a person. */
public sealed interface Leave {
  /**
   * It may.
   *
   * @param why in a few words
   */
  record Alone(String why) implements Leave {}

  /**
   * A person decides.
   *
   * @param reasons one or more
   */
  record WithAPerson(List<String> reasons) implements Leave {
    public WithAPerson {
      reasons = List.copyOf(reasons);
    }
  }

  /** Returns what the function for this answer makes of it. */
  default <T> T fold(Function<Alone, T> alone, Function<WithAPerson, T> withAPerson) {
    return this instanceof Alone granted
        ? alone.apply(granted)
        : withAPerson.apply((WithAPerson) this);
  }
}
