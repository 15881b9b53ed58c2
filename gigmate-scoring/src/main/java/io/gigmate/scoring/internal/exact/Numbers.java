package io.gigmate.scoring.internal.exact;

/**
 * What the formulas of a settlement need of a number. Written against it, a formula is stated once
 * and answers for one night ({@link Fraction}) as well as for every number of tickets at a time
 * ({@link Pieces}).
 *
 * @param <T> the number
 */
public interface Numbers<T> {
  /** Returns a constant. */
  T of(Fraction constant);

  /** Returns the sum. */
  T plus(T left, T right);

  /** Returns the multiple. */
  T times(T number, Fraction factor);

  /** Returns the larger. */
  T max(T left, T right);

  /** Returns the smaller. */
  T min(T left, T right);

  /** Returns {@code from} where the measure has reached the threshold, {@code below} before. */
  T step(T measure, Fraction threshold, boolean inclusive, T below, T from);

  /** Returns the amount of one line, rounded where every line is. */
  T line(T amount);

  /** Returns the difference. */
  default T minus(T left, T right) {
    return plus(left, times(right, Fraction.MINUS_ONE));
  }

  /** Returns zero. */
  default T zero() {
    return of(Fraction.ZERO);
  }

  /** Returns the number, or zero where it is below. */
  default T positive(T number) {
    return max(zero(), number);
  }
}
