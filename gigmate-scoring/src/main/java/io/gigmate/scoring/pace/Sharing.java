package io.gigmate.scoring.pace;

/** What an operator lets others learn from its sales; off until it says otherwise. */
public enum Sharing {
  /** Nothing: the default. */
  OFF,
  /**
   * The median share of the tickets that was sold by so many days before, in whole per cent over
   * five events or more; no event, no name, no date, no number of tickets.
   */
  SHARES_BY_DAYS_BEFORE;

  /** Returns what holds where an operator has said nothing. */
  public static Sharing standard() {
    return OFF;
  }
}
