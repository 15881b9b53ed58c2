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

/** The examples of docs/market.md are what the program says. */
class MarketDocTest {
  private static final String IMPORTS =
      """
      import io.gigmate.core.genre.*;
      import io.gigmate.scoring.competition.*;
      import java.time.LocalDate;
      import java.util.*;
      """;

  @TempDir Path folder;
  private Document market;

  @BeforeEach
  void readTheDocument() throws IOException {
    market = Document.read("docs/market.md");
  }

  private String written(int block, String... command) throws IOException {
    Path file = Files.writeString(folder.resolve("in.csv"), market.blocks("csv").get(block));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(out, InstantSource.fixed(Instant.EPOCH), false);
    String[] all = new String[command.length + 4];
    all[0] = "market";
    System.arraycopy(command, 0, all, 1, command.length);
    all[command.length + 1] = file.toString();
    all[command.length + 2] = "--out";
    all[command.length + 3] = "-";
    assertThat(GigmateApp.commandLine(terminal).execute(all)).isZero();
    return out.toString(UTF_8).replace("\r\n", "\n");
  }

  @Test
  void newsAndPricesAreWhatIsWritten() throws IOException {
    assertThat(written(0, "classify", "--venue", "Showbox")).isEqualTo(market.blocks("csv").get(1));
    assertThat(written(2, "prices")).isEqualTo(market.blocks("csv").get(3));
  }

  @Test
  void theSnippetPrintsWhatIsWritten() throws Exception {
    String source =
        IMPORTS
            + "public class Alike { public static void main(String[] args) {\n"
            + market.blocks("java").get(0)
            + "}}\n";
    assertThat(market.blocks("")).contains(Document.printed(folder, "Alike", source));
  }
}
