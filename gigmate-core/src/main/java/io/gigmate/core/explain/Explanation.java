package io.gigmate.core.explain;

import java.util.List;

/**
 * Why an answer is what it is: factors whose contributions add up to it on a declared scale.
 *
 * <p>On {@link Scale#POINTS} and {@link Scale#MONEY} every contribution is a whole number and the
 * sum is exact; on the logarithmic scales it agrees to 1e-9 of the largest contribution, which is
 * rounding and nothing else.
 *
 * @param scale on which the contributions add up
 * @param answer their sum
 * @param factors in the order in which they are to be read
 */
public record Explanation(Scale scale, double answer, List<Factor> factors) {
  private static final double ROUNDING = 1e-9;

  public Explanation {
    factors = List.copyOf(factors);
    double sum = 0;
    double largest = Math.abs(answer);
    for (Factor factor : factors) {
      sum += factor.contribution();
      largest = Math.max(largest, Math.abs(factor.contribution()));
      if (scale.isWhole() && factor.contribution() != Math.rint(factor.contribution())) {
        throw new IllegalArgumentException(
            "a contribution on the scale "
                + scale
                + " must be whole: "
                + factor.name()
                + " has "
                + factor.contribution());
      }
    }
    double allowed = scale.isWhole() ? 0 : ROUNDING * Math.max(1, largest);
    if (!(Math.abs(sum - answer) <= allowed)) {
      throw new IllegalArgumentException(
          "contributions add up to " + sum + ", not to the answer " + answer);
    }
  }

  /** Returns the explanation whose answer is the sum of the factors. */
  public static Explanation of(Scale scale, List<Factor> factors) {
    return new Explanation(
        scale, factors.stream().mapToDouble(Factor::contribution).sum(), factors);
  }
}
