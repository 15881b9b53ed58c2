package io.gigmate.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.app.GigmateApp;
import io.gigmate.app.files.EventFile;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.core.event.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine;

/**
 * Runs commands as the launcher does, on the last day of February 2026, and keeps what they say.
 */
final class Gigmate {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-02-28T18:00:00Z"));

  private Gigmate() {}

  /** What a command left behind. */
  record Outcome(int status, String out, String err) {
    List<String> errLines() {
      return err.lines().toList();
    }
  }

  static Outcome run(Object... arguments) {
    ByteArrayOutputStream standard = new ByteArrayOutputStream();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commands =
        GigmateApp.commandLine(new Terminal(standard, CLOCK, false))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int status = commands.execute(texts);
    return new Outcome(status, standard.toString(UTF_8) + out, err.toString());
  }

  static Outcome runWithInput(String input, Object... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(UTF_8)));
    try {
      return run(arguments);
    } finally {
      System.setIn(before);
    }
  }

  static Path write(Path file, String text) throws IOException {
    return Files.writeString(file, text);
  }

  static List<Path> filesIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(Path::getFileName).sorted().toList();
    }
  }

  /** Returns the shows of a table in which nothing is wrong. */
  static List<Event> events(Path file) throws IOException {
    InputReport report = new InputReport(note -> {});
    List<Event> events = EventFile.read(InputFile.of(file.toString()), report);
    report.refuseProblems();
    return events;
  }
}
