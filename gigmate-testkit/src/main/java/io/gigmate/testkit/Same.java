package io.gigmate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

/**
 * Compares by equality and by text: a genre equals one of another case, but a store must give back
 * what it was given to the letter.
 */
final class Same {
  private Same() {}

  static void assertSame(Optional<?> found, Object saved) {
    assertThat(found.map(List::of)).hasValueSatisfying(one -> assertSame(one, List.of(saved)));
  }

  static void assertSame(List<?> found, List<?> saved) {
    assertThat(found).isEqualTo(saved);
    assertThat(found)
        .map(Object::toString)
        .isEqualTo(saved.stream().map(Object::toString).toList());
  }
}
