package io.gigmate.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    return Document.read("README.md").blocks(language);
  }

  @Test
  void theSnippetPrintsWhatTheReadmeSays() throws Exception {
    List<String> snippets = blocks("java");
    assertThat(snippets).hasSize(1);
    assertThat(snippets.get(0).lines().count()).isLessThanOrEqualTo(10);
    String source =
        IMPORTS
            + "public class FirstUse { public static void main(String[] args) {\n"
            + snippets.get(0)
            + "}}\n";
    assertThat(blocks("")).contains(Document.printed(dir, "FirstUse", source));
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
