package io.gigmate.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one run measured, and where.
 *
 * @param machine what it ran on, by what is said of it ("processors" → "2")
 * @param timings of all benchmarks, by name
 */
record Timings(SortedMap<String, String> machine, List<Timing> timings) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  Timings {
    machine = new TreeMap<>(machine);
    timings = timings.stream().sorted(Comparator.comparing(Timing::name)).toList();
  }

  /** Reads what JMH wrote with {@code -rf json}; a later file replaces what an earlier one says. */
  static Timings ofJmh(Map<String, String> machine, List<Path> files) throws IOException {
    SortedMap<String, Timing> byName = new TreeMap<>();
    SortedMap<String, String> facts = new TreeMap<>(machine);
    for (Path file : files) {
      for (JsonNode result : JSON.readTree(file.toFile())) {
        Timing timing = Timing.ofJmh(result);
        byName.put(timing.name(), timing);
        facts.put("java", result.path("vmName").asText() + " " + result.path("vmVersion").asText());
      }
    }
    return new Timings(facts, new ArrayList<>(byName.values()));
  }

  /**
   * Adds what was counted apart: a line has a benchmark's name, what is counted, and the number.
   */
  Timings counting(List<String> lines) {
    List<Timing> counted = new ArrayList<>(timings);
    for (String line : lines) {
      String[] parts = line.split("\t", -1);
      if (parts.length != 3) {
        throw new IllegalArgumentException("not a benchmark, a count and a number: " + line);
      }
      if (of(parts[0]).isEmpty()) {
        throw new IllegalArgumentException("nothing was timed as " + parts[0]);
      }
      counted.replaceAll(
          timing ->
              timing.name().equals(parts[0])
                  ? timing.counting(parts[1], Double.parseDouble(parts[2]))
                  : timing);
    }
    return new Timings(machine, counted);
  }

  static Timings read(Path file) throws IOException {
    return JSON.readValue(file.toFile(), Timings.class);
  }

  void write(Path file) throws IOException {
    Files.writeString(file, JSON.writeValueAsString(this) + "\n");
  }

  Optional<Timing> of(String name) {
    return timings.stream().filter(timing -> timing.name().equals(name)).findFirst();
  }
}
