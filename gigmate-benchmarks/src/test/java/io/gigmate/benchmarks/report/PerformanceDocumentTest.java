package io.gigmate.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformanceDocumentTest {
  private static final Path RESULTS = Path.of("results.json");

  @TempDir private Path folder;

  @Test
  void aMedianOfMediansIsTaken() throws IOException {
    Timings run = run("avgt", "us/op", "[[1, 9, 2], [4, 5, 6], [3, 3, 3]]");
    Timing timing = run.of("LeadBenchmark.ours[threads=2]").orElseThrow();
    assertThat(timing.forks()).containsExactly(2000.0, 5000.0, 3000.0);
    assertThat(timing.nanos()).isEqualTo(3000);
    assertThat(timing.spread()).isEqualTo(1);
    assertThat(timing.counters()).containsEntry(Timing.BYTES, 24.0);
  }

  @Test
  void operationsASecondBecomeATime() throws IOException {
    Timings run = run("thrpt", "ops/s", "[[2000000]]");
    assertThat(run.of("LeadBenchmark.ours[threads=2]").orElseThrow().nanos()).isEqualTo(500);
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Timings run = run("avgt", "ns/op", "[[10, 12]]");
    Path file = folder.resolve("results.json");
    run.write(file);
    assertThat(Timings.read(file)).isEqualTo(run);
  }

  @Test
  void anAimIsMetMissedOrNotMeasured() throws IOException {
    Timings run = run("avgt", "ns/op", "[[10, 10, 10]]");
    String ours = "LeadBenchmark.ours[threads=2]";
    HotPath path =
        HotPath.of("One lead", "A lead.")
            .ours("ours", ours)
            .peer("theirs", "LeadBenchmark.theirs")
            .aim(Aim.within(12, ours, "alone"))
            .aim(Aim.bytes(20, ours, Timing.BYTES, "allocated"))
            .aim(Aim.fasterBy(2, ours, "LeadBenchmark.theirs", "faster than theirs"))
            .aim(Aim.perSecond(1e6, ours, "leads"));
    String text = new PerformanceDocument(List.of(path), run).markdown();
    assertThat(text)
        .contains("Met: 2 of 4.")
        .contains("| One lead | alone ≤ 12 ns | 10 ns | met |")
        .contains("| One lead | allocated ≤ 20 B | 24 B | **missed** |")
        .contains("| One lead | ≥ 2 × faster than theirs | not run | not measured |")
        .contains("| One lead | leads ≥ 1,000,000 a second | 100,000,000 a second | met |")
        .contains("| theirs | peer | not run |");
  }

  @Test
  void theDocumentIsWhatTheResultsSay() throws IOException {
    assertThat(Files.readString(Path.of("..", "docs", "performance.md")))
        .as("gigmate-benchmarks/run.sh writes it")
        .isEqualTo(Performance.document(Timings.read(RESULTS)));
  }

  @Test
  void whereAnAimIsMissedItSaysWhatWasTried() throws IOException {
    Timings run = Timings.read(RESULTS);
    for (HotPath path : HotPaths.all()) {
      if (path.aims().stream().anyMatch(aim -> !aim.reached(run).orElse(true))) {
        assertThat(PerformanceDocument.resource(path.notes())).as(path.notes()).isPresent();
      }
    }
  }

  private Timings run(String mode, String unit, String raw) throws IOException {
    String json =
        """
        [{"benchmark": "io.gigmate.benchmarks.LeadBenchmark.ours", "mode": "%s",
          "vmName": "VM", "vmVersion": "17", "params": {"threads": "2"},
          "primaryMetric": {"scoreUnit": "%s", "rawData": %s},
          "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 24.0, "scoreUnit": "B/op"}}}]
        """
            .formatted(mode, unit, raw);
    return Timings.ofJmh(
        Map.of("processors", "2"), List.of(Files.writeString(folder.resolve("jmh.json"), json)));
  }
}
