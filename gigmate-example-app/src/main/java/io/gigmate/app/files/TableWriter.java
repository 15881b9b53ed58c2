package io.gigmate.app.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.gigmate.adapters.http.table.SafeCell;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a table row by row; no cell of it is a formula to a spreadsheet. */
final class TableWriter {
  private final CsvWriter csv;

  TableWriter(OutputStream stream) {
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(stream, UTF_8);
  }

  void row(String... cells) {
    row(List.of(cells));
  }

  void row(List<String> cells) {
    csv.writeRecord(cells.stream().map(SafeCell::write).toList());
  }

  /** Hands on what is still held back; the stream stays open. */
  void end() throws IOException {
    csv.flush();
  }
}
