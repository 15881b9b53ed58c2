package io.gigmate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeadsPredictTest {
  @TempDir Path folder;
  private Path model;
  private Path leads;
  private Path out;

  @BeforeEach
  void learn() throws Exception {
    Random dice = new Random(5);
    StringBuilder text = new StringBuilder("lead,size,zip,won\n");
    for (int i = 0; i < 400; i++) {
      int size = dice.nextInt(300);
      text.append("L" + i + "," + (i % 11 == 0 ? "" : size) + ",x" + i % 3 + ",")
          .append(dice.nextInt(300) < size ? "1\n" : "0\n");
    }
    Path outcomes = Gigmate.write(folder.resolve("outcomes.csv"), text.toString());
    model = folder.resolve("model.json");
    out = folder.resolve("out.csv");
    Gigmate.Outcome learned =
        Gigmate.run(
            "leads",
            "backtest",
            outcomes,
            "--label",
            "won",
            "--id",
            "lead",
            "--folds",
            "2",
            "--predictions",
            folder.resolve("judged.csv"),
            "--model-out",
            model);
    assertThat(learned.err()).isEmpty();
    leads =
        Gigmate.write(
            folder.resolve("leads.csv"), "zip,name,lead,size\n7,a,N1,290\n,b,N2,10\nx1,c,N3,\n");
  }

  private Gigmate.Outcome predict(Object in, Object with) {
    return Gigmate.run("leads", "predict", in, "--model", with, "--id", "lead", "--out", out);
  }

  @Test
  void saysTheChanceOfEachLeadAndWhatWeighsMost() throws Exception {
    Gigmate.Outcome outcome = predict(leads, model);

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSize(4).first().isEqualTo("id,probability,reason_1,reason_2,reason_3");
    assertThat(lines.get(1)).startsWith("N1,0.").contains(",size is 290 (+").contains("zip is 7 (");
    assertThat(lines.get(2)).startsWith("N2,0.").contains(",size is 10 (-");
    assertThat(lines.get(3)).contains("size is blank (");
    assertThat(chance(lines.get(1))).isGreaterThan(0.7);
    assertThat(chance(lines.get(2))).isLessThan(0.3);
  }

  private static double chance(String line) {
    return Double.parseDouble(line.split(",", -1)[1]);
  }

  @Test
  void namesWhatTheTableLacks() throws Exception {
    Path short1 = Gigmate.write(folder.resolve("short.csv"), "lead,zip\nN1,7\n");
    Path words = Gigmate.write(folder.resolve("words.csv"), "lead,zip,size\nN1,7,large\n");

    assertThat(refused(short1, model))
        .containsExactly(short1 + ":1: header: the table has no column 'size'");
    assertThat(refused(words, model))
        .containsExactly(
            words + ":1: header: column 'size' was learned as numbers and holds 'large'");
  }

  @Test
  void refusesAModelOfAnotherVersion() throws Exception {
    Path other =
        Gigmate.write(
            folder.resolve("other.json"),
            Files.readString(model).replace("lead-model-1", "lead-model-2"));

    assertThat(refused(leads, other))
        .singleElement()
        .asString()
        .contains("(lead-model-2), but this library reads models of lead-model-1");
    assertThat(refused(leads, leads)).singleElement().asString().contains("is not JSON");
  }

  private List<String> refused(Path in, Path with) {
    Gigmate.Outcome outcome = predict(in, with);
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(out).doesNotExist();
    return outcome.errLines();
  }
}
