package io.gigmate.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.event.EventId;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.scheduling.demand.SalesOrigin;
import io.gigmate.scheduling.demand.ShowResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultFileTest {
  private static final String HEADER =
      "event_id,template,slot,genre,region,price,capacity,sold,date\n";

  @TempDir Path folder;
  private final InputReport report = new InputReport(note -> {});

  private List<ShowResult> read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("results.csv"), text);
    return ResultFile.read(InputFile.of(file.toString()), report);
  }

  @Test
  void resultsAreReadAsRealOnes() throws IOException {
    assertThat(
            read(
                HEADER
                    + "e1,Blues Wednesday,evening,blues,\"Gruene, TX\",17.50,120,80,2026-01-07\n"))
        .containsExactly(
            new ShowResult(
                EventId.of("e1"),
                TemplateId.of("Blues Wednesday"),
                "evening",
                Genre.of("blues"),
                "Gruene, TX",
                Money.parse("USD 17.50"),
                120,
                80,
                LocalDate.of(2026, 1, 7),
                SalesOrigin.REAL));
    report.refuseProblems();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "e,t,evening,blues,r,10,100,101,2026-01-07; 2: sold: must not exceed the capacity of 100",
        "e,t,evening,blues,r,10.001,100,1,2026-01-07; 2: price: must be an amount",
        "e,t,evening,blues,r,10,100,1,soon; 2: date: must be a date",
        "e,t,evening,blues,,10,100,1,2026-01-07; 2: region: must not be blank"
      })
  void whatIsWrongIsToldWithItsLineAndColumn(String row, String problem) throws IOException {
    assertThat(read(HEADER + row + "\n")).isEmpty();
    assertThatThrownBy(report::refuseProblems).hasMessageContaining(problem);
  }
}
