package io.gigmate.scoring.experiment;

/**
 * How large an effect is expected, as the contacts that a test with one look would need for it, and
 * how often a difference may be announced that is not there. The plan never makes a test wrong,
 * only slow: it is sharpest about when so many contacts are there.
 *
 * @param contactsPerArm what one look would need
 * @param alpha the share of experiments without any difference in which one is announced, at most
 */
public record TestPlan(double contactsPerArm, double alpha) {
  public TestPlan {
    if (!(contactsPerArm >= 1 && contactsPerArm <= 1e12)) {
      throw new IllegalArgumentException(
          "the contacts of an arm must lie in 1..1e12: " + contactsPerArm);
    }
    if (!(alpha > 0 && alpha <= 0.5)) {
      throw new IllegalArgumentException("alpha must be above 0 and at most 0.5: " + alpha);
    }
  }

  /** Returns the plan for a share that goes from 10 % to 12 %: 3,841 contacts an arm, α = 5 %. */
  public static TestPlan standard() {
    return forShares(0.10, 0.12);
  }

  /** Returns the plan for a share that goes from one to another: α = 5 %, power 80 %. */
  public static TestPlan forShares(double from, double to) {
    return new TestPlan(SampleSize.ofShares(from, to, 0.05, 0.8), 0.05);
  }
}
