package io.gigmate.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    timings =
        timings.stream().sorted(java.util.Comparator.comparing(Timing::name)).distinct().toList();
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
