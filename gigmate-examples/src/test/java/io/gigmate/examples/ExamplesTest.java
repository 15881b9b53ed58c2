package io.gigmate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example prints what the file beside it says, and is read in one screen. */
class ExamplesTest {
  private static final int ONE_SCREEN = 60;

  /** The examples are the programs of this package; a new one is found by itself. */
  static List<String> examples() throws IOException {
    try (Stream<Path> files = Files.list(Printed.SOURCES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java") && !name.startsWith("package-info"))
          .map(name -> name.replace(".java", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void printsWhatIsWrittenBesideIt(String name) throws Exception {
    assertThat(Printed.by(name)).isEqualTo(Printed.beside(name));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isReadInOneScreen(String name) throws IOException {
    assertThat(Files.readAllLines(Printed.SOURCES.resolve(name + ".java")))
        .filteredOn(line -> !line.isBlank() && !line.startsWith("import "))
        .hasSizeLessThanOrEqualTo(ONE_SCREEN);
  }

  @Test
  void theStoryOfTwoSeedsIsTheOneThatIsWritten() throws Exception {
    assertThat(Printed.by("story.StoryReplay", "2")).isEqualTo(Printed.beside("story.StoryReplay"));
  }

  @Test
  void everyLineOfTheStoryUnderAHeadingSaysThatItIsSimulated() throws IOException {
    assertThat(Printed.beside("story.StoryReplay").lines())
        .filteredOn(line -> !line.startsWith("  "))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("SIMULATED"));
  }
}
