package io.gigmate.scoring.lead.learned;

import io.gigmate.core.explain.Explanation;
import java.util.List;
import java.util.Objects;

/**
 * What a model says of the leads of a table: the table is read once, probabilities go into an array
 * of the caller's, and reasons are worked out where they are asked for.
 *
 * <pre>{@code
 * LeadPredictions predictions = model.over(leads);
 * double[] probabilities = new double[leads.rows()];
 * predictions.probabilities(0, leads.rows(), probabilities);
 * double[] reasons = new double[predictions.columns().size() + 1];
 * double logOdds = predictions.reasons(17, reasons);
 * }</pre>
 *
 * <p>It has no state that changes: threads can each fill a part of one array, and the numbers are
 * those that one thread would have put there.
 */
public final class LeadPredictions {
  private final LeadModel model;
  private final LeadTable leads;
  private final LogOddsModel.Reading reading;

  LeadPredictions(LeadModel model, LeadTable leads, LogOddsModel.Reading reading) {
    this.model = model;
    this.leads = leads;
    this.reading = reading;
  }

  /** Returns how many leads there are. */
  public int rows() {
    return leads.rows();
  }

  /** Returns the columns of the model, in the order in which {@link #reasons} has them. */
  public List<String> columns() {
    return model.columns();
  }

  /** Returns the probability that a lead converts, above 0 and below 1. */
  public double probability(int row) {
    return LeadModel.inside(reading.logOdds(Objects.checkIndex(row, rows())));
  }

  /**
   * Puts the probabilities of some rows into their places; an array of as many numbers as there are
   * rows. Nothing is allocated.
   *
   * @param from the first row
   * @param to the row after the last
   */
  public void probabilities(int from, int to, double[] into) {
    Objects.checkFromToIndex(from, to, rows());
    for (int row = from; row < to; row++) {
      into[row] = LeadModel.inside(reading.logOdds(row));
    }
  }

  /**
   * Puts what each column adds to a lead's log-odds, and after the columns what every lead has.
   *
   * @param into at least one longer than there are columns
   * @return the log-odds, which they add up to
   */
  public double reasons(int row, double[] into) {
    reading.shares(Objects.checkIndex(row, rows()), into);
    return reading.logOdds(row);
  }

  /** Returns why a lead has its probability, in words. */
  public Explanation explain(int row) {
    double[] shares = new double[columns().size() + 1];
    double logOdds = reasons(row, shares);
    return model.inWords(leads, row, shares, logOdds);
  }
}
