package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/campaigns.md says what the server answers, from the draft to the report. */
class CampaignsDocTest {
  private static final Pattern BLOCK =
      Pattern.compile("^```(http|json)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern CONTENT = Pattern.compile("\"content\":\"([0-9a-f]{64})\"");

  @Test
  void theDialogueIsThatOfTheDocument() throws IOException {
    List<String[]> blocks =
        BLOCK
            .matcher(Files.readString(Path.of("..", "docs", "campaigns.md")))
            .results()
            .map(found -> new String[] {found.group(1), found.group(2)})
            .toList();
    assertThat(blocks).hasSizeGreaterThan(10);
    try (TestApp app = TestApp.empty()) {
      app.meet("blue-door", "Blue Door");
      String cookie = app.session(Administrator.USERNAME);
      String content = "";
      String answer = "";
      for (String[] block : blocks) {
        if (block[0].equals("http")) {
          HttpResponse<String> said = ask(app, cookie, block[1].replace("CONTENT", content));
          assertThat(said.statusCode()).as(block[1]).isBetween(200, 204);
          answer = said.body();
          Matcher found = CONTENT.matcher(answer);
          content = found.find() ? found.group(1) : content;
        } else {
          assertThat(answer).matches(written(block[1]));
        }
      }
    }
  }

  private static HttpResponse<String> ask(TestApp app, String cookie, String request) {
    String[] lines = request.split("\n", 2);
    String[] first = lines[0].split(" ", 2);
    return first[0].equals("GET")
        ? app.get(first[1], "Cookie", cookie)
        : app.send(first[0], first[1], lines[1].strip(), "Cookie", cookie);
  }

  /** Line breaks are the document's own, and three dots stand for what it leaves out. */
  private static Pattern written(String json) {
    return Pattern.compile(
        Arrays.stream(json.replaceAll("\n *", "").split("…", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*")),
        Pattern.DOTALL);
  }
}
