package io.gigmate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "-h",
        "serve --help",
        "leads --help",
        "leads score --help",
        "leads match --help",
        "leads model --help",
        "leads backtest --help",
        "attendance --help",
        "attendance pace --help",
        "deal --help",
        "deal settle --help",
        "deal parse --help",
        "calendar --help",
        "calendar plan --help",
        "calendar import --help",
        "calendar export --help",
        "market --help",
        "market classify --help",
        "market gaps --help",
        "market prices --help",
        "outreach --help",
        "outreach check --help",
        "experiment --help",
        "experiment analyse --help",
        "talent --help",
        "talent scan --help",
        "talent backtest --help",
        "talent forecast --help",
        "talent import --help",
        "audit --help",
        "audit verify --help",
        "audit checkpoint --help"
      })
  void helpsOnEveryLevel(String arguments) {
    Gigmate.Outcome outcome = Gigmate.run((Object[]) arguments.split(" ", -1));

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).startsWith("Usage: gigmate").contains("Exit status:");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void tellsItsVersion() {
    Gigmate.Outcome outcome = Gigmate.run("--version");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).startsWith("gigmate ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "leads",
        "attendance",
        "attendance pace",
        "attendance pace --sales s.csv --predictions o.csv",
        "deal",
        "deal settle",
        "deal parse",
        "deal parse 500 --currency USX",
        "calendar",
        "outreach",
        "outreach check",
        "experiment",
        "experiment analyse",
        "experiment analyse f.csv --variant v",
        "experiment analyse f.csv --variant v --outcome v",
        "experiment analyse f.csv --variant v --outcome y --split 1:0",
        "experiment analyse f.csv --variant v --outcome y --split 1:x",
        "experiment analyse f.csv --variant v --outcome y --split ''",
        "audit",
        "audit checkpoint",
        "audit verify --tenant",
        "paint",
        "leads score",
        "leads score p.csv",
        "leads score p.csv --out o.csv --as-of yesterday",
        "leads score - --config - --out o.csv",
        "leads score - --model - --out o.csv",
        "leads model",
        "leads score p.csv --out o.csv --colour",
        "leads backtest t.csv --label y --predictions o.csv",
        "leads backtest t.csv --label y --folds 5",
        "leads backtest t.csv --folds 5 --predictions o.csv",
        "leads backtest t.csv --label y --folds 5 --train-share 0.5 --predictions o.csv",
        "leads backtest t.csv --label y --folds 1 --predictions o.csv",
        "leads backtest t.csv --label y --train-share 1 --predictions o.csv",
        "leads backtest t.csv --label y --train-share NaN --predictions o.csv",
        "leads backtest t.csv --label y --id y --folds 5 --predictions o.csv",
        "calendar plan",
        "calendar plan --out o.csv --start 2026-02-30",
        "calendar plan --out o.csv --weeks 0",
        "calendar plan --out o.csv --weeks 105",
        "calendar plan --out o.csv --weeks 4.5",
        "calendar plan --out o.csv --shows-per-week -1",
        "calendar plan --out o.csv --radius-miles NaN",
        "calendar plan --out o.csv --radius-miles -1",
        "calendar plan --out o.csv --seed x",
        "calendar plan --out o.csv --venues v.csv",
        "calendar plan --out o.csv --slots s.csv",
        "calendar plan --out o.csv --ics o.csv",
        "calendar plan --ics o.ics --export-market m",
        "calendar plan --out o.csv --venues - --artists - --templates t.csv"
      })
  void refusesWrongUsageInTwoLines(String arguments) {
    Object[] split = arguments.isEmpty() ? new Object[0] : arguments.split(" ", -1);
    Gigmate.Outcome outcome = Gigmate.run(split);

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.errLines()).hasSize(2);
    assertThat(outcome.errLines().get(1)).startsWith("Try 'gigmate").endsWith("--help'.");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(Gigmate.run("calendar", "plan").errLines())
        .containsExactly(
            "Missing required option: '--out=OUT'", "Try 'gigmate calendar plan --help'.");
  }

  @Test
  void saysInOneLineWhatCannotBeReadOrWritten(@TempDir Path folder) throws Exception {
    Path prospects =
        Gigmate.write(folder.resolve("p.csv"), "prospect_id,prospect_type,name\n1,fan,Ann\n");
    Path out = folder.resolve("out.csv");

    Gigmate.Outcome noInput =
        Gigmate.run("leads", "score", folder.resolve("none.csv"), "--out", out);
    assertThat(noInput.status()).isEqualTo(1);
    assertThat(noInput.errLines())
        .containsExactly("gigmate: " + folder.resolve("none.csv") + ": no such file");

    Gigmate.Outcome directory = Gigmate.run("leads", "score", folder, "--out", out);
    assertThat(directory.status()).isEqualTo(1);
    assertThat(directory.errLines()).containsExactly("gigmate: " + folder + ": is a directory");

    Path nowhere = folder.resolve("none").resolve("out.csv");
    Gigmate.Outcome noFolder = Gigmate.run("leads", "score", prospects, "--out", nowhere);
    assertThat(noFolder.status()).isEqualTo(1);
    assertThat(noFolder.errLines())
        .containsExactly("gigmate: " + nowhere + ": there is no such directory to write to");
    assertThat(Gigmate.filesIn(folder)).containsExactly(Path.of("p.csv"));
  }
}
