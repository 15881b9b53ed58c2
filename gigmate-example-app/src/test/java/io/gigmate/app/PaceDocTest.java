package io.gigmate.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.cli.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/pace.md are what the program says. */
class PaceDocTest {
  private static final String IMPORTS =
      """
      import io.gigmate.core.artist.*;
      import io.gigmate.core.venue.*;
      import io.gigmate.scoring.timing.*;
      import java.time.LocalDate;
      import java.util.Locale;
      import java.util.Optional;
      import org.joda.money.Money;
      """;

  @TempDir Path folder;
  private Document pace;

  @BeforeEach
  void readTheDocument() throws IOException {
    pace = Document.read("docs/pace.md");
  }

  @Test
  void theSalesGiveWhatIsWritten() throws IOException {
    Path sales = Files.writeString(folder.resolve("sales.csv"), pace.blocks("csv").get(0));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(out, InstantSource.fixed(Instant.EPOCH), false);
    String[] command = {
      "attendance", "pace", "--sales", sales.toString(), "--as-of-days", "7", "--predictions", "-"
    };
    assertThat(GigmateApp.commandLine(terminal).execute(command)).isZero();
    assertThat(out.toString(UTF_8).replace("\r\n", "\n")).isEqualTo(pace.blocks("csv").get(1));
  }

  @Test
  void theSnippetPrintsWhatIsWritten() throws Exception {
    String source =
        IMPORTS
            + "public class BestDate { public static void main(String[] args) {\n"
            + pace.blocks("java").get(0)
            + "}}\n";
    assertThat(pace.blocks("")).contains(Document.printed(folder, "BestDate", source));
  }
}
