package io.gigmate.examples.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The rows that become of the lines of a table, worked on a part at a time: as many lines as fit in
 * a small memory, with the header before them, are a table of their own. A line break within quotes
 * would fall between two of them, and is refused as a quote that is not closed.
 */
final class Parts<T> implements Iterator<T> {
  static final int LINES = 4096;

  private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

  private final String header;
  private final Iterator<String> lines;
  private final PartWork<T> worker;
  private final Deque<T> rows = new ArrayDeque<>();
  private boolean closed;

  Parts(String header, Iterator<String> lines, PartWork<T> worker) {
    this.header = header;
    this.lines = lines;
    this.worker = worker;
  }

  /** Returns what becomes of these lines. */
  static <T> List<T> rows(String header, List<String> lines, PartWork<T> worker) {
    return rows(header, lines.iterator(), worker);
  }

  private static <T> List<T> rows(String header, Iterator<String> lines, PartWork<T> worker) {
    StringBuilder text = new StringBuilder(header);
    for (int i = 0; i < LINES && lines.hasNext(); i++) {
      text.append('\n').append(lines.next());
    }
    InputReport report = new InputReport(note -> {});
    try {
      InputFile part = InputFile.sent("part", text.toString().getBytes(UTF_8), MOST_BYTES);
      List<T> rows = worker.rows(part, report);
      report.refuseProblems();
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean hasNext() {
    while (rows.isEmpty() && lines.hasNext()) {
      rows.addAll(rows(header, lines, worker));
    }
    if (rows.isEmpty() && !closed) {
      closed = true;
      worker.close();
    }
    return !rows.isEmpty();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return rows.remove();
  }
}
