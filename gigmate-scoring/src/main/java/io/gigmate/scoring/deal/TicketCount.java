package io.gigmate.scoring.deal;

/**
 * A number of tickets or people that a share only begins above.
 *
 * @param metric sold, paid or attended
 * @param count not negative
 */
public record TicketCount(Metric metric, long count) {
  public TicketCount {
    if (!metric.counts()) {
      throw new IllegalArgumentException("the " + metric.words() + " is not a count");
    }
    if (count < 0) {
      throw new IllegalArgumentException("a count must not be negative: " + count);
    }
  }
}
