package io.gigmate.benchmarks.report;

import io.gigmate.benchmarks.report.HotPath.Contender;
import io.gigmate.benchmarks.report.HotPath.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The document: every aim met or missed with its number, then every path with all that ran.
 *
 * @param paths in the order of the document
 * @param run what was measured
 */
record PerformanceDocument(List<HotPath> paths, Timings run) {

  /** All of it, in Markdown. */
  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append(opening()).append(summary());
    paths.forEach(path -> text.append(section(path)));
    return text.toString();
  }

  private String opening() {
    StringBuilder text = new StringBuilder(resource("opening.md").orElseThrow());
    text.append("\n| the machine of this run | |\n|---|---|\n");
    run.machine().forEach((fact, value) -> text.append(row(fact, value)));
    return text.append('\n').toString();
  }

  private String summary() {
    long all = paths.stream().mapToLong(path -> path.aims().size()).sum();
    long met =
        paths.stream()
            .flatMap(path -> path.aims().stream())
            .filter(aim -> aim.reached(run).orElse(false))
            .count();
    StringBuilder text = new StringBuilder("## Aims\nMet: " + met + " of " + all + ".\n\n");
    text.append("| path | aim | reached | |\n|---|---|---|---|\n");
    for (HotPath path : paths) {
      for (Aim aim : path.aims()) {
        text.append(row(path.title(), aim.text(), aim.reachedInWords(run), verdict(aim)));
      }
    }
    return text.append('\n').toString();
  }

  private String verdict(Aim aim) {
    return aim.reached(run).map(reached -> reached ? "met" : "**missed**").orElse("not measured");
  }

  private String section(HotPath path) {
    StringBuilder text = new StringBuilder("## " + path.title() + "\n" + path.work() + "\n\n");
    Optional<Timing> first =
        path.contenders().stream().findFirst().flatMap(ours -> run.of(ours.timing()));
    text.append("| | | a median | of the first | allocated | between processes | benchmark |\n");
    text.append("|---|---|---:|---:|---:|---:|---|\n");
    for (Contender contender : path.contenders()) {
      text.append(line(contender, first));
    }
    resource(path.notes()).ifPresent(notes -> text.append('\n').append(notes));
    return text.append('\n').toString();
  }

  private String line(Contender contender, Optional<Timing> first) {
    String label =
        contender.kind() == Kind.OURS ? "**" + contender.label() + "**" : contender.label();
    String name = "`" + contender.timing() + "`";
    Optional<Timing> found = run.of(contender.timing());
    if (found.isEmpty()) {
      return row(label, contender.kind().word(), "not run", "", "", "", name);
    }
    Timing timing = found.get();
    Double bytes = timing.counters().get(Timing.BYTES);
    return row(
        label,
        contender.kind().word(),
        Units.time(timing.nanos()),
        first.map(ours -> Units.round(timing.nanos() / ours.nanos()) + " ×").orElse(""),
        bytes == null ? "" : Units.bytes(bytes),
        "± " + Units.round(50 * timing.spread()) + " %",
        name);
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /** A text beside this class. */
  static Optional<String> resource(String name) {
    try (InputStream in = PerformanceDocument.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
