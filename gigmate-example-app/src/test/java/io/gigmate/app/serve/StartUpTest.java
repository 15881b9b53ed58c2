package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Measures how long a start takes, and the first page; only where that is asked for. */
@EnabledIfSystemProperty(named = "gigmate.measure", matches = "true")
class StartUpTest {
  private static final Pattern ADDRESS = Pattern.compile("GigMate is up: (http://\\S+)");
  private static final Duration START = Duration.ofSeconds(4);
  private static final Duration FIRST_PAGE = Duration.ofMillis(300);

  @TempDir private Path folder;

  @Test
  void aStartAndTheFirstPageAreQuick() throws Exception {
    for (String which : List.of("first start, market made", "second start")) {
      Took took = start(which);
      assertThat(took.start()).as(which).isLessThanOrEqualTo(START);
      assertThat(took.page()).as(which).isLessThanOrEqualTo(FIRST_PAGE);
    }
  }

  private record Took(Duration start, Duration page) {}

  private Took start(String what) throws IOException, InterruptedException {
    long began = System.nanoTime();
    Process app =
        new ProcessBuilder(
                "./gigmate", "serve", "--port", "0", "--db", "jdbc:h2:file:" + folder.resolve("db"))
            .directory(Path.of("..").toFile())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader said = app.inputReader(StandardCharsets.UTF_8)) {
      String address = said.lines().flatMap(StartUpTest::address).findFirst().orElseThrow();
      Duration start = Duration.ofNanos(System.nanoTime() - began);
      HttpClient client = HttpClient.newHttpClient();
      long asked = System.nanoTime();
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(address + "/")).build(), BodyHandlers.ofString());
      Duration page = Duration.ofNanos(System.nanoTime() - asked);
      assertThat(answer.statusCode()).isEqualTo(200);
      System.out.printf(
          "%s: up in %d ms, first page in %d ms%n", what, start.toMillis(), page.toMillis());
      return new Took(start, page);
    } finally {
      app.destroy();
      app.waitFor();
    }
  }

  private static Stream<String> address(String line) {
    Matcher found = ADDRESS.matcher(line);
    return found.find() ? Stream.of(found.group(1)) : Stream.of();
  }
}
