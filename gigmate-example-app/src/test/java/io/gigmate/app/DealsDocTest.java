package io.gigmate.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.cli.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every result in docs/deals.md is what the program says. */
class DealsDocTest {
  @TempDir Path folder;
  private String text;

  @BeforeEach
  void readTheDocument() throws IOException {
    text = Document.read("docs/deals.md").text();
  }

  private List<String> blocks(String language) {
    return new Document(text).blocks(language);
  }

  private static String run(int status, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(new ByteArrayOutputStream(), InstantSource.fixed(Instant.EPOCH), false);
    CommandLine commands =
        GigmateApp.commandLine(terminal).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    assertThat(commands.execute(arguments)).as(err.toString()).isEqualTo(status);
    return status == 0 ? out.toString() : err.toString();
  }

  private String sheet(String json) throws IOException {
    return Files.writeString(folder.resolve("sheet.json"), json, UTF_8).toString();
  }

  @Test
  void theSheetSettlesAsPrinted() throws IOException {
    String sheet = sheet(blocks("json").get(0));

    assertThat(run(0, "deal", "settle", sheet)).isEqualTo(blocks("json").get(1));
    assertThat(run(0, "deal", "settle", sheet, "--text")).isEqualTo(blocks("text").get(0));
  }

  @Test
  void everyKindPaysWhatTheTableSays() throws IOException {
    String night = blocks("json").get(0);
    List<MatchResult> rows =
        Pattern.compile("^\\| `(\\{.*?})` \\| (\\S+) \\|$", Pattern.MULTILINE)
            .matcher(text)
            .results()
            .toList();
    assertThat(rows).hasSize(13);
    for (MatchResult row : rows) {
      String sheet =
          night
              .replaceFirst(
                  "(?s)\"deals\": \\[.*?\\],\\n \"merch\"",
                  "\"deals\": [" + row.group(1) + "],\n \"merch\"")
              .replace(
                  "\"partners\": []",
                  "\"partners\": [{\"name\": \"A\", \"share\": \"0.6\", \"per_ticket\": null},"
                      + " {\"name\": \"B\", \"share\": \"0.4\", \"per_ticket\": null}]");
      assertThat(run(0, "deal", "settle", sheet(sheet)))
          .as(row.group(1))
          .contains("\"artist_payout\": \"" + row.group(2) + "\"");
    }
  }

  @Test
  void anOpenChoiceIsRefusedAsPrinted() throws IOException {
    String open = blocks("json").get(0).replace(", \"position\": \"inside\"}]", "}]");
    String said = run(1, "deal", "settle", sheet(open));
    assertThat(said.replace(folder + "/", "")).isEqualTo(blocks("text").get(1));
  }

  @Test
  void everyLineOfShorthandIsReadAsPrinted() {
    List<MatchResult> rows =
        Pattern.compile("^\\| `([^`{]+)` \\| `(\\{.*?})` \\|$", Pattern.MULTILINE)
            .matcher(text)
            .results()
            .toList();
    assertThat(rows).hasSize(17);
    for (MatchResult row : rows) {
      assertThat(run(0, "deal", "parse", row.group(1))).isEqualTo(row.group(2) + "\n");
    }
    assertThat(run(0, "deal", "parse", "$5,000 vs 85% net")).isEqualTo(blocks("json").get(2));
  }
}
