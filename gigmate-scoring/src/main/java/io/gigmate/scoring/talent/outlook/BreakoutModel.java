package io.gigmate.scoring.talent.outlook;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.scoring.internal.stats.Logistic;
import io.gigmate.scoring.talent.outlook.SeriesFeatures.Column;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How likely artists break out, learned on a day from what many of them did before it.
 *
 * <pre>{@code
 * BreakoutModel model = BreakoutModel.learn(series, BreakoutQuestion.multiply(2, 60), today);
 * double[] probabilities = model.scan(series);
 * BreakoutAnswer answer = model.ask(series.get(0)).orElseThrow();
 * }</pre>
 *
 * <p>It may be asked from several threads.
 */
public final class BreakoutModel {
  /** What a model is learned from; more series are sampled, evenly. */
  private static final int MOST_SERIES = 4000;

  /** Before this many years the learning does not look. */
  private static final int MOST_WEEKS = 20 * 52;

  private static final int CHUNK = 2048;

  private final BreakoutQuestion question;
  private final LocalDate asOf;
  private final BreakoutOdds odds;

  private BreakoutModel(BreakoutQuestion question, LocalDate asOf, BreakoutOdds odds) {
    this.question = question;
    this.asOf = asOf;
    this.odds = odds;
  }

  /**
   * Learns what is decided on a day; later values are not looked at.
   *
   * @param metric one series for each artist
   */
  public static BreakoutModel learn(
      List<MetricSeries> metric, BreakoutQuestion question, LocalDate asOf) {
    int day = (int) asOf.toEpochDay();
    int stride = learnsFromEvery(metric.size());
    List<MetricSeries> series =
        IntStream.range(0, metric.size())
            .filter(i -> i % stride == 0)
            .mapToObj(metric::get)
            .filter(one -> one.day(0) <= day)
            .sorted(Comparator.comparing(MetricSeries::artist))
            .toList();
    int earliest = series.stream().mapToInt(one -> one.day(0)).min().orElse(day);
    int weeks = Math.min(MOST_WEEKS, Math.max(0, (day - earliest) / 7));
    int last = day - question.withinDays();
    QuestionRows rows = QuestionRows.every7Days(series, question, day - 7 * weeks, last);
    return new BreakoutModel(
        question, asOf, BreakoutOdds.fit(rows, rows.size, day, question.withinDays()));
  }

  /** Returns n where a model of so many series is learned from every n-th of them, the first on. */
  public static int learnsFromEvery(int series) {
    return Math.max(1, (series + MOST_SERIES - 1) / MOST_SERIES);
  }

  /** Returns what is asked. */
  public BreakoutQuestion question() {
    return question;
  }

  /** Returns the share of earlier questions that came true; NaN where none is decided. */
  public double baseRate() {
    return odds.baseRate();
  }

  /** Returns each artist's probability; NaN for those who are not asked. */
  public double[] scan(List<MetricSeries> metric) {
    double[] probabilities = new double[metric.size()];
    int chunks = (metric.size() + CHUNK - 1) / CHUNK;
    IntStream.range(0, chunks)
        .parallel()
        .forEach(
            c -> {
              int from = c * CHUNK;
              int to = Math.min(metric.size(), from + CHUNK);
              scan(metric, from, to, probabilities);
            });
    return probabilities;
  }

  private void scan(List<MetricSeries> metric, int from, int to, double[] probabilities) {
    int day = (int) asOf.toEpochDay();
    SeriesFeatures features = new SeriesFeatures();
    double[][] columns = new double[to - from][];
    double[][] figures = new double[to - from][];
    int[] asked = new int[to - from];
    int n = 0;
    for (int i = from; i < to; i++) {
      double level = question.level(metric.get(i), day);
      probabilities[i] = Double.NaN;
      if (level > 0) {
        columns[n] = features.at(metric.get(i), day, level, question.withinDays()).clone();
        figures[n] = OpeningOdds.figures(columns[n]);
        asked[n++] = i;
      }
    }
    double[] z = odds.logOdds(columns, figures, 0, n);
    for (int k = 0; k < n; k++) {
      probabilities[asked[k]] = Logistic.probability(z[k]);
    }
  }

  /** Returns the answer with its reasons, where the artist is asked. */
  public Optional<BreakoutAnswer> ask(MetricSeries series) {
    int day = (int) asOf.toEpochDay();
    double level = question.level(series, day);
    if (!(level > 0)) {
      return Optional.empty();
    }
    double[] columns = new SeriesFeatures().at(series, day, level, question.withinDays()).clone();
    double[] shares = new double[SeriesFeatures.COUNT];
    double usual = odds.share(columns, shares);
    double[] byTopic = new double[Topic.values().length];
    for (Column column : Column.values()) {
      byTopic[Topic.of(column).at()] += shares[column.at()];
    }
    List<Factor> factors = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      factors.add(Factor.of(topic.words(), byTopic[topic.at()], topic.evidence(columns)));
    }
    factors.sort(Comparator.comparingDouble(factor -> -Math.abs(factor.contribution())));
    factors.add(0, Factor.of("the usual artist", usual, usualWords()));
    Explanation explanation = Explanation.of(Scale.LOG_ODDS, factors);
    return Optional.of(
        new BreakoutAnswer(
            series.artist(),
            asOf,
            level,
            Logistic.probability(explanation.answer()),
            odds.baseRate(),
            explanation));
  }

  private String usualWords() {
    return odds.questions() == 0
        ? "no earlier question is decided; what is said is assumed"
        : String.format(
            Locale.ROOT,
            "%.2f %% of %d earlier questions came true",
            100 * odds.baseRate(),
            odds.questions());
  }
}
