package io.gigmate.scoring.experiment;

/**
 * A look at the difference of two arms that may be repeated at any time.
 *
 * <p>Source: I. Waudby-Smith, D. Arbour, R. Sinha, E. Kennedy, A. Ramdas, Time-uniform central
 * limit theory and asymptotic confidence sequences, Annals of Statistics 52 (2024): the variance
 * may be estimated. Several variants share alpha equally (Bonferroni), which is right at every
 * moment and whatever they have to do with each other.
 */
final class OpenEndedLook {
  private final double alpha;
  private final int family;
  private final NormalMixture mixture;

  /** The family is how many variants are compared with the control. */
  OpenEndedLook(TestPlan plan, int family) {
    this.alpha = plan.alpha() / family;
    this.family = family;
    this.mixture = NormalMixture.sharpestAt(plan.contactsPerArm() / 2, alpha);
  }

  /** Returns the p-value of no difference, all variants counted; 1 where too little is known. */
  double p(Outcomes ours, Outcomes theirs) {
    return p(ours, theirs, 0);
  }

  /** Returns the p-value of this difference, all variants counted; 1 where too little is known. */
  double p(Outcomes ours, Outcomes theirs, double difference) {
    double error = error(ours, theirs);
    if (!(error > 0)) {
      return 1;
    }
    double information = information(ours, theirs);
    double sum = (ours.mean() - theirs.mean() - difference) / error * Math.sqrt(information);
    return Math.min(1, family * Math.exp(-mixture.logEvidence(sum, information)));
  }

  /** Returns how far the interval reaches on both sides; infinity where too little is known. */
  double reach(Outcomes ours, Outcomes theirs) {
    double error = error(ours, theirs);
    if (!(error > 0)) {
      return Double.POSITIVE_INFINITY;
    }
    double information = information(ours, theirs);
    return error / Math.sqrt(information) * mixture.boundary(information, alpha);
  }

  private static double error(Outcomes ours, Outcomes theirs) {
    if (ours instanceof Outcomes.Amounts one
        && theirs instanceof Outcomes.Amounts other
        && (one.variance() == 0) != (other.variance() == 0)) {
      // Without an effect both have one law: the arm that never varied borrows the other's spread.
      double variance = Math.max(one.variance(), other.variance());
      return Math.sqrt(
          new Outcomes.Amounts(one.contacts(), 0, variance).squaredError()
              + new Outcomes.Amounts(other.contacts(), 0, variance).squaredError());
    }
    return Math.sqrt(ours.squaredError() + theirs.squaredError());
  }

  /** What the sum's variance is where a single outcome has one of 1. */
  private static double information(Outcomes ours, Outcomes theirs) {
    return (double) ours.contacts() * theirs.contacts() / (ours.contacts() + theirs.contacts());
  }
}
