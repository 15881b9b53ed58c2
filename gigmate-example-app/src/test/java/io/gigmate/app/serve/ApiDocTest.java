package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gigmate.app.access.Administrator;
import io.gigmate.app.access.Tokens;
import io.gigmate.core.access.Scope;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs docs/api.md against the app with its sample market. */
class ApiDocTest {
  private static final Path DOC = Path.of("..", "docs", "api.md");
  private static final Pattern WORD =
      Pattern.compile("(?:[^\\s\"']|\"(?:\\\\.|[^\"\\\\])*\"|'[^']*')+");
  private static TestApp app;
  private static String token;
  private static String text;

  @BeforeAll
  static void start() throws IOException {
    app = TestApp.sample();
    token =
        new Tokens(app.storage.apiTokens(), InstantSource.system())
            .issue(Administrator.USERNAME, "doc", List.of(Scope.READ, Scope.WRITE));
    text = Files.readString(DOC);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void everyCommandIsAnswered() throws IOException, InterruptedException {
    List<String> commands =
        blocks("sh").stream().flatMap(String::lines).filter(line -> !line.isBlank()).toList();
    assertThat(commands).hasSizeGreaterThan(4);
    for (String command : commands) {
      assertThat(run(command).statusCode())
          .as(command)
          .isEqualTo(command.contains("/api/v1/tokens") ? 201 : 200);
    }
  }

  @Test
  void theFirstTokenOpensWhatItsScopesSay() throws IOException, InterruptedException {
    String making =
        blocks("sh").stream()
            .flatMap(String::lines)
            .filter(line -> line.contains("/api/v1/tokens"))
            .findFirst()
            .orElseThrow();
    String made = new ObjectMapper().readTree(run(making).body()).get("token").asText();
    HttpResponse<String> leads =
        run("curl -H \"Authorization: Bearer " + made + "\" \"$GIGMATE/api/v1/leads?limit=1\"");
    assertThat(leads.statusCode()).isEqualTo(200);
  }

  @Test
  void theClientIsTheOneThatIsPrinted() throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/io/gigmate/app/serve/ApiClientExample.java"));
    assertThat(source).endsWith(blocks("java").get(0));
  }

  @Test
  void theClientSeesEveryLeadOnceAndMovesOneOnOnce() throws IOException, InterruptedException {
    ApiClientExample client =
        new ApiClientExample(URI.create("http://localhost:" + app.port()), token);
    List<String> pages = client.leads();
    assertThat(pages).hasSizeGreaterThan(1);
    Set<String> seen = new HashSet<>();
    for (String page : pages) {
      for (JsonNode lead : new ObjectMapper().readTree(page).get("leads")) {
        assertThat(seen.add(lead.get("prospect_id").asText())).isTrue();
      }
    }
    String best = seen.iterator().next();
    HttpResponse<String> first = client.contacted(best, "once");
    HttpResponse<String> again = client.contacted(best, "once");
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
  }

  private static List<String> blocks(String language) {
    return Pattern.compile("^```" + language + "\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  /** Does what curl would: -X, -H, -d, -u and an address. */
  private static HttpResponse<String> run(String command) throws IOException, InterruptedException {
    List<String> words = words(command);
    assertThat(words.get(0)).isEqualTo("curl");
    HttpRequest.Builder request = HttpRequest.newBuilder();
    String method = "GET";
    String body = "";
    for (int i = 1; i < words.size(); i++) {
      switch (words.get(i)) {
        case "-X" -> method = words.get(++i);
        case "-d" -> body = words.get(++i);
        case "-u" ->
            request.header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(words.get(++i).getBytes(StandardCharsets.UTF_8)));
        case "-H" -> {
          String[] header = words.get(++i).split(": ", 2);
          request.header(header[0], header[1]);
        }
        default -> request.uri(URI.create(words.get(i)));
      }
    }
    request.method(
        method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  /** Variables are filled in, but not within single quotes; then the quotes go. */
  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      String given = word.group();
      words.add(
          given.startsWith("'")
              ? given.substring(1, given.length() - 1)
              : given
                  .replace("$GIGMATE", "http://localhost:" + app.port())
                  .replace("$TOKEN", token)
                  .replace("$PASSWORD", TestApp.PASSWORD)
                  .replaceAll("(?<!\\\\)\"", "")
                  .replace("\\\"", "\""));
    }
    return words;
  }
}
