package io.gigmate.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.cli.Terminal;
import io.gigmate.core.compliance.Rule;
import io.gigmate.core.compliance.RuleBook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
        .contains("|---|---|---|---|\n" + table + "\n")
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

  private static String row(Rule rule) {
    return "| "
        + String.join(" | ", rule.id(), rule.demand(), rule.citation(), rule.door().title())
        + " |\n";
  }
}
