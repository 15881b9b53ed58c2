package io.gigmate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttendancePaceTest {
  private static final String HEADER = "event_id,event_date,sale_date,tickets";
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 10);

  @TempDir Path folder;

  /** A room that sells more in the last days: so many events, five days apart, in order of sale. */
  private static List<String> room(int events) {
    Random random = new Random(7);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      LocalDate date = FIRST.plusDays(5L * i);
      double size = 40 + 160 * random.nextDouble();
      for (int days = 25; days >= 0; days--) {
        long tickets = Math.round(size * Math.exp(-days / 6.0) / 6 * 2 * random.nextDouble());
        if (tickets > 0) {
          rows.add("e" + (i + 1) + "," + date + "," + date.minusDays(days) + "," + tickets);
        }
      }
    }
    return rows;
  }

  private List<String> pace(int days, List<String> rows) throws Exception {
    Path sales = folder.resolve("sales.csv");
    Files.writeString(sales, HEADER + "\n" + String.join("\n", rows) + "\n");
    Path out = folder.resolve("out.csv");
    assertThat(
            Gigmate.run(
                "attendance", "pace", "--sales", sales, "--as-of-days", days, "--predictions", out))
        .isEqualTo(new Gigmate.Outcome(0, "", ""));
    List<String> lines = Files.readAllLines(out);
    assertThat(lines.get(0)).isEqualTo("event_id,sold_so_far,expected_final,lower80,upper80");
    return lines.subList(1, lines.size());
  }

  @Test
  void everyEventHasARowFromTheFirstOn() throws Exception {
    List<String> lines = pace(7, room(20));
    assertThat(lines).hasSize(20);
    for (String line : lines) {
      String[] fields = line.split(",", -1);
      double sold = Double.parseDouble(fields[1]);
      double expected = Double.parseDouble(fields[2]);
      assertThat(expected).isGreaterThanOrEqualTo(sold);
      assertThat(Double.parseDouble(fields[3])).isBetween(sold, expected);
      assertThat(Double.parseDouble(fields[4])).isGreaterThanOrEqualTo(expected);
    }
    // Nobody is over before the first: ten to one between the ends at the least.
    String[] first = lines.get(0).split(",", -1);
    assertThat(Double.parseDouble(first[4]) / Double.parseDouble(first[3])).isGreaterThan(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 14})
  void whatIsSoldLaterChangesNothing(int days) throws Exception {
    List<String> rows = room(20);
    List<String> all = pace(days, rows);
    for (int event : new int[] {1, 3, 9, 15}) {
      LocalDate date = FIRST.plusDays(5L * (event - 1));
      LocalDate asOf = date.minusDays(days);
      List<String> known =
          new ArrayList<>(
              rows.stream()
                  .filter(row -> !LocalDate.parse(row.split(",", -1)[2]).isAfter(asOf))
                  .toList());
      Collections.shuffle(known, new Random(event));
      assertThat(pace(days, known)).contains(all.get(event - 1));
    }
  }

  @Test
  void laterRowsThatSayOtherwiseChangeNothing() throws Exception {
    List<String> rows = room(12);
    String before = pace(7, rows).get(7);
    LocalDate asOf = FIRST.plusDays(5 * 7 - 7);
    List<String> changed =
        rows.stream()
            .map(row -> row.split(",", -1))
            .map(
                row ->
                    String.join(",", row[0], row[1], row[2])
                        + (LocalDate.parse(row[2]).isAfter(asOf) ? ",999" : "," + row[3]))
            .toList();
    assertThat(pace(7, changed).get(7)).isEqualTo(before);
  }

  @Test
  void rowsOfADayAreAddedUpRefundsAreTakenOffAndLateBookingsCountIntoTheEnd() throws Exception {
    List<String> plain = new ArrayList<>(room(12));
    List<String> split = new ArrayList<>(plain);
    plain.add("x,2026-01-10,2026-01-01,50");
    split.add("x,2026-01-10,2026-01-01,40");
    split.add("x,2026-01-10,2026-01-01,15");
    split.add("x,2026-01-10,2026-01-02,-5");
    assertThat(soldOf("x", pace(7, split))).isEqualTo(soldOf("x", pace(7, plain))).isEqualTo(50);
    List<String> late = new ArrayList<>(plain);
    for (int i = 1; i <= 12; i++) {
      LocalDate date = FIRST.plusDays(5L * (i - 1));
      late.add("e" + i + "," + date + "," + date.plusDays(1) + ",80");
    }
    assertThat(expectedOf("x", pace(7, late))).isGreaterThan(expectedOf("x", pace(7, plain)));
  }

  private static double soldOf(String event, List<String> lines) {
    return field(event, lines, 1);
  }

  private static double expectedOf(String event, List<String> lines) {
    return field(event, lines, 2);
  }

  private static double field(String event, List<String> lines, int field) {
    return lines.stream()
        .filter(line -> line.startsWith(event + ","))
        .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[field]))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,2026-01-10,2026-01-01,many | :3: tickets: must be a number: 'many'",
        "a,2026-01-10,2026-01-01,1.5 | :3: tickets: must be a whole number: '1.5'",
        "a,2026-01-10,2026-01-01, | :3: tickets: must not be blank",
        "a,soon,2026-01-01,3 | :3: event_date: must be a date such as 2026-03-02: 'soon'",
        "a,2026-01-10,1 May,3 | :3: sale_date: must be a date such as 2026-03-02: '1 May'",
        "a,2026-01-10,+12026030-01-01,3 | :3: sale_date: must lie in the years 0..9999",
        ",2026-01-10,2026-01-01,3 | :3: event_id: must not be blank",
        "e,2026-01-11,2026-01-01,3 | :3: event_date: is 2026-01-10 in line 2: '2026-01-11'",
        "a,2026-01-10,2026-01-01,-3 | :3: tickets: more tickets are returned than sold: -3"
      })
  void refusesBadRowsAndWritesNothing(String row, String problem) throws Exception {
    Path sales = folder.resolve("sales.csv");
    Files.writeString(sales, HEADER + "\ne,2026-01-10,2026-01-02,4\n" + row + "\n");
    Path out = folder.resolve("out.csv");
    Gigmate.Outcome outcome =
        Gigmate.run(
            "attendance", "pace", "--sales", sales, "--as-of-days", 7, "--predictions", out);
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err()).contains(problem);
    assertThat(out).doesNotExist();
  }

  @Test
  void anEmptyTableHasNoRows() throws Exception {
    Path sales = Files.writeString(folder.resolve("sales.csv"), HEADER + "\n");
    assertThat(
            Gigmate.run(
                "attendance", "pace", "--sales", sales, "--as-of-days", 7, "--predictions", "-"))
        .isEqualTo(
            new Gigmate.Outcome(0, "event_id,sold_so_far,expected_final,lower80,upper80\n", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "3651", "soon"})
  void refusesDaysThatCannotBe(String days) {
    Gigmate.Outcome outcome =
        Gigmate.run(
            "attendance", "pace", "--sales", "s", "--as-of-days", days, "--predictions", "o");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("--as-of-days").contains(days);
  }
}
