package io.gigmate.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.cli.Terminal;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.ProspectFile;
import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.place.Regions;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.scoring.lead.FitRules;
import io.gigmate.scoring.lead.LeadScorer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of docs/leads.md is what the program says and what the arithmetic gives. */
class LeadsDocTest {
  private static final Instant AS_OF = Instant.parse("2026-03-02T00:00:00Z");

  @TempDir Path folder;
  private String text;
  private Path prospects;

  @BeforeEach
  void readTheDocument() throws IOException {
    text = Document.read("docs/leads.md").text();
    prospects = Files.writeString(folder.resolve("prospects.csv"), blocks("csv").get(0));
  }

  private List<String> blocks(String language) {
    return new Document(text).blocks(language);
  }

  private String run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(out, InstantSource.fixed(AS_OF), false);
    assertThat(GigmateApp.commandLine(terminal).execute(arguments)).isZero();
    return out.toString(UTF_8);
  }

  private String score(String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("leads", "score", prospects.toString(), "--out", "-"));
    arguments.addAll(List.of(options));
    String[] lines = run(arguments.toArray(String[]::new)).split("\n", -1);
    assertThat(lines).hasSize(3);
    return lines[1] + "\n";
  }

  @Test
  void theExampleIsWhatIsWritten() {
    assertThat(score()).isEqualTo(blocks("csv").get(1));
  }

  @Test
  void theReasonsAreThoseThatAreGiven() throws IOException {
    List<Prospect> read = new ArrayList<>();
    ProspectFile.read(InputFile.of(prospects.toString()), new InputReport(note -> {}), read::add);
    FitRules rules = FitRules.from(Configuration.defaults(), Regions.standard());
    // By hand, from the numbers of the document: an oracle beside the program.
    double left = Math.pow(2, -30 / 90.0);
    double[] exact = {
      20 * 6 / 8.0,
      20 * (5000 / 6000.0 + 0.3) / 2,
      20,
      20 * (13 / 26.0 * left + 4 / 8.0 * left + left) / 3,
      20 * (1 + 300 / 500.0) / 2
    };
    List<Factor> factors = new LeadScorer(rules).assess(read.get(0), AS_OF).explanation().factors();
    for (int i = 0; i < exact.length; i++) {
      Factor factor = factors.get(i);
      assertThat(text)
          .contains(
              String.format(
                  Locale.ROOT,
                  "| %s | %s | %.3f | %.0f |",
                  factor.name(),
                  factor.evidence(),
                  exact[i],
                  factor.contribution()));
    }
  }

  @Test
  void theSettingsDoWhatIsSaid() throws IOException {
    Path settings = Files.writeString(folder.resolve("settings.json"), blocks("json").get(0));
    assertThat(score("--config", settings.toString())).isEqualTo(blocks("csv").get(2));
  }

  @Test
  void aModelOfOnesOwnDoesWhatIsSaid() throws IOException {
    Path model = folder.resolve("model.json");
    run("leads", "model", "--out", model.toString());
    assertThat(score("--model", model.toString())).isEqualTo(blocks("csv").get(1));

    String weights = blocks("json").get(1).strip();
    String changed =
        Files.readString(model)
            .replace("lead-points-2", "club-2026")
            .replaceFirst("(?s)\"profile_completeness\".*?(?=\\s*})", weights);
    Files.writeString(model, changed);
    assertThat(score("--model", model.toString())).isEqualTo(blocks("csv").get(3));
  }

  @Test
  void otherCutsGiveOtherGrades() throws IOException {
    Path model = folder.resolve("model.json");
    run("leads", "model", "--out", model.toString());
    String grades = blocks("json").get(2).strip();
    String changed =
        Files.readString(model)
            .replace("lead-points-2", "few-2026")
            .replaceFirst("\"grades\": \\{.*?}", grades);
    assertThat(changed).contains(grades);
    Files.writeString(model, changed);

    assertThat(score("--model", model.toString())).isEqualTo(blocks("csv").get(4));
  }
}
