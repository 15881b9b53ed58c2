package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/deals.md says what the API answers. */
class DealRoutesDocTest {
  private static TestApp app;
  private static String cookie;
  private static List<String> blocks;

  @BeforeAll
  static void start() throws IOException {
    app = TestApp.empty();
    cookie = app.session(Administrator.USERNAME);
    blocks =
        Pattern.compile("^```json\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
            .matcher(Files.readString(Path.of("..", "docs", "deals.md")))
            .results()
            .map(found -> found.group(1))
            .toList();
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void theSheetSettlesOverHttpAsItDoesFromAFile() {
    HttpResponse<String> answer = post("/api/v1/deals/settlement", blocks.get(0));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(blocks.get(1));
  }

  @Test
  void theWaysToReadALineAreThoseOfTheCommand() {
    assertThat(post("/api/v1/deals/parse", "{\"text\": \"$5,000 vs 85% net\"}").body())
        .isEqualTo(blocks.get(2));
  }

  @Test
  void whatIsRefusedIsToldAsPrinted() {
    String wrong =
        blocks
            .get(0)
            .replace(", \"position\": \"inside\"}]", "}]")
            .replace("\"share\": \"0.80\"", "\"share\": \"1.80\"");
    HttpResponse<String> answer = post("/api/v1/deals/settlement", wrong);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body() + "\n").isEqualTo(blocks.get(3));
    assertThat(post("/api/v1/deals/parse", "{\"text\": \"flat banana\"}").body() + "\n")
        .isEqualTo(blocks.get(4));
  }

  private static HttpResponse<String> post(String path, String body) {
    return app.post(path, body, "Cookie", cookie);
  }
}
