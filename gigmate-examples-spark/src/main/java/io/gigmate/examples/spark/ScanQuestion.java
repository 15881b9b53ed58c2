package io.gigmate.examples.spark;

import io.gigmate.scoring.talent.outlook.BreakoutModel;
import io.gigmate.scoring.talent.outlook.BreakoutQuestion;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of every artist, with the few thousand series from which the answer is learned.
 * Where it arrives, the model is fitted once: the same series make the same model.
 */
final class ScanQuestion implements Serializable {
  private static final long serialVersionUID = 1;

  private final double multiple;
  private final int withinDays;
  private final LocalDate asOf;
  private final String metric;
  private final List<SeriesBytes> sample;
  private transient @Nullable BreakoutModel model;

  ScanQuestion(
      double multiple, int withinDays, LocalDate asOf, String metric, List<SeriesBytes> sample) {
    this.multiple = multiple;
    this.withinDays = withinDays;
    this.asOf = asOf;
    this.metric = metric;
    this.sample = List.copyOf(sample);
  }

  BreakoutQuestion question() {
    return BreakoutQuestion.multiply(multiple, withinDays);
  }

  LocalDate asOf() {
    return asOf;
  }

  int day() {
    return (int) asOf.toEpochDay();
  }

  String metric() {
    return metric;
  }

  /** Answers whether something is asked of the artist. */
  boolean asks(MetricSeries series) {
    return question().level(series, day()) > 0;
  }

  /** Returns the model; it may be asked from several threads. */
  synchronized BreakoutModel model() {
    BreakoutModel fitted = model;
    if (fitted == null) {
      Map<String, io.gigmate.scoring.talent.series.Metric> metrics = new HashMap<>();
      List<MetricSeries> series = sample.stream().map(one -> one.series(metrics)).toList();
      fitted = BreakoutModel.learn(series, question(), asOf);
      model = fitted;
    }
    return fitted;
  }
}
