package io.gigmate.scoring.deal;

/** Whether a guarantee is earned back before the artist's share begins. */
public enum GuaranteePlace {
  /** It counts among what must come in first. */
  INSIDE_SPLIT,
  /** The share begins without regard to it. */
  OUTSIDE_SPLIT
}
