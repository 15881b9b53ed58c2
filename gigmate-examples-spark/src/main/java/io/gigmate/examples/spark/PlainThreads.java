package io.gigmate.examples.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The same work in threads of one process, without Spark: one reads lines, some work on parts of
 * them, and what comes out is written in the order of the file. Few parts are in memory at a time,
 * however large the table is.
 */
final class PlainThreads {
  private PlainThreads() {}

  /** Writes what becomes of a table; returns how many rows that are. */
  static long run(TableWork work, Path from, Path to, int threads)
      throws IOException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<PartWork<List<String>>> workers = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(from, UTF_8);
        CsvWriter out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to, UTF_8)) {
      ThreadLocal<PartWork<List<String>>> own =
          ThreadLocal.withInitial(
              () -> {
                PartWork<List<String>> worker = work.begin();
                synchronized (workers) {
                  workers.add(worker);
                }
                return worker;
              });
      out.writeRecord(work.columns());
      String header = lines.readLine();
      Deque<Future<List<List<String>>>> begun = new ArrayDeque<>();
      long rows = 0;
      List<String> part = part(lines);
      while (!part.isEmpty() || !begun.isEmpty()) {
        if (!part.isEmpty() && begun.size() <= 2 * threads) {
          List<String> taken = part;
          begun.add(pool.submit(() -> Parts.rows(header, taken, own.get())));
          part = part(lines);
        } else {
          for (List<String> row : begun.remove().get()) {
            out.writeRecord(row);
            rows++;
          }
        }
      }
      return rows;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a part of " + from + " failed", e.getCause());
    } finally {
      pool.shutdownNow();
      workers.forEach(PartWork::close);
    }
  }

  private static List<String> part(BufferedReader lines) throws IOException {
    List<String> part = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      part.add(line);
      if (part.size() == Parts.LINES) {
        break;
      }
    }
    return part;
  }
}
