package io.gigmate.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.cli.Terminal;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.TighteningFile;
import io.gigmate.core.compliance.Bound;
import io.gigmate.core.compliance.Rule;
import io.gigmate.core.compliance.RuleBook;
import io.gigmate.core.compliance.Tightening;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/compliance.md has the rules of the book, and its example is what the program says. */
class ComplianceDocTest {
  @TempDir Path folder;

  @Test
  void theTableOfRulesIsThatOfTheBook() throws IOException {
    String table =
        RuleBook.standard().rules().stream()
            .map(ComplianceDocTest::row)
            .collect(Collectors.joining());
    assertThat(Document.read("docs/compliance.md").text())
        .contains("|---|---|---|---|---|\n" + table + "\n")
        .contains("Version " + RuleBook.standard().rules().get(0).version());
  }

  @Test
  void theDecisionIsWhatIsWritten() throws IOException {
    List<String> lines = Document.read("docs/compliance.md").blocks("json");
    Path asked = Files.writeString(folder.resolve("requests.jsonl"), lines.get(0));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(out, InstantSource.fixed(Instant.EPOCH), false);
    String[] command = {"outreach", "check", asked.toString(), "--out", "-"};
    assertThat(GigmateApp.commandLine(terminal).execute(command)).isZero();
    assertThat(out.toString(UTF_8)).isEqualTo(lines.get(1));
  }

  @Test
  void theFileThatTightensIsReadAsItIsWritten() throws IOException {
    Document document = Document.read("docs/compliance.md");
    String strict = document.blocks("tighten").get(0);
    InputReport report = new InputReport(note -> {});
    Path file = Files.writeString(folder.resolve("strict.json"), strict);
    assertThat(read(file, report)).hasSize(4);
    assertThat(report.lines()).isEmpty();
    Files.writeString(file, strict.replace("45", "10"));
    assertThat(read(file, report)).hasSize(3);
    String told = report.lines().get(0).replace(folder + File.separator, "");
    assertThat(document.blocks("")).contains(told + "\n");
    for (Bound bound : Bound.values()) {
      assertThat(document.text()).contains("`" + bound.name().toLowerCase(Locale.ROOT) + "`");
    }
  }

  private static List<Tightening> read(Path file, InputReport report) throws IOException {
    return TighteningFile.read(InputFile.of(file.toString()), RuleBook.standard(), report);
  }

  private static String row(Rule rule) {
    return "| "
        + String.join(
            " | ",
            rule.id(),
            rule.demand(),
            rule.citation(),
            rule.door().title(),
            rule.verification().inWords())
        + " |\n";
  }
}
