package io.gigmate.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A null where none may be: what makes every store fail in the middle of a write. */
final class Nothing {
  private Nothing() {}

  /** Returns the value and, after it, nothing. */
  @SuppressWarnings("NullAway")
  static <T> Collection<T> after(T value) {
    Collection<T> broken = new ArrayList<>(List.of(value));
    broken.add(null);
    return broken;
  }

  static void assertRefused(ThrowingCallable write) {
    assertThatThrownBy(write).isInstanceOf(RuntimeException.class);
  }
}
