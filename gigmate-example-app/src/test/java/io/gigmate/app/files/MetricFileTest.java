package io.gigmate.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.scoring.talent.series.MetricReading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricFileTest {
  private static final String TABLE =
      """
      artist,date,metric,value,region
      The Night Owls,2026-03-02,weekly_streams,120,
      The Night Owls,2026-03-02,weekly_streams,70,Texas
      """;

  @TempDir Path folder;
  private final List<String> notes = new ArrayList<>();
  private final InputReport report = new InputReport(notes::add);

  private InputFile file(String text) throws Exception {
    return InputFile.of(Files.writeString(folder.resolve("metrics.csv"), text).toString());
  }

  @Test
  void regionsAreKeptAsReadingsAndLeftOutOfSeries() throws Exception {
    assertThat(MetricFile.readings(file(TABLE), report))
        .extracting(MetricReading::region)
        .containsExactly("", "Texas");
    assertThat(notes).isEmpty();
    assertThat(MetricFile.read(file(TABLE), report).only(null, report))
        .singleElement()
        .satisfies(one -> assertThat(one.value(0)).isEqualTo(120));
    assertThat(notes).singleElement().asString().contains("1 rows of regions are left out");
  }

  @Test
  void readingsAreRefusedWithTheirLine() throws Exception {
    MetricFile.readings(file("artist,date,value\n,2026-03-02,1\na,0000-01-01,1\n"), report);
    assertThat(report.count()).isEqualTo(2);
    assertThatThrownBy(report::refuseProblems)
        .isInstanceOf(RefusedInputException.class)
        .hasMessageContaining("metrics.csv:3");
  }

  @Test
  void aTableWithoutARowIsRefused() throws Exception {
    assertThat(MetricFile.readings(file("artist,date,value\n"), report)).isEmpty();
    assertThat(report.count()).isEqualTo(1);
  }
}
