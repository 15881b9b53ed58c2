package io.gigmate.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.cli.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
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
  private String text;

  @BeforeEach
  void readTheDocument() throws IOException {
    text = Files.readString(Path.of("..", "docs", "pace.md"));
  }

  private List<String> blocks(String language) {
    return Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
        .matcher(text)
        .results()
        .filter(found -> found.group(1).equals(language))
        .map(found -> found.group(2))
        .toList();
  }

  @Test
  void theSalesGiveWhatIsWritten() throws IOException {
    Path sales = Files.writeString(folder.resolve("sales.csv"), blocks("csv").get(0));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(out, InstantSource.fixed(Instant.EPOCH), false);
    String[] command = {
      "attendance", "pace", "--sales", sales.toString(), "--as-of-days", "7", "--predictions", "-"
    };
    assertThat(GigmateApp.commandLine(terminal).execute(command)).isZero();
    assertThat(out.toString(UTF_8).replace("\r\n", "\n")).isEqualTo(blocks("csv").get(1));
  }

  @Test
  void theSnippetPrintsWhatIsWritten() throws Exception {
    Path source = folder.resolve("BestDate.java");
    Files.writeString(
        source,
        IMPORTS
            + "public class BestDate { public static void main(String[] args) {\n"
            + blocks("java").get(0)
            + "}}\n");
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                messages,
                messages,
                "-d",
                folder.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-proc:none",
                source.toString());
    assertThat(status).as(messages.toString(UTF_8)).isZero();
    assertThat(blocks("")).contains(run("BestDate"));
  }

  private String run(String main) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      System.setOut(new PrintStream(printed, true, UTF_8));
      loader.loadClass(main).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    return printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }
}
