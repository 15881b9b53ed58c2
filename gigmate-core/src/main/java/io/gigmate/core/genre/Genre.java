package io.gigmate.core.genre;

import io.gigmate.core.internal.Checks;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A genre by name. Spaces are folded and case does not count: {@code Genre.of(" texas COUNTRY ")}
 * equals {@code Genre.of("Texas Country")}.
 *
 * @param name as first written, with single spaces
 */
public record Genre(String name) implements Comparable<Genre> {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  public Genre {
    name = Checks.text("genre", SPACES.matcher(name).replaceAll(" "), 60);
  }

  /** Returns the genre of this name. */
  public static Genre of(String name) {
    return new Genre(name);
  }

  /** Returns the form by which genres are compared. */
  public String key() {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Genre that && key().equals(that.key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }

  @Override
  public int compareTo(Genre other) {
    return key().compareTo(other.key());
  }

  @Override
  public String toString() {
    return name;
  }
}
