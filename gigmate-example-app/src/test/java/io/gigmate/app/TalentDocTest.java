package io.gigmate.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.adapters.http.json.ListedProblems;
import io.gigmate.adapters.http.talent.MetricReadingReader;
import io.gigmate.app.cli.Terminal;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/talent.md are what the program says. */
class TalentDocTest {
  private static final String IMPORTS =
      """
      import io.gigmate.core.memory.*;
      import io.gigmate.core.tenant.TenantId;
      import io.gigmate.scoring.memory.*;
      import io.gigmate.scoring.talent.desk.*;
      import io.gigmate.scoring.talent.series.*;
      import java.time.*;
      import java.util.List;
      """;

  @TempDir Path folder;

  @Test
  void theExampleIsWhatIsWritten() throws Exception {
    List<String> blocks = Document.read("docs/talent.md").blocks("csv");
    assertThat(blocks).hasSize(2);
    Path metrics = Files.writeString(folder.resolve("metrics.csv"), blocks.get(0));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(out, InstantSource.system(), false);

    int status =
        GigmateApp.commandLine(terminal)
            .execute("talent", "scan", metrics.toString(), "--out", "-");

    assertThat(status).isZero();
    assertThat(out.toString(UTF_8)).isEqualTo(blocks.get(1));
  }

  @Test
  void theBodyIsTakenAsItStands() throws Exception {
    ListedProblems problems = new ListedProblems();
    String body = Document.read("docs/talent.md").blocks("json").get(0);
    assertThat(MetricReadingReader.json(body, problems)).hasSize(2);
    assertThat(problems.found()).isEmpty();
  }

  @Test
  void theSnippetPrintsWhatIsWritten() throws Exception {
    Document talent = Document.read("docs/talent.md");
    String source =
        IMPORTS
            + "public class Desk { public static void main(String[] args) {\n"
            + talent.blocks("java").get(0)
            + "}}\n";
    assertThat(talent.blocks("")).contains(Document.printed(folder, "Desk", source));
  }
}
