package io.gigmate.scoring.talent.outlook;

import io.gigmate.scoring.internal.stats.BinaryMetrics;
import io.gigmate.scoring.internal.stats.Logistic;
import io.gigmate.scoring.internal.stats.PriorLogit;
import io.gigmate.scoring.internal.stats.RefitSchedule;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * What would have been said of every artist on every seventh day, learned from the questions that
 * were decided by then.
 *
 * <p>What is learned is learned anew when the time that is known has grown by a seventh, or once a
 * year. What was said before, as far as it is decided, then says whether it was too much or too
 * little: J. Platt's scaling, drawn to leaving it as it is.
 */
public final class BreakoutBacktest {
  /** Names the method; it changes when answers change. */
  public static final String METHOD = "breakout-2026-1";

  private static final int WEEK = 7;
  private static final int YEAR = 364;

  /** What was said before stays as it is, unless there is reason to think otherwise. */
  private static final double[] CALIBRATION_MEANS = {0, 1};

  private static final double[] CALIBRATION_PRECISIONS = {20, 80};
  private static final double CALIBRATION_HALF_LIFE = 2 * 365.25;

  /** Any value at all is a multiple of nothing. */
  private static final double OF_NOTHING = 0.99;

  private final List<MetricSeries> series;
  private final BreakoutQuestion question;
  private final List<BreakoutPrediction> predictions;
  private final List<BreakoutPrediction> judged;

  private BreakoutBacktest(
      List<MetricSeries> series,
      BreakoutQuestion question,
      List<BreakoutPrediction> predictions,
      List<BreakoutPrediction> judged) {
    this.series = series;
    this.question = question;
    this.predictions = predictions;
    this.judged = judged;
  }

  /** Days from one on, up to another, that share what was learned on the first. */
  private record Block(int from, int to, int known) {}

  /**
   * Runs the backtest.
   *
   * @param metric one series for each artist
   * @param question that is asked
   * @param from the first day of questions
   * @param until no question is later
   * @param progress takes how many parts in a hundred are done
   */
  public static BreakoutBacktest run(
      List<MetricSeries> metric,
      BreakoutQuestion question,
      LocalDate from,
      LocalDate until,
      LongConsumer progress) {
    if (until.isBefore(from) || ChronoUnit.DAYS.between(from, until) > 200 * YEAR) {
      throw new IllegalArgumentException("dates must be in order: " + from + " to " + until);
    }
    List<MetricSeries> series =
        metric.stream().sorted(Comparator.comparing(MetricSeries::artist)).toList();
    int begin = (int) from.toEpochDay();
    int end = (int) until.toEpochDay();
    int earliest = series.stream().mapToInt(one -> one.day(0)).min().orElse(begin);
    int first = begin - Math.max(0, (begin - earliest) / WEEK * WEEK);
    QuestionRows rows = QuestionRows.every7Days(series, question, first, end);
    progress.accept(10);
    List<Block> blocks = blocks(rows, question.withinDays(), first, begin, end);
    double[] z = logOdds(rows, blocks, question.withinDays(), progress);
    int before = rows.before(begin);
    double[] calibrated = calibrated(rows, blocks, before, z, question.withinDays());
    List<BreakoutPrediction> predictions = new ArrayList<>(rows.size - before);
    List<BreakoutPrediction> judged = new ArrayList<>(rows.size - before);
    for (int row = before; row < rows.size; row++) {
      boolean real = rows.level[row] > 0;
      BreakoutPrediction prediction =
          new BreakoutPrediction(
              series.get(rows.series[row]).artist(),
              LocalDate.ofEpochDay(rows.day[row]),
              real ? Logistic.probability(calibrated[row - before]) : OF_NOTHING,
              rows.outcome[row] == 1,
              rows.points[row]);
      predictions.add(prediction);
      if (real) {
        judged.add(prediction);
      }
    }
    progress.accept(100);
    return new BreakoutBacktest(series, question, List.copyOf(predictions), List.copyOf(judged));
  }

  private static List<Block> blocks(
      QuestionRows rows, int withinDays, int first, int begin, int end) {
    return RefitSchedule.spans(first, begin, end).stream()
        .map(span -> new Block(span.from(), span.to(), rows.before(span.from() - withinDays + 1)))
        .toList();
  }

  private static double[] logOdds(
      QuestionRows rows, List<Block> blocks, int withinDays, LongConsumer progress) {
    double[] z = new double[rows.size - rows.before(blocks.get(0).from)];
    int offset = rows.size - z.length;
    int[] done = {0};
    IntStream.range(0, blocks.size())
        .parallel()
        .forEach(
            b -> {
              Block block = blocks.get(b);
              BreakoutOdds odds = BreakoutOdds.fit(rows, block.known, block.from, withinDays);
              int from = rows.before(block.from);
              double[] part = odds.logOdds(rows.columns, rows.opening, from, rows.before(block.to));
              synchronized (done) {
                System.arraycopy(part, 0, z, from - offset, part.length);
                done[0]++;
                progress.accept(10 + 85L * done[0] / blocks.size());
              }
            });
    return z;
  }

  private static double[] calibrated(
      QuestionRows rows, List<Block> blocks, int offset, double[] z, int withinDays) {
    double[] calibrated = z.clone();
    double[][] x = new double[z.length][];
    int[] outcome = new int[z.length];
    for (int i = 0; i < z.length; i++) {
      x[i] = new double[] {z[i]};
      outcome[i] = rows.outcome[offset + i];
    }
    for (Block block : blocks) {
      int decided = Math.max(0, block.known - offset);
      double[] weight = new double[decided];
      for (int i = 0; i < decided; i++) {
        double age = (block.from - rows.day[offset + i]) / CALIBRATION_HALF_LIFE;
        weight[i] =
            rows.level[offset + i] > 0
                ? Math.pow(0.5, age) / Math.max(1, withinDays / (double) WEEK)
                : 0;
      }
      PriorLogit logit =
          PriorLogit.fit(
              x,
              outcome,
              weight,
              IntStream.range(0, decided).toArray(),
              CALIBRATION_MEANS,
              CALIBRATION_PRECISIONS);
      for (int row = rows.before(block.from); row < rows.before(block.to); row++) {
        calibrated[row - offset] = logit.logOdds(x[row - offset]);
      }
    }
    return calibrated;
  }

  /** Returns what was asked. */
  public BreakoutQuestion question() {
    return question;
  }

  /** Returns the answers, by day and then by artist. */
  public List<BreakoutPrediction> predictions() {
    return predictions;
  }

  /**
   * Returns the AUC of the last value alone, which is what to beat.
   *
   * @param young whether of artists with at most 26 values only
   */
  public double aucOfLastValue(boolean young) {
    Map<String, MetricSeries> byArtist = new HashMap<>();
    series.forEach(one -> byArtist.put(one.artist(), one));
    List<BreakoutPrediction> asked =
        judged.stream().filter(each -> !young || each.points() <= BreakoutReport.YOUNG).toList();
    double[] last =
        asked.stream()
            .mapToDouble(
                each -> {
                  MetricSeries one = Objects.requireNonNull(byArtist.get(each.artist()));
                  return one.value(one.known((int) each.asOf().toEpochDay()) - 1);
                })
            .toArray();
    return BinaryMetrics.auc(last, BreakoutReport.outcomes(asked));
  }

  /** Returns how good they were. */
  public BreakoutReport report() {
    return BreakoutReport.of(judged);
  }

  /** Returns what a policy would have raised, and how good that was. */
  public AlertReport alerts(AlertPolicy policy) {
    int end = series.stream().mapToInt(one -> one.day(one.size() - 1)).max().orElse(0);
    // Of what is not decided yet nobody can say that it was wrong.
    List<BreakoutPrediction> decided =
        judged.stream()
            .filter(each -> each.asOf().toEpochDay() + question.withinDays() <= end)
            .toList();
    return AlertReport.of(series, question, decided, policy);
  }
}
