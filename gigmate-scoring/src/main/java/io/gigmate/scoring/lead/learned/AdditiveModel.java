package io.gigmate.scoring.lead.learned;

import io.gigmate.scoring.internal.stats.RidgeLogit;
import io.gigmate.scoring.internal.stats.SparseRows;

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

  /** Makes the model of its data, which must fit the columns. */
  static AdditiveModel of(LeadModelData.Additive data, LearnedColumns columns) {
    int width = columns.encodeNone().designOwners().length;
    DataChecks.require(
        data.coefficients().size() == width,
        "the columns take " + width + " coefficients, not " + data.coefficients().size());
    double[] coefficients = NumberScale.array(data.coefficients());
    return new AdditiveModel(
        columns, new RidgeLogit(data.constant(), coefficients), NumberScale.array(data.means()));
  }

  @Override
  public LeadModelData.Law data() {
    return new LeadModelData.Additive(
        logit.constant(), NumberScale.list(coefficients), NumberScale.list(means));
  }

  @Override
  public Reading read(LeadTable leads) {
    EncodedLeads encoded = columns.encode(leads, false);
    return new DesignReading(encoded.design(), encoded.designOwners());
  }

  private final class DesignReading implements Reading {
    private final SparseRows design;
    private final int[] owner;

    /** What a lead with nothing in any column has. */
    private final double[] bare;

    DesignReading(SparseRows design, int[] owner) {
      this.design = design;
      this.owner = owner;
      this.bare = new double[columns.size() + 1];
      double rest = logit.constant();
      for (int k = 0; k < means.length; k++) {
        rest += coefficients[k] * means[k];
        bare[owner[k]] -= coefficients[k] * means[k];
      }
      bare[columns.size()] = rest;
    }

    @Override
    public double logOdds(int row) {
      return logit.logOdds(design, row);
    }

    @Override
    public void shares(int row, double[] into) {
      System.arraycopy(bare, 0, into, 0, bare.length);
      design.addShares(row, coefficients, owner, into);
    }
  }
}
