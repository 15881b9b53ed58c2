package io.gigmate.scoring.deal.offer;

/** Which structures may be offered. */
public enum OfferKind {
  /** A sum, whatever comes in. */
  FLAT("flat"),
  /** A share of the net gross, or of what is left after expenses. */
  DOOR("door"),
  /** A guarantee or such a share, whichever is more. */
  VERSUS("versus"),
  /** A guarantee and such a share; of the net, it may begin where the guarantee is earned back. */
  PLUS("plus"),
  /** A sum for each ticket. */
  PER_TICKET("per_ticket"),
  /** A share, and another of what comes in above a threshold, with a guarantee at least. */
  TIERED("tiered"),
  /** A share that another replaces above a threshold, with a guarantee at least. */
  RATCHET("ratchet");

  private final String code;

  OfferKind(String code) {
    this.code = code;
  }

  /** Returns the name in files. */
  public String code() {
    return code;
  }
}
