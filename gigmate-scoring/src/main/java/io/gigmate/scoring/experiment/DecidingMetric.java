package io.gigmate.scoring.experiment;

/**
 * What a winner is judged by. Opens are not among them: mail programs fetch images before, and
 * without, anybody reading.
 */
public enum DecidingMetric {
  /** Somebody followed a link. */
  CLICK,
  /** A person answered. */
  RESPONSE,
  /** What was asked for happened. */
  CONVERSION,
  /** What it brought, in money. */
  REVENUE
}
