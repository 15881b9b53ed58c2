package io.gigmate.scoring.lead.learned;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.scoring.internal.stats.Logistic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * The chance that a lead converts, learned from what became of earlier ones, with reasons that add
 * up to its log-odds.
 *
 * <pre>{@code
 * LeadModel model = LeadModel.fit(outcomes, Sampling.EXCHANGEABLE, 1).orElseThrow();
 * double chance = model.probability(leads, 0);
 * Explanation why = model.explain(leads, 0);
 * }</pre>
 *
 * <p>With {@link Sampling#EXCHANGEABLE} it is a blend of boosted trees and an additive model of
 * effects, calibrated on rows that neither had learned from. With {@link Sampling#FORWARD} it
 * leaves out what tells the time and shrinks the rest, and its probabilities are not calibrated
 * across a changed base rate. The same table, sampling and seed give the same model to the bit, in
 * whichever order the columns stand. A model is immutable, and safe for threads to share.
 */
public final class LeadModel {
  /** Which method is behind the models of this version of the library. */
  public static final String METHOD = "lead-model-1";

  private static final String TYPICAL = "a typical lead";
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_EVIDENCE = 400;

  private final LogOddsModel model;
  private final List<String> notes;
  private final String version;
  private final int learnedFrom;

  private LeadModel(LogOddsModel model, List<String> notes, String version, int learnedFrom) {
    this.model = model;
    this.notes = List.copyOf(notes);
    this.version = version;
    this.learnedFrom = learnedFrom;
  }

  /**
   * Learns from a labelled table. Columns that name rows rather than describe them are left out, as
   * {@link #notes} then says.
   *
   * @param outcomes in time order where the sampling is {@link Sampling#FORWARD}
   * @param seed of the parts into which the rows are dealt
   * @return the model, or why there is none
   * @throws IllegalArgumentException where the table has no outcomes
   */
  public static FitOutcome fit(LeadTable outcomes, Sampling sampling, long seed) {
    if (!outcomes.isLabelled()) {
      throw new IllegalArgumentException("a model is learned from a table with outcomes");
    }
    SortedMap<String, String> named = FitChecks.rowNames(outcomes);
    LeadTable described = outcomes.without(named.keySet());
    Optional<FitOutcome> refusal =
        FitChecks.tooManyNames(outcomes)
            .or(() -> FitChecks.nothingElse(named, described))
            .or(() -> FitChecks.refusal(described));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    ForwardFit.Result result =
        switch (sampling) {
          case EXCHANGEABLE ->
              new ForwardFit.Result(
                  BlendedModel.fit(
                      described,
                      CommonValues.added(described, LearnedColumns.learn(described)),
                      seed),
                  List.of());
          case FORWARD -> ForwardFit.fit(described, seed);
        };
    List<String> notes = new ArrayList<>(result.notes());
    named.forEach((column, why) -> notes.add(column + " is left out: it " + why));
    for (String common : result.model().columns().commonness()) {
      notes.add(common + " is a column of its own: it told outcomes apart beyond chance");
    }
    String version = TableFingerprint.version(METHOD, outcomes, sampling, seed);
    return new FitOutcome.Fitted(new LeadModel(result.model(), notes, version, outcomes.rows()));
  }

  /** Returns the method, the sampling and a fingerprint of the rows and the seed behind it. */
  public String version() {
    return version;
  }

  /** Returns what is worth knowing about how it was learned: columns left out, and learned ones. */
  public List<String> notes() {
    return notes;
  }

  /** Returns the columns that have a part in its answers: those of the tables, and learned ones. */
  public List<String> columns() {
    return IntStream.range(0, model.columns().size())
        .mapToObj(j -> model.columns().get(j).name())
        .toList();
  }

  /** Returns those of a table's columns that were learned as categories. */
  public List<String> categories() {
    return IntStream.range(0, model.columns().size())
        .mapToObj(model.columns()::get)
        .filter(LearnedColumn.Category.class::isInstance)
        .map(LearnedColumn::name)
        .toList();
  }

  /** Returns the model as plain values, to be kept. */
  public LeadModelData data() {
    return new LeadModelData(version, learnedFrom, notes, model.columns().data(), model.data());
  }

  /**
   * Makes the model of its data.
   *
   * @throws IllegalArgumentException where parts do not fit together, saying which
   */
  public static LeadModel of(LeadModelData data) {
    LearnedColumns columns = LearnedColumns.of(data.columns());
    LogOddsModel law =
        data.law() instanceof LeadModelData.Blend blend
            ? BlendedModel.of(blend, columns)
            : AdditiveModel.of((LeadModelData.Additive) data.law(), columns);
    return new LeadModel(law, data.notes(), data.version(), data.learnedFrom());
  }

  /**
   * Reads leads once, to be asked about row by row.
   *
   * @throws IllegalArgumentException where a column is missing that was learned from, or holds
   *     categories where numbers were learned
   */
  public LeadPredictions over(LeadTable leads) {
    return new LeadPredictions(this, leads, model.read(leads));
  }

  /** Returns the probability that a lead converts, above 0 and below 1; as {@link #over}. */
  public double probability(LeadTable leads, int row) {
    return over(leads.select(row)).probability(0);
  }

  /** Returns the probability of each lead, above 0 and below 1; as {@link #over}. */
  public double[] probabilities(LeadTable leads) {
    double[] probabilities = new double[leads.rows()];
    over(leads).probabilities(0, probabilities.length, probabilities);
    return probabilities;
  }

  static double inside(double logOdds) {
    double p = Logistic.probability(logOdds);
    return Math.max(Double.MIN_NORMAL, Math.min(Math.nextDown(1.0), p));
  }

  /**
   * Returns why a lead has its probability: what every lead has, then what each column adds, the
   * largest first. The answer is the log-odds.
   */
  public Explanation explain(LeadTable leads, int row) {
    return over(leads.select(row)).explain(0);
  }

  Explanation inWords(LeadTable leads, int row, double[] shares, double logOdds) {
    LearnedColumns columns = model.columns();
    List<Factor> factors = new ArrayList<>();
    for (int j = 0; j < columns.size(); j++) {
      LearnedColumn column = columns.get(j);
      factors.add(
          Factor.of(
              shortened(column.name(), LONGEST_NAME),
              shares[j],
              shortened(column.evidence(leads, row), LONGEST_EVIDENCE)));
    }
    factors.sort(
        Comparator.comparingDouble((Factor factor) -> Math.abs(factor.contribution()))
            .reversed()
            .thenComparing(Factor::name));
    factors.add(
        0,
        Factor.of(
            TYPICAL, shares[columns.size()], "learned from " + learnedFrom + " leads' outcomes"));
    return new Explanation(Scale.LOG_ODDS, logOdds, factors);
  }

  private static String shortened(String text, int longest) {
    String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
    if (plain.isEmpty()) {
      return "(without a name)";
    }
    if (plain.length() <= longest) {
      return plain;
    }
    int end = longest - 1;
    return plain.substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }
}
