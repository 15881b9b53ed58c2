package io.gigmate.benchmarks;

/** A lead that rules look at, each leaving the reason of its column. */
public final class RuledLead {
  private final double[] values;
  private final double[] reasons;

  /** Creates a lead whose reasons go into an array. */
  RuledLead(double[] values, double[] reasons) {
    this.values = values;
    this.reasons = reasons;
  }

  /** Returns the number of a column. */
  public double value(int column) {
    return values[column];
  }

  /** Leaves what a column adds. */
  public void add(int column, double reason) {
    reasons[column] = reason;
  }

  double sum(double base) {
    double sum = base;
    for (double reason : reasons) {
      sum += reason;
    }
    return sum;
  }
}
