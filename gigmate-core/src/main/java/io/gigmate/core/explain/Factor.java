package io.gigmate.core.explain;

import io.gigmate.core.internal.Checks;

/**
 * One reason: what it adds to the answer, and the evidence.
 *
 * @param name short and stable, such as {@code geographic relevance}
 * @param contribution what it adds on the scale of its explanation; finite
 * @param evidence what was seen, in words, such as {@code Austin, TX is a focus area}
 */
public record Factor(String name, double contribution, String evidence) {
  public Factor {
    name = Checks.text("factor", name, 120);
    Checks.between("contribution of " + name, contribution, -Double.MAX_VALUE, Double.MAX_VALUE);
    evidence = Checks.text("evidence of " + name, evidence, 1000);
  }

  /** Returns a factor with these parts. */
  public static Factor of(String name, double contribution, String evidence) {
    return new Factor(name, contribution, evidence);
  }
}
