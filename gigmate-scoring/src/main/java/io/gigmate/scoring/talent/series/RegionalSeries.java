package io.gigmate.scoring.talent.series;

/**
 * A series, and where it was counted.
 *
 * @param region as its source names it; empty for everywhere
 * @param series what was counted there
 */
public record RegionalSeries(String region, MetricSeries series) {
  /** Answers whether this is of everywhere. */
  public boolean isWhole() {
    return region.isEmpty();
  }
}
