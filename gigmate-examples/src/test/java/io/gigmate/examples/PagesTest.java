package io.gigmate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages link to is there, and so are the tests that they name. */
class PagesTest {
  /** {@code PropertyTest} is how names end, and no class. */
  private static final Pattern TEST =
      Pattern.compile("`((?!PropertyTest`)[A-Z][A-Za-z0-9]*(?:Test|Contract))`");

  @Test
  void everyLinkLeadsToAFileAndToAHeadingOfIt() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Page page : Page.all()) {
      for (String link : page.links()) {
        if (!resolves(page, link)) {
          broken.add(page + ": " + link);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static boolean resolves(Page page, String link) {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    Path target = path.isEmpty() ? page.file() : page.file().resolveSibling(path).normalize();
    return Files.exists(target)
        && (hash < 0
            || !target.toString().endsWith(".md")
            || Page.read(target).anchors().contains(link.substring(hash + 1)));
  }

  @Test
  void everyPageOfTheDocumentsIsReachedFromAnIndex() throws IOException {
    Path docs = Page.ROOT.resolve("docs");
    List<Path> linked =
        Stream.of(Page.ROOT.resolve("README.md"), docs.resolve("README.md"))
            .map(Page::read)
            .flatMap(
                index ->
                    index.links().stream()
                        .map(link -> link.replaceAll("#.*", ""))
                        .map(link -> index.file().resolveSibling(link).normalize()))
            .toList();
    try (Stream<Path> files = Files.list(docs)) {
      assertThat(files.filter(file -> file.toString().endsWith(".md")))
          .isNotEmpty()
          .allMatch(linked::contains);
    }
  }

  @Test
  void theStoryThatIsToldIsTheOneThatIsPrinted() throws IOException {
    List<String> told = Page.read(Page.ROOT.resolve("docs/story.md")).blocks("text");
    assertThat(Printed.beside("story.StoryReplay")).endsWith(told.get(told.size() - 1));
  }

  @Test
  void everyTestThatAPageNamesIsThere() throws IOException {
    Set<String> classes;
    try (Stream<Path> files = Files.walk(Page.ROOT)) {
      classes =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".java"))
              .map(name -> name.replace(".java", ""))
              .collect(Collectors.toSet());
    }
    List<String> missing = new ArrayList<>();
    for (Page page : Page.all()) {
      for (MatchResult named : TEST.matcher(page.text()).results().toList()) {
        if (!classes.contains(named.group(1))) {
          missing.add(page + ": " + named.group(1));
        }
      }
    }
    assertThat(missing).isEmpty();
  }
}
