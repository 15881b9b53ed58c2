package io.gigmate.scoring.lead.learned;

/** Log-odds that can be shared out among columns. */
interface LogOddsModel {
  LearnedColumns columns();

  /** Reads leads once, to be asked about row by row. */
  Reading read(LeadTable leads);

  LeadModelData.Law data();

  /** Returns the log-odds of each lead. */
  default double[] logOdds(LeadTable leads) {
    Reading reading = read(leads);
    double[] z = new double[leads.rows()];
    for (int row = 0; row < z.length; row++) {
      z[row] = reading.logOdds(row);
    }
    return z;
  }

  /** Leads as the model sees them; safe for threads to share. */
  interface Reading {
    double logOdds(int row);

    /** Puts each column's share of a lead's log-odds, then what every lead has; they add up. */
    void shares(int row, double[] into);
  }
}
