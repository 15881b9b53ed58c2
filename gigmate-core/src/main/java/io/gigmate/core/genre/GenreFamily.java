package io.gigmate.core.genre;

import io.gigmate.core.internal.Checks;
import java.util.Locale;

/**
 * A group of genres that share an audience, such as {@code country} or {@code rock}.
 *
 * @param name lower case
 */
public record GenreFamily(String name) implements Comparable<GenreFamily> {
  /** The family of a bill that takes every act. */
  public static final GenreFamily ANY = new GenreFamily("any");

  public GenreFamily {
    name = Checks.text("genre family", name, 60).toLowerCase(Locale.ROOT);
  }

  /** Returns the family of this name. */
  public static GenreFamily of(String name) {
    return new GenreFamily(name);
  }

  @Override
  public int compareTo(GenreFamily other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
