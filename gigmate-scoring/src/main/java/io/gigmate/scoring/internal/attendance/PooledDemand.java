package io.gigmate.scoring.internal.attendance;

import io.gigmate.scoring.internal.stats.Normal;

/**
 * What the crossed effects expect of a show, as the log of the demand per seat or performance.
 *
 * @param mean of the log
 * @param meanWithoutSeats leaving out what the number of seats does
 * @param deviation of the log of one outcome, leaving out the seats
 * @param seatsSlope by how much it changes per log seat; not below -1
 */
record PooledDemand(double mean, double meanWithoutSeats, double deviation, double seatsSlope) {

  /** Returns the mean of what comes in where demand beyond a full house stays outside. */
  double withinCapacity() {
    return Normal.meanCutAtZero(mean, deviation);
  }
}
