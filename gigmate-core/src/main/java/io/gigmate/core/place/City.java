package io.gigmate.core.place;

import io.gigmate.core.internal.Checks;
import java.util.Locale;

/**
 * A town by name and state; {@code austin, tx} equals {@code Austin, TX}.
 *
 * @param name as people write it
 * @param state the two letters of the postal service, or a country's own code; empty where nobody
 *     knows
 */
public record City(String name, String state) {
  public City {
    name = Checks.text("city", name, 120);
    state = state.isBlank() ? "" : Checks.text("state", state, 40);
  }

  /** Returns the city of this name and state. */
  public static City of(String name, String state) {
    return new City(name, state);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof City that
        && name.equalsIgnoreCase(that.name)
        && state.equalsIgnoreCase(that.state);
  }

  @Override
  public int hashCode() {
    return 31 * name.toLowerCase(Locale.ROOT).hashCode()
        + state.toLowerCase(Locale.ROOT).hashCode();
  }

  @Override
  public String toString() {
    return state.isEmpty() ? name : name + ", " + state;
  }
}
