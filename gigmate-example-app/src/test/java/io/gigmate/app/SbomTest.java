package io.gigmate.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bill of materials names each library that the app runs with, its version and its licence. */
class SbomTest {
  private static final Path BILL = Path.of("target", "app-bom.json");
  private static final Path CLASSPATH = Path.of("target", "runtime-classpath.txt");

  /** In a local repository a file lies under its version, and is named by artifact and version. */
  private static Stream<Path> libraries() throws IOException {
    return Stream.of(Files.readString(CLASSPATH).strip().split(Pattern.quote(File.pathSeparator)))
        .map(Path::of)
        .filter(file -> file.toString().endsWith(".jar"))
        .filter(file -> !file.getFileName().toString().startsWith("gigmate-"));
  }

  @Test
  void eachLibraryThatTheAppRunsWithIsNamedWithVersionAndLicence() throws IOException {
    assumeTrue(
        Files.exists(BILL) && Files.exists(CLASSPATH),
        "a quick build makes none, nor does one that is offline");
    JsonNode bill = new ObjectMapper().readTree(BILL.toFile());
    assertThat(bill.get("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(bill.at("/metadata/component/name").asText()).isEqualTo("gigmate-example-app");
    Map<String, JsonNode> named = new TreeMap<>();
    for (JsonNode one : bill.get("components")) {
      named.put(one.get("name").asText() + " " + one.get("version").asText(), one);
      assertThat(one.get("purl").asText()).startsWith("pkg:maven/");
      assertThat(one.path("licenses"))
          .as("licences of " + one.get("name").asText())
          .isNotEmpty()
          .allSatisfy(each -> assertThat(licence(each)).isNotBlank());
    }
    assertThat(libraries())
        .hasSizeGreaterThan(40)
        .allSatisfy(
            file -> {
              int depth = file.getNameCount();
              assertThat(named)
                  .containsKey(file.getName(depth - 3) + " " + file.getName(depth - 2));
            });
    assertThat(named.keySet())
        .noneMatch(name -> name.startsWith("junit") || name.startsWith("assertj"));
  }

  private static String licence(JsonNode one) {
    String id = one.at("/license/id").asText();
    return id + one.at("/license/name").asText() + one.path("expression").asText();
  }
}
