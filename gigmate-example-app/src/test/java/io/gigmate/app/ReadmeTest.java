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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README says nothing that does not compile, run and print what it says. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final String IMPORTS =
      """
      import io.gigmate.core.autonomy.*;
      import io.gigmate.core.place.*;
      import io.gigmate.core.prospect.*;
      import io.gigmate.scoring.lead.*;
      import java.time.Instant;
      """;

  @TempDir Path dir;

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }

  private static List<String> blocks(String language) throws IOException {
    Matcher matcher =
        Pattern.compile("^```" + language + "\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
            .matcher(readme());
    return matcher.results().map(found -> found.group(1)).toList();
  }

  @Test
  void theSnippetPrintsWhatTheReadmeSays() throws Exception {
    List<String> snippets = blocks("java");
    assertThat(snippets).hasSize(1);
    assertThat(snippets.get(0).lines().count()).isLessThanOrEqualTo(10);
    Path source = dir.resolve("FirstUse.java");
    Files.writeString(
        source,
        IMPORTS
            + "public class FirstUse { public static void main(String[] args) {\n"
            + snippets.get(0)
            + "}}\n");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int status =
        compiler.run(
            null,
            messages,
            messages,
            "-d",
            dir.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-proc:none",
            source.toString());
    assertThat(status).as(messages.toString(UTF_8)).isZero();
    assertThat(blocks("")).contains(run("FirstUse"));
  }

  private String run(String main) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {dir.toUri().toURL()}, getClass().getClassLoader())) {
      System.setOut(new PrintStream(printed, true, UTF_8));
      loader.loadClass(main).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    return printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void theDependencyIsOneThatIsBuilt() throws IOException {
    Matcher pom =
        Pattern.compile("<artifactId>gigmate-parent</artifactId>\\s*<version>(.*?)</version>")
            .matcher(Files.readString(ROOT.resolve("pom.xml")));
    assertThat(pom.find()).isTrue();
    assertThat(blocks("xml"))
        .singleElement()
        .satisfies(
            xml -> assertThat(xml).contains("gigmate-scoring", "<version>" + pom.group(1) + "<"));
  }

  @Test
  void everyLinkAndEveryModuleIsThere() throws IOException {
    Matcher links = Pattern.compile("]\\(([^)#:]+)\\)").matcher(readme());
    assertThat(links.results().map(link -> ROOT.resolve(link.group(1))).toList())
        .isNotEmpty()
        .allSatisfy(target -> assertThat(target).exists());
    assertThat(readme()).contains("| `gigmate-testkit` |");
  }
}
