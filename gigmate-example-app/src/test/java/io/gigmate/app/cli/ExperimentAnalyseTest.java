package io.gigmate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentAnalyseTest {
  @TempDir Path folder;

  @Test
  void findsTheLiftsOfTheEmailExperiment() throws Exception {
    // The counts of K. Hillstrom's e-mail challenge (2008): who came within two weeks.
    Path in =
        write(
            rows("Womens E-Mail", 21_387, 3238)
                + rows("No E-Mail", 21_306, 2262)
                + rows("Mens E-Mail", 21_307, 3894));
    Json json = analysed(in, "--control", "No E-Mail");

    assertThat(json.text.replaceAll("-?[0-9][-+0-9.eE]*(?=[],}])", "0"))
        .startsWith("{\"arms\":[{\"mean\":0,\"n\":0,\"name\":\"Mens E-Mail\"},")
        .contains(
            "\"comparisons\":[{\"arm\":\"Mens E-Mail\",\"control\":\"No E-Mail\",\"interval\":[0,0],"
                + "\"lift\":0,\"p_always_valid\":0,\"p_fixed\":0},")
        .contains("],\"sample_ratio\":{\"ok\":true,\"p\":0},\"verdict\":\"propose Mens E-Mail: ");
    assertThat(json.text("/arms/1/name")).isEqualTo("No E-Mail");
    assertThat(json.number("/arms/1/n")).isEqualTo(21_306.0);
    assertThat(json.text("/comparisons/0/arm")).isEqualTo("Mens E-Mail");
    assertThat(json.number("/comparisons/0/lift")).isCloseTo(0.07659, within(5e-6));
    assertThat(json.number("/comparisons/1/lift")).isCloseTo(0.04523, within(5e-6));
    assertThat(json.number("/comparisons/0/p_fixed"))
        .isCloseTo(5.68516548280313e-112, within(1e-117));
    assertThat(json.number("/comparisons/0/p_always_valid")).isPositive().isLessThan(1e-90);
    assertThat(json.number("/comparisons/0/interval/0")).isBetween(0.06, 0.07);
    assertThat(json.number("/sample_ratio/p")).isCloseTo(0.90369295756, within(1e-10));
    assertThat(json.text("/sample_ratio/ok")).isEqualTo("true");
    assertThat(json.text("/verdict")).startsWith("propose Mens E-Mail: its mean is 0.0765");
  }

  @Test
  void amountsAreComparedInTheirOwnUnit() throws Exception {
    StringBuilder rows = new StringBuilder();
    IntStream.range(0, 400)
        .forEach(i -> rows.append(i % 2 == 0 ? "control," : "warm,").append(i % 7).append(".5\n"));
    Json json = analysed(write(rows.toString()));
    assertThat(json.text("/comparisons/0/control")).isEqualTo("control");
    assertThat(json.number("/arms/0/mean")).isBetween(3.0, 4.0);
    assertThat(json.number("/comparisons/0/interval/1")).isPositive();
    assertThat(json.text("/verdict")).startsWith("no winner yet: ");
  }

  @Test
  void theControlIsTheFirstByNameWhereNoneIsCalledThat() throws Exception {
    Json json = analysed(write(rows("b", 2, 1) + rows("a", 2, 2)));
    assertThat(json.text("/comparisons/0/control")).isEqualTo("a");
    assertThat(json.number("/comparisons/0/lift")).isEqualTo(-0.5);
    Json few = analysed(write("a,1.5\nb,2\n"));
    assertThat(few.text("/comparisons/0/interval/0")).isEqualTo("null");
    assertThat(few.number("/comparisons/0/p_always_valid")).isEqualTo(1);
  }

  @Test
  void theSplitIsThatOfTheNames() throws Exception {
    Path in = write(rows("b", 900, 90) + rows("a", 100, 10));
    assertThat(analysed(in, "--split", "1:9").number("/sample_ratio/p")).isEqualTo(1);
    Json even = analysed(in);
    assertThat(even.text("/sample_ratio/ok")).isEqualTo("false");
    assertThat(even.text("/verdict")).startsWith("halt: the contacts are not spread");
  }

  @Test
  void whatIsWrongIsNamedWithItsLine() throws Exception {
    Path in = write("a,1\nb,many\n,0\nb,\n");
    assertThat(refused(in))
        .isEqualTo(
            in
                + ":3: converted: must be a number: 'many'\n"
                + in
                + ":4: message: must not be blank\n"
                + in
                + ":5: converted: must not be blank\n");
    assertThat(refused(write(rows("a", 3, 1))))
        .endsWith(":1: message: names fewer than two variants\n");
    Path two = write(rows("a", 3, 1) + rows("b", 3, 1));
    assertThat(refused(two, "--control", "c"))
        .endsWith(":1: message: no variant is called 'c'; there are 'a', 'b'\n");
    assertThat(refused(two, "--split", "1:1:1"))
        .endsWith(":1: message: --split has 3 parts for 2 variants\n");
    StringBuilder ids = new StringBuilder();
    IntStream.range(0, 101).forEach(i -> ids.append(i).append(",1\n"));
    assertThat(refused(write(ids.toString())))
        .contains(":102: message: names more than 100 variants\n");
    Path other = Gigmate.write(folder.resolve("other.csv"), "message,sold\na,1\n");
    assertThat(refused(other)).endsWith(":1: converted: the column is missing\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"open", "Opened", "email_open", "opens", "open_rate"})
  void opensDecideNothing(String column) throws Exception {
    Path in = Gigmate.write(folder.resolve("opens.csv"), "message," + column + "\na,1\nb,0\n");
    Gigmate.Outcome outcome =
        Gigmate.run("experiment", "analyse", in, "--variant", "message", "--outcome", column);
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(":1: " + column + ": opens decide nothing");
  }

  /** What a command printed. */
  private record Json(String text) {
    double number(String pointer) throws IOException {
      return Double.parseDouble(text(pointer));
    }

    String text(String pointer) throws IOException {
      try (JsonParser parser =
          new FilteringParserDelegate(
              new JsonFactory().createParser(text),
              new JsonPointerBasedFilter(pointer),
              Inclusion.ONLY_INCLUDE_ALL,
              false)) {
        assertThat(parser.nextToken()).as(pointer).isNotNull();
        return parser.getText();
      }
    }
  }

  private static String rows(String variant, int contacts, int successes) {
    return (variant + ",1\n").repeat(successes) + (variant + ",0\n").repeat(contacts - successes);
  }

  private Path write(String rows) throws Exception {
    return Gigmate.write(folder.resolve("contacts.csv"), "message,converted\n" + rows);
  }

  private static Json analysed(Path in, Object... more) throws Exception {
    Gigmate.Outcome outcome = run(in, more);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    return new Json(outcome.out());
  }

  private static String refused(Path in, Object... more) {
    Gigmate.Outcome outcome = run(in, more);
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    return outcome.err();
  }

  private static Gigmate.Outcome run(Path in, Object... more) {
    Object[] command = {
      "experiment", "analyse", in, "--variant", "message", "--outcome", "converted"
    };
    Object[] all = Arrays.copyOf(command, command.length + more.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    return Gigmate.run(all);
  }
}
