package io.gigmate.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.cli.Terminal;
import io.gigmate.app.files.FeedFile;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
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
  void theFeedsAreReadAsIsWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("feeds.json"), market.blocks("json").get(0));
    InputReport report = new InputReport(note -> {});
    assertThat(
            FeedFile.read(
                InputFile.of(file.toString()), InstantSource.fixed(Instant.EPOCH), report))
        .map(one -> one.feed().name() + " every " + one.feed().every())
        .containsExactly("austin news every PT1H", "showbox every PT6H");
    report.refuseProblems();
  }

  /** Each figure that a test shows has the whole command beside it. */
  @Test
  void commandsAreComplete() throws IOException {
    for (String name : new String[] {"docs/market.md", "docs/growth.md"}) {
      assertThat(Files.readString(Path.of("..", name)).split("-Dtest="))
          .as(name)
          .hasSizeGreaterThan(2)
          .satisfies(
              parts -> {
                for (int i = 1; i < parts.length; i++) {
                  assertThat(parts[i - 1]).endsWith("`mvn -pl gigmate-scoring -am test ");
                  assertThat(parts[i])
                      .matches("(?s)\\w+ -Dsurefire.failIfNoSpecifiedTests=false`.*");
                }
              });
    }
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
