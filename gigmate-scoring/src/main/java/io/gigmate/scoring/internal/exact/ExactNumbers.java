package io.gigmate.scoring.internal.exact;

/**
 * Single numbers.
 *
 * @param everyLine whether each line is rounded to a whole minor unit, or only what is paid out
 */
public record ExactNumbers(boolean everyLine) implements Numbers<Fraction> {
  @Override
  public Fraction of(Fraction constant) {
    return constant;
  }

  @Override
  public Fraction plus(Fraction left, Fraction right) {
    return left.plus(right);
  }

  @Override
  public Fraction minus(Fraction left, Fraction right) {
    return left.minus(right);
  }

  @Override
  public Fraction times(Fraction number, Fraction factor) {
    return number.times(factor);
  }

  @Override
  public Fraction max(Fraction left, Fraction right) {
    return left.compareTo(right) >= 0 ? left : right;
  }

  @Override
  public Fraction min(Fraction left, Fraction right) {
    return left.compareTo(right) <= 0 ? left : right;
  }

  @Override
  public Fraction step(
      Fraction measure, Fraction threshold, boolean inclusive, Fraction below, Fraction from) {
    int order = measure.compareTo(threshold);
    return order > 0 || (inclusive && order == 0) ? from : below;
  }

  @Override
  public Fraction line(Fraction amount) {
    return everyLine ? Fraction.of(amount.roundHalfUp()) : amount;
  }
}
