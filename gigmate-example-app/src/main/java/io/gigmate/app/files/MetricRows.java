package io.gigmate.app.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.gigmate.scoring.talent.series.MetricPoint;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.io.IOException;

/** The table of metrics, written series by series. */
public final class MetricRows {
  private final CsvWriter csv;

  private MetricRows(CsvWriter csv) {
    this.csv = csv;
  }

  /** Begins the table with its header. */
  public static MetricRows begin(OutputFile file) {
    CsvWriter csv = file.csv();
    csv.writeRecord("artist", "date", "metric", "value");
    return new MetricRows(csv);
  }

  /** Adds a series. */
  public void add(MetricSeries series) {
    for (MetricPoint point : series.points()) {
      csv.writeRecord(
          series.artist(),
          point.date().toString(),
          series.metric().name(),
          Fields.plain(point.value()));
    }
  }

  /** Ends the table; the file can be put in its place then. */
  public void end() throws IOException {
    csv.flush();
  }
}
