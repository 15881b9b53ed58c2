package io.gigmate.scoring.finance;

/** One line of a budget: what it adds, for each number of paid tickets. */
record BudgetLine(String name, String evidence, Nature nature, PiecewiseLinear amount) {

  /** What a line is, for return on cost and for what may move it. */
  enum Nature {
    TICKETS,
    SPEND,
    OTHER_INCOME,
    COST,
    ARTIST;

    boolean isCost() {
      return this == COST || this == ARTIST;
    }
  }
}
