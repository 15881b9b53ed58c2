package io.gigmate.scheduling.demand;

import io.gigmate.core.event.TemplateId;
import io.gigmate.scheduling.template.EventTemplate;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Learns from what sold which template, time slot, price and genre by region works.
 *
 * <p>The share of its tickets that a show sells is explained by effects that add up on log-odds:
 * every show, template, slot, template in slot, genre, region, genre in region, weekday, tickets
 * offered, and the price's place in the template's range. A show counts once, not once a ticket,
 * and the less the older it is; how far shows scatter is measured. What is believed afterwards is a
 * normal distribution, from which {@link DemandModel} draws.
 *
 * <p>Sources: fractional response: L. E. Papke, J. M. Wooldridge, Journal of Applied Econometrics
 * 11 (1996); the normal approximation and drawing from it: O. Chapelle, L. Li, An Empirical
 * Evaluation of Thompson Sampling (2011); old shows count less: A. Garivier, E. Moulines, On
 * Upper-Confidence Bound Policies for Switching Bandit Problems (2011), and V. Raj, S. Kalyani,
 * Taming Non-stationary Bandits (2017).
 *
 * @param prior what is believed before
 * @param halfLife after which a show counts half, at least a day
 * @param floor the share of all shows that goes to every template alike, 0 to 1
 */
public record DemandLearner(DemandPrior prior, Duration halfLife, double floor) {
  /** Half a year, declared: the same season a year ago counts a quarter. */
  public static final Duration USUAL_HALF_LIFE = Duration.ofDays(182);

  /** Declared: of twelve templates each keeps at least one show in fifty. */
  public static final double USUAL_FLOOR = 0.25;

  private static final DemandLearner STANDARD =
      new DemandLearner(DemandPrior.standard(), USUAL_HALF_LIFE, USUAL_FLOOR);

  private static final int MOST_STEPS = 50;
  private static final int SCATTER_ROUNDS = 3;
  private static final double CLOSE = 1e-9;
  private static final double LEAST_SCATTER = 0.01;

  /** A price that lies farther outside of a range that was changed since counts as this far. */
  private static final double FAR = 1.5;

  public DemandLearner {
    if (halfLife.toDays() < 1) {
      throw new IllegalArgumentException("a half-life must be a day or more: " + halfLife);
    }
    if (!(floor >= 0 && floor <= 1)) {
      throw new IllegalArgumentException("a floor must lie in 0..1: " + floor);
    }
  }

  /** Returns the learner with every default. */
  public static DemandLearner standard() {
    return STANDARD;
  }

  /** A show as the fit sees it. */
  private static final class Row {
    private final int[] at;
    private final double[] amounts;
    private final double share;
    private final double weight;

    Row(int[] at, double[] amounts, double share, double weight) {
      this.at = at;
      this.amounts = amounts;
      this.share = share;
      this.weight = weight;
    }

    double logOdds(double[] effects) {
      double sum = 0;
      for (int i = 0; i < at.length; i++) {
        sum += amounts[i] * effects[at[i]];
      }
      return sum;
    }
  }

  /**
   * Learns from the shows before a date.
   *
   * @param history all real or all simulated; what was learned says which
   * @param templates whose price ranges say what a price was; a show of another counts as one in
   *     the middle of its range
   * @param asOf the date
   */
  public DemandModel learn(
      SalesHistory history, Collection<EventTemplate> templates, LocalDate asOf) {
    List<ShowResult> past =
        history.results().stream().filter(one -> one.date().isBefore(asOf)).toList();
    Effects effects = new Effects(prior, past);
    Map<TemplateId, EventTemplate> byId = new HashMap<>();
    templates.forEach(one -> byId.put(one.id(), one));
    List<Row> rows = past.stream().map(one -> row(one, effects, byId, asOf)).toList();
    double weight = rows.stream().mapToDouble(row -> row.weight).sum();
    double[] priorMean = effects.priorMean();
    double[] precision = effects.priorPrecision();
    double scatter = prior.scatter();
    double[] mean = priorMean.clone();
    double[][] root = new double[0][];
    for (int round = 0; round < SCATTER_ROUNDS; round++) {
      root = fit(rows, mean, priorMean, precision, scatter);
      if (round < SCATTER_ROUNDS - 1) {
        scatter = scatter(rows, mean, weight, Belief.priorShare(root, precision));
      }
    }
    return new DemandModel(
        this, history.origin(), effects, new Belief(mean, root), scatter, past.size());
  }

  private Row row(
      ShowResult one, Effects effects, Map<TemplateId, EventTemplate> templates, LocalDate asOf) {
    EventTemplate template = templates.get(one.template());
    boolean isPriced =
        template != null
            && template.price().lowest().getCurrencyUnit().equals(one.price().getCurrencyUnit());
    double position =
        isPriced && template != null ? DemandPrice.position(template.price(), one.price()) : 0;
    double[] shares = effects.shares(one, Math.max(-FAR, Math.min(FAR, position))).of();
    int[] at = IntStream.range(0, shares.length).filter(i -> shares[i] != 0).toArray();
    double[] amounts = Arrays.stream(at).mapToDouble(i -> shares[i]).toArray();
    double age = (double) ChronoUnit.DAYS.between(one.date(), asOf) / halfLife.toDays();
    return new Row(at, amounts, one.share(), StrictMath.pow(0.5, age));
  }

  /** Moves the effects to the best ones, by Newton's steps; returns the root of the precision. */
  private static double[][] fit(
      List<Row> rows, double[] effects, double[] priorMean, double[] precision, double scatter) {
    double before = fitness(rows, effects, priorMean, precision, scatter);
    double[][] root = new double[0][];
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] slope = new double[effects.length];
      root = new double[effects.length][];
      for (int i = 0; i < effects.length; i++) {
        root[i] = new double[i + 1];
        root[i][i] = precision[i];
        slope[i] = precision[i] * (priorMean[i] - effects[i]);
      }
      for (Row row : rows) {
        double share = DemandPrice.share(row.logOdds(effects));
        double pull = row.weight * (row.share - share) / scatter;
        double sure = row.weight * share * (1 - share) / scatter;
        for (int i = 0; i < row.at.length; i++) {
          slope[row.at[i]] += pull * row.amounts[i];
          for (int j = 0; j <= i; j++) {
            root[row.at[i]][row.at[j]] += sure * row.amounts[i] * row.amounts[j];
          }
        }
      }
      Belief.decompose(root);
      double[] move = Belief.backward(root, Belief.forward(root, slope));
      double after = moved(rows, effects, move, priorMean, precision, scatter, before);
      if (after - before < CLOSE) {
        break;
      }
      before = after;
    }
    return root;
  }

  /** Takes the step, or less of it where all of it would go too far. */
  private static double moved(
      List<Row> rows,
      double[] effects,
      double[] move,
      double[] priorMean,
      double[] precision,
      double scatter,
      double before) {
    double[] from = effects.clone();
    for (double part = 1; part > CLOSE; part /= 2) {
      for (int i = 0; i < effects.length; i++) {
        effects[i] = from[i] + part * move[i];
      }
      double after = fitness(rows, effects, priorMean, precision, scatter);
      if (after >= before) {
        return after;
      }
    }
    System.arraycopy(from, 0, effects, 0, from.length);
    return before;
  }

  private static double fitness(
      List<Row> rows, double[] effects, double[] priorMean, double[] precision, double scatter) {
    double sum = 0;
    for (int i = 0; i < effects.length; i++) {
      double off = effects[i] - priorMean[i];
      sum -= precision[i] * off * off / 2;
    }
    for (Row row : rows) {
      double logOdds = row.logOdds(effects);
      // The logarithm of 1 + e^x without overflow.
      double rest = Math.max(0, logOdds) + StrictMath.log1p(StrictMath.exp(-Math.abs(logOdds)));
      sum += row.weight / scatter * (row.share * logOdds - rest);
    }
    return sum;
  }

  /** How far shows scatter, beside what the prior says; Pearson's statistic. */
  private double scatter(List<Row> rows, double[] effects, double weight, double priorShare) {
    double squares = prior.scatterWeight() * prior.scatter();
    for (Row row : rows) {
      double share = DemandPrice.share(row.logOdds(effects));
      double off = row.share - share;
      squares += row.weight * off * off / (share * (1 - share));
    }
    double learned = effects.length - priorShare;
    double free = prior.scatterWeight() + Math.max(0, weight - learned);
    return Math.max(LEAST_SCATTER, Math.min(1, squares / free));
  }
}
