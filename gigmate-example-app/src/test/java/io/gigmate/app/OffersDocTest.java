package io.gigmate.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.cli.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/offers.md is what the program says. */
class OffersDocTest {
  @TempDir Path folder;
  private String text;

  @BeforeEach
  void readTheDocument() throws IOException {
    text = Document.read("docs/offers.md").text();
  }

  private List<String> blocks(String language) {
    return new Document(text).blocks(language);
  }

  private String recommend(String... options) throws IOException {
    Path request = Files.writeString(folder.resolve("request.json"), blocks("json").get(0));
    StringWriter out = new StringWriter();
    Terminal terminal = new Terminal(new ByteArrayOutputStream(), InstantSource.system(), false);
    String[] arguments = new String[3 + options.length];
    arguments[0] = "deal";
    arguments[1] = "recommend";
    arguments[2] = request.toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    assertThat(GigmateApp.commandLine(terminal).setOut(new PrintWriter(out)).execute(arguments))
        .isZero();
    return out.toString();
  }

  @Test
  void theAnswerIsTheOneThatIsPrinted() throws IOException {
    assertThat(recommend()).isEqualTo(blocks("json").get(1));
  }

  @Test
  void theTableIsTheOneThatIsPrinted() throws IOException {
    assertThat(text).contains("```\n" + recommend("--text") + "```");
  }
}
