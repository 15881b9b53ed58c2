package io.gigmate.scoring.growth;

/**
 * A level and a trend that are both smoothed, the trend fading with the distance.
 *
 * <p>Source: E. Gardner, E. McKenzie, Forecasting trends in time series, Management Science 31
 * (1985) 1237-1246.
 *
 * @param ofLevel how much of a surprise moves the level, 0 to 1
 * @param ofTrend how much of it moves the trend
 * @param fading what is left of the trend a period later
 */
record DampedTrend(double ofLevel, double ofTrend, double fading) {
  /** Tomorrow is today. */
  static final DampedTrend LAST_VALUE = new DampedTrend(1, 0, 0);

  /** Returns the level and the trend after each value. */
  double[][] follow(double[] values) {
    double[][] states = new double[values.length][];
    double level = values[0];
    double trend = 0;
    states[0] = new double[] {level, trend};
    for (int i = 1; i < values.length; i++) {
      double surprise = values[i] - level - fading * trend;
      level += fading * trend + ofLevel * surprise;
      trend = fading * trend + ofLevel * ofTrend * surprise;
      states[i] = new double[] {level, trend};
    }
    return states;
  }

  /** Returns the value so many periods after a state. */
  double ahead(double[] state, int periods) {
    double sum = state[0];
    double left = 1;
    for (int i = 0; i < periods; i++) {
      left *= fading;
      sum += left * state[1];
    }
    return sum;
  }
}
