package io.gigmate.scoring.lead.learned;

/** Log-odds that can be shared out among columns. */
interface LogOddsModel {
  LearnedColumns columns();

  /** Returns the log-odds of each lead. */
  double[] logOdds(LeadTable leads);

  /** Returns each column's share of a lead's log-odds, then what every lead has; they add up. */
  double[] shares(LeadTable leads, int row);
}
