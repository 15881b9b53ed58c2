package io.gigmate.benchmarks.report;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one benchmark took.
 *
 * @param benchmark its class and method, {@code LeadModelBenchmark.reasons}
 * @param parameters what it was run with
 * @param forks the median of each process's iterations, in nanoseconds an operation
 * @param counters what was counted beside the time, a mean over all iterations; {@link #BYTES} are
 *     those allocated by an operation
 */
record Timing(
    String benchmark,
    SortedMap<String, String> parameters,
    List<Double> forks,
    SortedMap<String, Double> counters) {
  static final String BYTES = "gc.alloc.rate.norm";
  private static final Map<String, Double> NANOS =
      Map.of("ns", 1.0, "us", 1e3, "ms", 1e6, "s", 1e9);

  Timing {
    if (forks.isEmpty()) {
      throw new IllegalArgumentException("no process measured " + benchmark);
    }
    parameters = new TreeMap<>(parameters);
    forks = List.copyOf(forks);
    counters = new TreeMap<>(counters);
  }

  /** Reads one of the results that JMH writes as JSON. */
  static Timing ofJmh(JsonNode result) {
    String[] name = result.path("benchmark").asText().split("\\.", -1);
    SortedMap<String, String> parameters = new TreeMap<>();
    result
        .path("params")
        .properties()
        .forEach(entry -> parameters.put(entry.getKey(), entry.getValue().asText()));
    JsonNode primary = result.path("primaryMetric");
    String unit = primary.path("scoreUnit").asText();
    List<Double> forks = new ArrayList<>();
    for (JsonNode fork : primary.path("rawData")) {
      double[] iterations = new double[fork.size()];
      Arrays.setAll(iterations, i -> nanos(fork.get(i).asDouble(), unit));
      forks.add(median(iterations));
    }
    SortedMap<String, Double> counters = new TreeMap<>();
    result
        .path("secondaryMetrics")
        .properties()
        .forEach(entry -> counters.put(entry.getKey(), entry.getValue().path("score").asDouble()));
    counters.keySet().removeIf(key -> key.startsWith("gc.") && !key.equals(BYTES));
    return new Timing(
        name[name.length - 2] + "." + name[name.length - 1], parameters, forks, counters);
  }

  private static double nanos(double score, String unit) {
    String[] parts = unit.split("/", -1);
    if (parts.length == 2 && parts[1].equals("op") && NANOS.containsKey(parts[0])) {
      return score * NANOS.get(parts[0]);
    }
    if (parts.length == 2 && parts[0].equals("ops") && NANOS.containsKey(parts[1])) {
      return NANOS.get(parts[1]) / score;
    }
    throw new IllegalArgumentException("not a time: " + unit);
  }

  Timing counting(String what, double number) {
    SortedMap<String, Double> more = new TreeMap<>(counters);
    more.put(what, number);
    return new Timing(benchmark, parameters, forks, more);
  }

  /** How an aim names it: {@code LeadBatchBenchmark.read[threads=2]}. */
  String name() {
    return parameters.isEmpty()
        ? benchmark
        : benchmark
            + parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(joining(",", "[", "]"));
  }

  /** The median of the processes, in nanoseconds an operation. */
  double nanos() {
    return median(forks.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** How far the slowest process is from the fastest, as a share of the median. */
  double spread() {
    double slowest = forks.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    double fastest = forks.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    return (slowest - fastest) / nanos();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
