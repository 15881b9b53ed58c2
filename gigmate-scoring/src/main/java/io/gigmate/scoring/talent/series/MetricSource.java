package io.gigmate.scoring.talent.series;

import java.util.List;

/** Something that readings come from: a file, an upload, the interface of a platform. */
public interface MetricSource {
  /** Returns what the log calls it. */
  String name();

  /** Returns what it has; asking again gives the same or more. */
  List<MetricReading> readings();

  /** Returns a source of these readings. */
  static MetricSource of(String name, List<MetricReading> readings) {
    List<MetricReading> kept = List.copyOf(readings);
    return new MetricSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<MetricReading> readings() {
        return kept;
      }
    };
  }
}
