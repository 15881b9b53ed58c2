package io.gigmate.examples.spark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether two tables have the same header and the same cells in the same rows in the same order;
 * each is a file, or a folder of parts as Spark writes it, every part with the header.
 *
 * @param rows that both have
 * @param difference the first row in which they differ, null where they do not
 */
record RowComparison(long rows, @Nullable String difference) {
  static RowComparison of(Path one, Path other) throws IOException {
    Set<List<String>> headers = headers(one);
    Set<List<String>> others = headers(other);
    if (!headers.equals(others)) {
      return new RowComparison(0, "headers: " + headers + " and " + others);
    }
    try (Stream<List<String>> left = cells(one);
        Stream<List<String>> right = cells(other)) {
      Iterator<List<String>> first = left.iterator();
      Iterator<List<String>> second = right.iterator();
      long rows = 0;
      while (first.hasNext() && second.hasNext()) {
        List<String> a = first.next();
        List<String> b = second.next();
        if (!a.equals(b)) {
          return new RowComparison(rows, "row " + (rows + 1) + ": " + a + " and " + b);
        }
        rows++;
      }
      return new RowComparison(
          rows,
          first.hasNext() || second.hasNext()
              ? (first.hasNext() ? one : other) + " has more than " + rows + " rows"
              : null);
    }
  }

  boolean isEqual() {
    return difference == null;
  }

  /** The headers of all parts, which is one where they agree. */
  private static Set<List<String>> headers(Path path) throws IOException {
    Set<List<String>> headers = new LinkedHashSet<>();
    for (Path part : parts(path)) {
      try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(part)) {
        reader.stream().findFirst().map(CsvRecord::getFields).ifPresent(headers::add);
      }
    }
    return headers;
  }

  /** The rows without headers; parts in the order of their numbers. */
  private static Stream<List<String>> cells(Path path) throws IOException {
    return parts(path).stream().map(RowComparison::cellsOfFile).flatMap(Function.identity());
  }

  private static List<Path> parts(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> name(file).matches("part-.*\\.csv")).sorted().toList();
    }
  }

  private static Stream<List<String>> cellsOfFile(Path file) {
    try {
      CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file);
      return reader.stream()
          .skip(1)
          .map(CsvRecord::getFields)
          .onClose(
              () -> {
                try {
                  reader.close();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
