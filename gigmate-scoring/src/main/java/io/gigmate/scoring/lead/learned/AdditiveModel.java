package io.gigmate.scoring.lead.learned;

import io.gigmate.scoring.internal.stats.RidgeLogit;
import io.gigmate.scoring.internal.stats.SparseRows;
import java.util.Arrays;

/** A strongly shrunk additive logistic model: slopes, coarse bins and levels, and nothing else. */
final class AdditiveModel implements LogOddsModel {
  private static final double PENALTY = 100;

  private final LearnedColumns columns;
  private final RidgeLogit logit;
  private final double[] coefficients;
  private final double[] means;

  private AdditiveModel(LearnedColumns columns, RidgeLogit logit, double[] means) {
    this.columns = columns;
    this.logit = logit;
    this.coefficients = logit.coefficients();
    this.means = means;
  }

  static AdditiveModel fit(LeadTable table, LearnedColumns columns) {
    SparseRows design = columns.encode(table, true).design();
    return new AdditiveModel(
        columns, RidgeLogit.fit(design, table.outcomes(), PENALTY), design.means());
  }

  @Override
  public LearnedColumns columns() {
    return columns;
  }

  @Override
  public double[] logOdds(LeadTable leads) {
    SparseRows design = columns.encode(leads, false).design();
    double[] z = new double[leads.rows()];
    Arrays.setAll(z, row -> logit.logOdds(design, row));
    return z;
  }

  @Override
  public double[] shares(LeadTable leads, int row) {
    EncodedLeads encoded = columns.encode(leads.select(row), false);
    int[] owner = encoded.designOwners();
    double[] shares = new double[columns.size() + 1];
    double rest = logit.constant();
    for (int k = 0; k < means.length; k++) {
      rest += coefficients[k] * means[k];
      shares[owner[k]] -= coefficients[k] * means[k];
    }
    encoded.design().addShares(0, coefficients, owner, shares);
    shares[columns.size()] = rest;
    return shares;
  }
}
