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

class TalentTest {
  private static final String HEADER = "artist,date,metric,value";
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  @TempDir Path folder;

  /** Weekly streams of artists, by date; one of them comes late. */
  private static List<String> streams(int artists, int weeks) {
    Random dice = new Random(11);
    List<String> rows = new ArrayList<>();
    double[] level = new double[artists];
    for (int w = 0; w < weeks; w++) {
      for (int a = 0; a < artists; a++) {
        level[a] += w == 0 ? 5 + dice.nextDouble() : 0.12 * dice.nextGaussian();
        if (a > 0 || w > weeks / 2) {
          rows.add(
              "act " + a + "," + FIRST.plusWeeks(w) + ",streams," + Math.round(Math.exp(level[a])));
        }
      }
    }
    return rows;
  }

  private Path file(List<String> rows) throws Exception {
    return Files.writeString(
        folder.resolve("metrics.csv"), HEADER + "\n" + String.join("\n", rows) + "\n");
  }

  private List<String> backtest(List<String> rows) throws Exception {
    Path out = folder.resolve("out.csv");
    Gigmate.Outcome outcome =
        Gigmate.run(
            "talent",
            "backtest",
            file(rows),
            "--multiply",
            "1.5",
            "--within-days",
            60,
            "--from",
            FIRST.plusWeeks(20),
            "--until",
            FIRST.plusWeeks(60),
            "--predictions",
            out);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).contains("\"alerts\"").contains("\"base_rate\"");
    return Files.readAllLines(out);
  }

  private List<String> forecast(List<String> rows) throws Exception {
    Path out = folder.resolve("out.csv");
    Gigmate.Outcome outcome =
        Gigmate.run(
            "talent",
            "forecast",
            file(rows),
            "--horizon-days",
            28,
            "--from",
            FIRST.plusWeeks(20),
            "--until",
            FIRST.plusWeeks(60),
            "--predictions",
            out);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).contains("\"horizon_days\":28").contains("\"metric\":\"streams\"");
    return Files.readAllLines(out);
  }

  @Test
  void rowsThatAreAppendedChangeNoEarlierAnswer() throws Exception {
    List<String> rows = streams(25, 65);
    LocalDate today = FIRST.plusWeeks(40);
    List<String> known =
        new ArrayList<>(
            rows.stream()
                .filter(row -> !LocalDate.parse(row.split(",", -1)[1]).isAfter(today))
                .toList());
    Collections.shuffle(known, new Random(1));
    List<String> more = new ArrayList<>(rows);
    more.add("a newcomer," + today.plusWeeks(1) + ",streams,99999");
    assertThat(until(backtest(known), 1, today)).isEqualTo(until(backtest(more), 1, today));
    assertThat(until(forecast(known), 2, today)).isEqualTo(until(forecast(more), 2, today));
  }

  private static List<String> until(List<String> lines, int column, LocalDate last) {
    List<String> kept =
        lines.stream()
            .skip(1)
            .filter(line -> !LocalDate.parse(line.split(",", -1)[column]).isAfter(last))
            .toList();
    assertThat(kept).hasSizeGreaterThan(300);
    return kept;
  }

  @Test
  void everyQuestionHasItsAnswer() throws Exception {
    List<String> lines = backtest(streams(25, 65));
    assertThat(lines.get(0)).isEqualTo("artist,as_of,probability");
    // 24 acts over 41 weeks, and the one that came late, from week 33 on.
    assertThat(lines).hasSize(1 + 24 * 41 + 28);
    assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)[2]).map(Double::valueOf))
        .allMatch(p -> p > 0 && p < 1);
  }

  @Test
  void ranksWithReasonsThatAddUp() throws Exception {
    Path out = folder.resolve("out.csv");
    Gigmate.Outcome outcome = Gigmate.run("talent", "scan", file(streams(25, 65)), "--out", out);
    assertThat(outcome).isEqualTo(new Gigmate.Outcome(0, "", ""));
    List<String> lines = Files.readAllLines(out);
    assertThat(lines.get(0))
        .startsWith(
            "artist,as_of,stage,level,growth_30d,acceleration,breakout_probability,reason_1");
    assertThat(lines).hasSize(26);
    double last = 1;
    for (String line : lines.subList(1, 26)) {
      double p = Double.parseDouble(line.split(",", -1)[6]);
      assertThat(p).isLessThanOrEqualTo(last);
      last = p;
    }
    assertThat(lines.get(1)).contains("the usual artist:");
  }

  @Test
  void anArtistIsCalledWhatTheTableCallsIt() throws Exception {
    List<String> rows =
        streams(8, 70).stream().map(row -> row.replace("act 3,", "act 3 ,")).toList();
    assertThat(backtest(rows))
        .anyMatch(line -> line.startsWith("act 3 ,"))
        .noneMatch(line -> line.startsWith("act 3,"));
  }

  @Test
  void theLevelOfARateIsWrittenWithItsDigits() throws Exception {
    List<String> rows = new ArrayList<>();
    for (int w = 0; w < 65; w++) {
      for (int a = 0; a < 25; a++) {
        rows.add("act " + a + "," + FIRST.plusWeeks(w) + ",rate,0.00" + (31 + a));
      }
    }
    Path out = folder.resolve("out.csv");
    assertThat(Gigmate.run("talent", "scan", file(rows), "--out", out).status()).isZero();
    assertThat(Files.readAllLines(out).subList(1, 26))
        .allSatisfy(
            line -> assertThat(Double.parseDouble(line.split(",", -1)[3])).isBetween(0.003, 0.006));
  }

  @Test
  void severalMetricsAreForecastAndOneIsNamedOtherwise() throws Exception {
    List<String> rows = new ArrayList<>(streams(5, 30));
    streams(5, 30).forEach(row -> rows.add(row.replace("streams", "followers")));
    Path table = file(rows);
    assertThat(
            Gigmate.run(
                    "talent",
                    "backtest",
                    table,
                    "--reach",
                    500,
                    "--within-days",
                    30,
                    "--from",
                    FIRST,
                    "--until",
                    FIRST,
                    "--predictions",
                    "-")
                .err())
        .contains(":1: metric: there are several, of which --metric names one: followers, streams");
    assertThat(
            Gigmate.run(
                    "talent",
                    "backtest",
                    table,
                    "--reach",
                    500,
                    "--within-days",
                    30,
                    "--from",
                    FIRST,
                    "--until",
                    FIRST,
                    "--metric",
                    "likes",
                    "--predictions",
                    "-")
                .err())
        .contains("'likes' is not in the table, which has: followers, streams");
    Gigmate.Outcome outcome =
        Gigmate.run(
            "talent",
            "forecast",
            table,
            "--horizon-days",
            7,
            "--from",
            FIRST.plusWeeks(9),
            "--until",
            FIRST.plusWeeks(9),
            "--predictions",
            "-");
    assertThat(outcome.out().lines().toList()).hasSize(9);
    assertThat(Gigmate.run("talent", "scan", table, "--out", "-").err())
        .contains("scanned is followers; --metric names another");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,soon,m,1 | :3: date: must be a date such as 2026-03-02: 'soon'",
        "a,2024-01-01,m,-1 | :3: value: must lie in 0..1000000000000000: '-1'",
        "a,2024-01-01,m, | :3: value: must not be blank",
        ",2024-01-01,m,1 | :3: artist: must not be blank"
      })
  void refusesBadRowsAndWritesNothing(String row, String problem) throws Exception {
    Path out = folder.resolve("out.csv");
    Gigmate.Outcome outcome =
        Gigmate.run("talent", "scan", file(List.of("a,2024-01-08,m,5", row)), "--out", out);
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err()).contains(problem);
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--multiply 1 --within-days 60 --from 2024-01-01 --until 2024-01-01 | --multiply",
        "--reach 0 --within-days 60 --from 2024-01-01 --until 2024-01-01 | --reach",
        "--reach 5 --within-days 0 --from 2024-01-01 --until 2024-01-01 | --within-days",
        "--reach 5 --within-days 9 --from 2024-01-02 --until 2024-01-01 | --until must not be",
        "--within-days 9 --from 2024-01-02 --until 2024-01-03 | Missing required",
        "--reach 5 --multiply 2 --within-days 9 --from 2024-01-02 --until 2024-01-03 | exclusive",
        "--reach 5 --within-days 9 --from soon --until 2024-01-03 | cannot convert 'soon'"
      })
  void tellsWrongUsage(String options, String said) throws Exception {
    List<Object> arguments =
        new ArrayList<>(List.of("talent", "backtest", file(List.of()), "--predictions", "-"));
    Collections.addAll(arguments, (Object[]) options.split(" ", -1));
    Gigmate.Outcome outcome = Gigmate.run(arguments.toArray());
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains(said);
  }

  @Test
  void anEmptyTableIsRefused() throws Exception {
    Path empty = Files.writeString(folder.resolve("none.csv"), "");
    assertThat(Gigmate.run("talent", "scan", empty, "--out", "-").err())
        .contains("none.csv:1: header: the file is empty");
    assertThat(Gigmate.run("talent", "scan", file(List.of()), "--out", "-").err())
        .contains("metrics.csv:1: header: the table has no rows");
  }

  @Test
  void readsWhatOwnersDownload() throws Exception {
    Path spotify =
        Files.writeString(
            folder.resolve("audience-timeline.csv"),
            """
            date,listeners,streams,followers
            2024-01-01,10,30,5
            2024-01-02,0,31,5
            2024-01-03,12,33,6
            """);
    Path meta =
        Files.writeString(
            folder.resolve("Follows.csv"),
            """
            sep=,
            "Instagram follows"
            "Date","Primary"
            "2024-01-01T00:00:00","3"
            """);
    Path youtube =
        Files.writeString(
            folder.resolve("Totals.csv"), "Date,Views\n\"Jan 1, 2024\",70\nTotal,70\n");
    Gigmate.Outcome outcome =
        Gigmate.run(
            "talent",
            "import",
            "--artist",
            "The Night Owls",
            "--from",
            spotify + "=spotify",
            "--from",
            meta + "=instagram",
            "--from",
            youtube + "=youtube",
            "--out",
            "-");
    assertThat(outcome.err())
        .isEqualTo(
            "note: spotify_listeners: 2024-01-02: api zero, values concerned: 1; 0 between 10 and"
                + " 12\n");
    assertThat(outcome.out().lines())
        .containsExactly(
            HEADER,
            "The Night Owls,2024-01-01,spotify_followers,5",
            "The Night Owls,2024-01-02,spotify_followers,5",
            "The Night Owls,2024-01-03,spotify_followers,6",
            "The Night Owls,2024-01-01,spotify_listeners,10",
            "The Night Owls,2024-01-03,spotify_listeners,12",
            "The Night Owls,2024-01-01,spotify_streams,30",
            "The Night Owls,2024-01-02,spotify_streams,31",
            "The Night Owls,2024-01-03,spotify_streams,33",
            "The Night Owls,2024-01-01,instagram_follows,3",
            "The Night Owls,2024-01-01,youtube_views,70");
  }

  @Test
  void refusesADownloadThatIsNone() throws Exception {
    Path none = Files.writeString(folder.resolve("x.csv"), "a,b\n1,2\n");
    assertThat(
            Gigmate.run(
                    "talent", "import", "--artist", "A", "--from", none + "=other", "--out", "-")
                .err())
        .contains("x.csv:1: header: there is no column 'Date'");
    Path bad = Files.writeString(folder.resolve("y.csv"), "Date,Views\n5 May,1\n");
    assertThat(
            Gigmate.run(
                    "talent", "import", "--artist", "A", "--from", bad + "=tiktok", "--out", "-")
                .err())
        .contains("y.csv:2: row: must be a date such as 2026-03-02: '5 May'");
  }
}
