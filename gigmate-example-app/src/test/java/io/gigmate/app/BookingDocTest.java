package io.gigmate.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/booking.md is what the program says. */
class BookingDocTest {
  private static final String BEFORE =
      """
      import io.gigmate.core.artist.*;
      import io.gigmate.core.genre.Genre;
      import io.gigmate.core.venue.*;
      import io.gigmate.scoring.attendance.AttendanceDistribution;
      import io.gigmate.scoring.booking.*;
      import io.gigmate.scoring.booking.AudienceTable.Row;
      import io.gigmate.scoring.booking.AudienceTable.Whose;
      import io.gigmate.scoring.deal.*;
      import io.gigmate.scoring.deal.offer.*;
      import io.gigmate.scoring.deal.shorthand.Shorthand;
      import java.time.LocalDate;
      import java.time.ZoneId;
      import java.util.List;
      import java.util.Locale;
      import org.joda.money.Money;
      public class Advice {
      static Money usd(String amount) { return Money.parse("USD " + amount); }
      public static void main(String[] args) {
      """;

  @TempDir Path folder;

  private static List<String> blocks(String language) throws IOException {
    String text = Files.readString(Path.of("..", "docs", "booking.md"));
    return Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
        .matcher(text)
        .results()
        .filter(found -> found.group(1).equals(language))
        .map(found -> found.group(2))
        .toList();
  }

  @Test
  void theSnippetPrintsWhatIsWritten() throws Exception {
    Path source = folder.resolve("Advice.java");
    Files.writeString(source, BEFORE + blocks("java").get(0) + "}}\n");
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
    assertThat(run("Advice")).isEqualTo(blocks("").get(0));
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
