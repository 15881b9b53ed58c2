package io.gigmate.scoring.talent.series;

/** How a metric counts. */
public enum MetricKind {
  /** What happened in a day or a week, such as streams. */
  FLOW,
  /** What there is on a day, and may fall again, such as followers or monthly listeners. */
  STOCK,
  /** All that ever happened, such as views since the start; it never falls by itself. */
  CUMULATIVE
}
