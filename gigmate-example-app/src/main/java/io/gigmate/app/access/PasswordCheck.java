package io.gigmate.app.access;

import io.gigmate.core.access.Account;
import java.time.Duration;
import java.util.function.Function;

/** What came of a username and a password. None tells whether there is such an account. */
public sealed interface PasswordCheck {
  /** Handles each outcome. */
  <R> R fold(
      Function<? super Right, ? extends R> right,
      Function<? super Wrong, ? extends R> wrong,
      Function<? super TooEarly, ? extends R> tooEarly);

  /**
   * They belong together.
   *
   * @param account whose they are
   */
  record Right(Account account) implements PasswordCheck {
    @Override
    public <R> R fold(
        Function<? super Right, ? extends R> right,
        Function<? super Wrong, ? extends R> wrong,
        Function<? super TooEarly, ? extends R> tooEarly) {
      return right.apply(this);
    }
  }

  /** They do not. */
  record Wrong() implements PasswordCheck {
    @Override
    public <R> R fold(
        Function<? super Right, ? extends R> right,
        Function<? super Wrong, ? extends R> wrong,
        Function<? super TooEarly, ? extends R> tooEarly) {
      return wrong.apply(this);
    }
  }

  /**
   * There were too many tries; nobody looked.
   *
   * @param left how long until another one counts
   */
  record TooEarly(Duration left) implements PasswordCheck {
    /** Returns the time in whole seconds, one at least. */
    public long seconds() {
      return Math.max(1, left.plusMillis(999).toSeconds());
    }

    @Override
    public <R> R fold(
        Function<? super Right, ? extends R> right,
        Function<? super Wrong, ? extends R> wrong,
        Function<? super TooEarly, ? extends R> tooEarly) {
      return tooEarly.apply(this);
    }
  }
}
