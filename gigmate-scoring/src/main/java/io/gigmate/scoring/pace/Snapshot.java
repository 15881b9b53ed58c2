package io.gigmate.scoring.pace;

/**
 * What a curve looked like at one number of days before the event, on the scale on which everything
 * here is reckoned: the logarithm of tickets and one, so that none has a logarithm too.
 *
 * @param sold tickets so far
 * @param lastWeek of them in the last seven days
 * @param end tickets in the end; those so far where it is not known
 */
record Snapshot(double sold, double lastWeek, double end) {
  static Snapshot of(SalesCurve curve, int daysBefore) {
    long sold = curve.soldBy(daysBefore);
    return new Snapshot(
        (double) sold,
        (double) curve.soldInWeekBefore(daysBefore),
        (double) Math.max(sold, curve.total()));
  }

  double logSold() {
    return Math.log1p(sold);
  }

  double logLastWeek() {
    return Math.log1p(lastWeek);
  }

  double logEnd() {
    return Math.log1p(end);
  }

  double rest() {
    return end - sold;
  }
}
