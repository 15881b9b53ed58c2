package io.gigmate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * docs/embedding.md and the pages of the modules show nothing but pieces of the programs of this
 * module, which are compiled, and of what {@link ExamplesTest} holds them to.
 */
class EmbeddingDocTest {
  private static final Pattern BLANK = Pattern.compile("\\s+");

  static List<Page> pages() throws IOException {
    return Page.all().stream()
        .filter(page -> page.toString().matches("docs/embedding\\.md|gigmate-[a-z-]+/README\\.md"))
        .filter(page -> !page.toString().contains("benchmarks"))
        .toList();
  }

  @Test
  void everyLibraryModuleHasItsPage() throws IOException {
    try (Stream<Path> modules = Files.list(Page.ROOT)) {
      assertThat(modules.filter(module -> module.getFileName().toString().startsWith("gigmate-")))
          .filteredOn(module -> Files.exists(module.resolve("pom.xml")))
          .filteredOn(module -> !module.endsWith("gigmate-example-app"))
          .hasSizeGreaterThan(6)
          .allSatisfy(module -> assertThat(module.resolve("README.md")).exists());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everySnippetIsAPieceOfAProgram(Page page) throws IOException {
    assertPieces(page.blocks("java"), texts(Path.of("src"), ".java", ""), "", page);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyOutputIsAPieceOfWhatAProgramPrints(Page page) throws IOException {
    assertPieces(page.blocks("text"), texts(Printed.SOURCES, ".txt", " "), " ", page);
  }

  private static void assertPieces(
      List<String> blocks, List<String> wholes, String blank, Page page) {
    for (String block : blocks) {
      assertThat(wholes.stream().anyMatch(whole -> whole.contains(flat(block, blank))))
          .as(page + " shows what is nowhere else:\n" + block)
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyDependencyIsAModuleInThisVersion(Page page) throws IOException {
    String parent = flat(Files.readString(Page.ROOT.resolve("pom.xml")), " ");
    for (String dependency : page.blocks("xml")) {
      String artifact = inside(dependency, "artifactId");
      assertThat(parent).contains("<module>" + artifact + "</module>");
      assertThat(parent)
          .contains(
              "<artifactId>gigmate-parent</artifactId> <version>"
                  + inside(dependency, "version")
                  + "</version>");
    }
  }

  private static String inside(String xml, String element) {
    return xml.replaceAll("(?s).*<" + element + ">(.*?)</" + element + ">.*", "$1");
  }

  private static List<String> texts(Path folder, String ending, String blank) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .map(file -> flat(Page.read(file).text(), blank))
          .toList();
    }
  }

  /** Where a piece stands and how its lines are broken does not matter. */
  private static String flat(String text, String blank) {
    return BLANK.matcher(text).replaceAll(blank).strip();
  }
}
