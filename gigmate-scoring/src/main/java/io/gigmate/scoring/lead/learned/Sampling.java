package io.gigmate.scoring.lead.learned;

/** What the leads to be judged are to those that were learned from. */
public enum Sampling {
  /** They come from the same time and place, in no order. Probabilities are calibrated. */
  EXCHANGEABLE,
  /**
   * The rows are in time order, and what is asked about comes later.
   *
   * <p>Only the ranking is promised. Probabilities stay at the base rate of the learned rows: where
   * the share of leads that convert changes later on, nothing in those rows says so, and the
   * probabilities are <em>not</em> calibrated across that change.
   */
  FORWARD
}
