package io.gigmate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttendanceTest {
  private static final String HEADER =
      "event_id,date,venue,artist,genre,support_acts,capacity,performances,ticket_price,attendance";
  private static final LocalDate START = LocalDate.of(2024, 1, 5);

  @TempDir Path folder;

  private static List<String> rows() {
    Random dice = new Random(5);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      int capacity = 200 + 100 * dice.nextInt(4);
      int heads = (int) (capacity * Math.min(1.05, 0.7 * Math.exp(0.25 * dice.nextGaussian())));
      rows.add(
          "e%d,%s,\"Room %d, Austin\",Artist %d,Folk,%s,%d,,%s,%d"
              .formatted(
                  i,
                  START.plusDays(2L * i),
                  capacity,
                  dice.nextInt(15),
                  i % 3 == 0 ? "" : "A|B",
                  capacity,
                  i % 4 == 0 ? "" : "17.5",
                  heads));
    }
    return rows;
  }

  private Path history(String name, List<String> rows) throws Exception {
    return Gigmate.write(folder.resolve(name), HEADER + "\n" + String.join("\n", rows) + "\n");
  }

  private List<String> predictions(Path in, String from) throws Exception {
    Path out = folder.resolve("out.csv");
    Gigmate.Outcome outcome =
        Gigmate.run(
            "attendance",
            "backtest",
            in,
            "--horizon-days",
            "7",
            "--from",
            from,
            "--predictions",
            out);
    assertThat(outcome.status()).isZero();
    return Files.readAllLines(out);
  }

  @Test
  void everyShowFromTheDateOnHasAForecast() throws Exception {
    Path out = folder.resolve("out.csv.gz");
    Gigmate.Outcome outcome =
        Gigmate.run(
            "attendance",
            "backtest",
            history("h.csv", rows()),
            "--horizon-days",
            "7",
            "--from",
            START.plusDays(200),
            "--predictions",
            out);

    assertThat(outcome.status()).isZero();
    assertThat(outcome.errLines())
        .singleElement()
        .asString()
        .contains("rows have an attendance above the capacity, and are kept");
    assertThat(outcome.out())
        .contains("\"all\":{\"coverage80\":", "\"within10\":", "\"sellout_brier\":")
        .contains("\"unknown\":{", "\"not_sold_out\":{", "\"model_version\":\"attendance-1\"");
    assertThat(out).isNotEmptyFile();
    List<String> lines = predictions(folder.resolve("h.csv"), START.plusDays(200).toString());
    assertThat(lines).hasSize(1 + 140);
    assertThat(lines.get(0))
        .isEqualTo(
            "event_id,expected,median,lower80,upper80,lower90,upper90,sellout_probability,"
                + "known_shows");
    assertThat(lines.get(1)).startsWith("e100,");
  }

  @Test
  void laterRowsAndTheOrderOfTheFileChangeNothing() throws Exception {
    List<String> rows = rows();
    String from = START.plusDays(100).toString();
    List<String> before = predictions(history("h.csv", rows), from).subList(0, 91);

    List<String> without = rows.subList(0, 140);
    assertThat(predictions(history("less.csv", without), from)).isEqualTo(before);

    List<String> changed = new ArrayList<>(rows.subList(0, 140));
    rows.subList(140, rows.size()).forEach(row -> changed.add(row.replaceFirst("[0-9]+$", "1")));
    Collections.shuffle(changed, new Random(3));
    assertThat(predictions(history("other.csv", changed), from).subList(0, 91)).isEqualTo(before);
  }

  /** Seven days ahead, what happened in the last six days is not known. */
  @Test
  void theHorizonHidesTheLastDays() throws Exception {
    List<String> rows = rows();
    String from = START.plusDays(300).toString();
    List<String> first = predictions(history("h.csv", rows), from).subList(0, 2);
    List<String> changed = new ArrayList<>(rows);
    for (int i = 147; i < 150; i++) {
      changed.set(i, rows.get(i).replaceFirst("[0-9]+$", "3"));
    }
    assertThat(predictions(history("other.csv", changed), from).subList(0, 2)).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Artist 3,\"Room 300, Austin\"", "Nobody,\"Room 300, Austin\"", "Nobody,"})
  void moreSeatsNeverMeanFewerPeople(String who) throws Exception {
    String shows =
        IntStream.range(0, 40)
            .mapToObj(i -> "s" + i + ",2025-07-04," + who + "," + (50 + 30 * i) + "\n")
            .reduce("event_id,date,artist,venue,capacity\n", String::concat);
    Path asked = Gigmate.write(folder.resolve("shows.csv"), shows);
    Path past = history("h.csv", rows());

    Gigmate.Outcome outcome =
        Gigmate.run("attendance", "forecast", "--history", past, "--shows", asked, "--out", "-");

    assertThat(outcome.status()).isZero();
    List<String> lines = outcome.out().lines().toList();
    assertThat(lines).hasSize(41);
    assertThat(lines.get(0)).endsWith("known_shows,reason_1,reason_2,reason_3,reason_4,reason_5");
    double before = 0;
    for (String line : lines.subList(1, lines.size())) {
      double expected = Double.parseDouble(line.split(",", 3)[1]);
      assertThat(expected).isGreaterThanOrEqualTo(before);
      before = expected;
    }
  }

  @Test
  void theReasonsMultiplyUp() throws Exception {
    Path asked =
        Gigmate.write(
            folder.resolve("shows.csv"),
            "event_id,date,artist,capacity,ticket_price\ns,2025-05-10,Artist 3,400,20\n");
    Gigmate.Outcome outcome =
        Gigmate.run(
            "attendance",
            "forecast",
            "--history",
            history("h.csv", rows()),
            "--shows",
            asked,
            "--out",
            "-");
    String[] cells =
        outcome.out().lines().toList().get(1).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
    assertThat(cells).hasSize(14);
    double product = 1;
    for (int i = 9; i < cells.length; i++) {
      product *= Double.parseDouble(cells[i].replace("\"", "").replace("×", "").split(" ", 2)[0]);
    }
    assertThat(product / Double.parseDouble(cells[2])).isBetween(0.998, 1.002);
    assertThat(cells[9]).contains("last show: ", "% sold on ");
    assertThat(cells[13]).endsWith("everything else");
  }

  @Test
  void aShowBeforeItsHistoryMayDrawAnything() throws Exception {
    Path asked =
        Gigmate.write(
            folder.resolve("shows.csv"),
            "event_id,date,artist,capacity\nold,2020-01-01,Artist 3,400\n");
    Gigmate.Outcome outcome =
        Gigmate.run(
            "attendance",
            "forecast",
            "--history",
            history("h.csv", rows()),
            "--shows",
            asked,
            "--out",
            "-");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).contains("1 show does not lie after the history and is forecast");
    assertThat(outcome.out()).contains("0.000,400.000,0.000,400.000").contains(",0,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,2024-01-05,,,,,100,,,-5|attendance: must lie in 0..100000000: '-5'",
        "a,2024-01-05,,,,,100,,,many|attendance: must be a number: 'many'",
        "a,2024-01-05,,,,,100,,,|attendance: must not be blank",
        "a,2024-01-05,,,,,-1,,,5|capacity: must lie in 0..100000000: '-1'",
        "a,05.01.2024,,,,,100,,,5|date: must be a date such as 2026-03-02: '05.01.2024'",
        "a,,,,,,100,,,5|date: must not be blank",
        ",2024-01-05,,,,,100,,,5|event_id: must not be blank",
        "a,2024-01-05,,,,,100,,-3,5|ticket_price: must lie in 0..1000000000: '-3'",
        "a,2024-01-05,,,,,100,-2,,5|performances: must lie in 0..10000: '-2'",
        "e0,2024-01-05,,,,,100,,,5|event_id: stands in line 2 already: 'e0'"
      })
  void badInputIsNamed(String row, String problem) throws Exception {
    Path in = history("h.csv", List.of("e0,2024-01-05,,,,,100,,,5", row));
    Path out = folder.resolve("none.csv");

    Gigmate.Outcome outcome =
        Gigmate.run(
            "attendance",
            "backtest",
            in,
            "--horizon-days",
            "1",
            "--from",
            START,
            "--predictions",
            out);

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.errLines()).containsExactly(in + ":3: " + problem);
    assertThat(out).doesNotExist();
  }

  @Test
  void wrongUsageIsNamed() throws Exception {
    Path in = history("h.csv", rows());
    Gigmate.Outcome zero =
        Gigmate.run(
            "attendance",
            "backtest",
            in,
            "--horizon-days",
            "0",
            "--from",
            START,
            "--predictions",
            "-");
    assertThat(zero.status()).isEqualTo(2);
    assertThat(zero.err()).contains("--horizon-days must lie in 1..3650: 0");
    Gigmate.Outcome twice =
        Gigmate.run("attendance", "forecast", "--history", "-", "--shows", "-", "--out", "-");
    assertThat(twice.status()).isEqualTo(2);
  }
}
