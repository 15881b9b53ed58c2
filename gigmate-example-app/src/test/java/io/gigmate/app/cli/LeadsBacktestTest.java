package io.gigmate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadsBacktestTest {
  @TempDir Path folder;

  @Test
  void predictsEveryRowOnceFromTheOtherFolds() throws Exception {
    Path in = leads();
    Path out = folder.resolve("out.csv");

    Gigmate.Outcome outcome = backtest(in, out, "--id", "lead", "--folds", "4", "--seed", "7");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).isEmpty();
    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSize(401).first().isEqualTo("id,fold,probability");
    Set<String> folds = new HashSet<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] row = lines.get(i).split(",", -1);
      assertThat(row[0]).isEqualTo("L" + (i - 1));
      assertThat(Double.parseDouble(row[2])).isGreaterThan(0).isLessThan(1);
      folds.add(row[1]);
    }
    assertThat(folds).containsExactlyInAnyOrder("1", "2", "3", "4");
    assertThat(outcome.out())
        .contains("\"rows\":400", "\"auc\":0.", "\"brier\":0.", "\"log_loss\":0.", "\"ece10\":0.")
        .contains("\"base_rate\":0.", "\"model_version\":\"lead-model-1\"", "\"fold\":4")
        .doesNotContain("seconds");
  }

  @Test
  void theSameInputHasTheSameBytes() throws Exception {
    Path in = leads();
    Path one = folder.resolve("one.csv");
    Path two = folder.resolve("two.csv");

    Gigmate.Outcome first = backtest(in, one, "--id", "lead", "--folds", "2");
    Gigmate.Outcome second = backtest(in, two, "--id", "lead", "--folds", "2");

    assertThat(first.status()).isZero();
    assertThat(second).isEqualTo(first);
    assertThat(two).hasSameBinaryContentAs(one);
  }

  @Test
  void learnsFromTheFirstRowsAndNumbersThoseWithoutAnId() throws Exception {
    Path out = folder.resolve("out.csv");
    String text = Files.readString(leads()).replaceAll("(?m)^[^,]*,", "");
    Path in = Gigmate.write(folder.resolve("no-id.csv"), text);

    Gigmate.Outcome outcome = backtest(in, out, "--train-share", "0.7");

    assertThat(outcome.status()).isZero();
    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSize(121);
    assertThat(lines.get(1)).startsWith("281,1,");
    assertThat(outcome.out()).contains("forward: ranking only, not calibrated");
  }

  @Test
  void refusesWhatIsNoOutcomeAndNoFiniteNumber() throws Exception {
    Path in =
        Gigmate.write(
            folder.resolve("t.csv"), "lead,size,won\na,1,1\nb,NaN,0\nc,Infinity,2\na,5,\n");

    assertThat(refused(in, "--id", "lead"))
        .containsExactly(
            in + ":5: lead: stands in line 2 already: 'a'",
            in + ":3: size: must be a finite number or blank: 'NaN'",
            in + ":4: size: must be a finite number or blank: 'Infinity'",
            in + ":4: won: must be 0 or 1: '2'",
            in + ":5: won: must be 0 or 1: ''");
  }

  @ParameterizedTest
  @CsvSource({"0", "1"})
  void refusesOneClass(String only) throws Exception {
    Path in = table(200, i -> i % 9 + ",a," + only);

    assertThat(refused(in)).singleElement().asString().startsWith(in + ":1: won: is " + only);
  }

  @Test
  void refusesAColumnOfAHundredThousandDistinctValues() throws Exception {
    Path in = table(100_000, i -> i % 9 + ",name " + i + "," + i % 2);

    assertThat(refused(in)).singleElement().asString().startsWith(in + ":1: city: has 80000 diff");
  }

  @Test
  void leavesOutASecondNameOfTheRows() throws Exception {
    List<String> plain = Files.readAllLines(leads());
    StringBuilder text = new StringBuilder("guid," + plain.get(0) + "\n");
    for (int i = 1; i < plain.size(); i++) {
      text.append("g-").append(i * 7919).append(',').append(plain.get(i)).append('\n');
    }
    Path in = Gigmate.write(folder.resolve("two-ids.csv"), text.toString());
    Path out = folder.resolve("out.csv");

    Gigmate.Outcome outcome = backtest(in, out, "--id", "lead", "--folds", "4");

    assertThat(outcome.status()).isZero();
    assertThat(Files.readAllLines(out)).hasSize(401);
    assertThat(outcome.out()).contains("guid is left out: it has 300 different values");
  }

  @Test
  void saysHowManyOutcomesItNeeds() throws Exception {
    Path in = table(30, i -> i % 9 + ",a," + i % 2);

    assertThat(refused(in))
        .singleElement()
        .asString()
        .startsWith(in + ":1: won: too few outcomes to learn from: 20 of each are needed");
  }

  @Test
  void refusesFilesThatAreNoTableOfOutcomes() throws Exception {
    Path empty = Gigmate.write(folder.resolve("empty.csv"), "");
    Path header = Gigmate.write(folder.resolve("header.csv"), "size,won\n");
    Path twice = Gigmate.write(folder.resolve("twice.csv"), "size,size,won\n1,1,1\n");
    Path other = Gigmate.write(folder.resolve("other.csv"), "size,lost\n1,1\n");
    Path three = table(3, i -> i + ",a," + i % 2);

    assertThat(refused(empty)).containsExactly(empty + ":1: header: the file is empty");
    assertThat(refused(header)).containsExactly(header + ":1: header: no rows follow");
    assertThat(refused(twice))
        .containsExactly(twice + ":1: size: there are two columns of this name");
    assertThat(refused(other)).containsExactly(other + ":1: won: the column is missing");
    assertThat(refused(three)).containsExactly(three + ":1: won: 5 folds are too many for 3 rows");
  }

  /** Runs it with five folds and makes sure that nothing was written. */
  private List<String> refused(Path in, String... more) throws Exception {
    Path out = folder.resolve("none.csv");
    String[] arguments = java.util.Arrays.copyOf(more, more.length + 2);
    arguments[more.length] = "--folds";
    arguments[more.length + 1] = "5";

    Gigmate.Outcome outcome = backtest(in, out, arguments);

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(Gigmate.filesIn(folder)).noneMatch(file -> file.toString().contains("none.csv"));
    return outcome.errLines();
  }

  private static Gigmate.Outcome backtest(Path in, Path out, String... more) {
    Object[] arguments = new Object[more.length + 7];
    System.arraycopy(
        new Object[] {"leads", "backtest", in, "--label", "won", "--predictions", out},
        0,
        arguments,
        0,
        7);
    System.arraycopy(more, 0, arguments, 7, more.length);
    return Gigmate.run(arguments);
  }

  private Path leads() throws Exception {
    Random dice = new Random(5);
    StringBuilder text = new StringBuilder("lead,size,city,won\n");
    for (int i = 0; i < 400; i++) {
      int size = dice.nextInt(300);
      text.append("L" + i + "," + (i % 11 == 0 ? "" : size) + "," + "ABC".charAt(i % 3) + ",")
          .append(dice.nextInt(300) < size ? "1\n" : "0\n");
    }
    return Gigmate.write(folder.resolve("leads.csv"), text.toString());
  }

  private Path table(int rows, IntFunction<String> row) throws Exception {
    StringBuilder text = new StringBuilder("size,city,won\n");
    for (int i = 0; i < rows; i++) {
      text.append(row.apply(i)).append('\n');
    }
    return Gigmate.write(folder.resolve("table.csv"), text.toString());
  }
}
