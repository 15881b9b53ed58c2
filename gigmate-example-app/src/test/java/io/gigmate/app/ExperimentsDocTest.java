package io.gigmate.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.cli.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/experiments.md are what the program says. */
class ExperimentsDocTest {
  private static final String IMPORTS =
      """
      import io.gigmate.core.outreach.*;
      import io.gigmate.scoring.experiment.*;
      import java.util.List;
      import java.util.Locale;
      """;

  @TempDir Path folder;
  private Document experiments;

  @BeforeEach
  void readTheDocument() throws IOException {
    experiments = Document.read("docs/experiments.md");
  }

  @Test
  void theContactsGiveWhatIsWritten() throws IOException {
    Path contacts =
        Files.writeString(folder.resolve("contacts.csv"), experiments.blocks("csv").get(0), UTF_8);
    StringWriter out = new StringWriter();
    Terminal terminal =
        new Terminal(OutputStream.nullOutputStream(), InstantSource.fixed(Instant.EPOCH), false);
    String[] command = experiments.blocks("").get(0).strip().split(" ", -1);
    command[3] = contacts.toString();
    String[] arguments = Arrays.copyOfRange(command, 1, command.length);
    int status = GigmateApp.commandLine(terminal).setOut(new PrintWriter(out)).execute(arguments);
    assertThat(status).isZero();
    assertThat(experiments.blocks("json").get(0).replaceAll("\n *", ""))
        .isEqualTo(out.toString().strip());
  }

  @Test
  void theSnippetPrintsWhatIsWritten() throws Exception {
    String source =
        IMPORTS
            + "public class SubjectLine { public static void main(String[] args) {\n"
            + experiments.blocks("java").get(0)
            + "}}\n";
    assertThat(Document.printed(folder, "SubjectLine", source))
        .isEqualTo(experiments.blocks("").get(1));
  }
}
