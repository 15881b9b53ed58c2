package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.SourceFile;
import io.gigmate.core.prospect.LeadStatus;
import io.gigmate.core.prospect.ProspectSource;
import io.gigmate.core.prospect.SourcePolicies;
import io.gigmate.core.prospect.SourcePolicy;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/sources.md and docs/pipeline.md say what the policies say and what the server answers. */
class DocumentedRoutesTest {
  private static final String GRUENE = "/api/v1/leads/hill-country-gruene-hall";

  @TempDir Path folder;
  private TestApp app;
  private String cookie;

  @BeforeEach
  void start() {
    app = TestApp.sample();
    cookie = app.session(Administrator.USERNAME);
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void theTableOfSourcesIsThatOfThePolicies() throws IOException {
    String text = read("sources.md");
    for (SourcePolicy policy : SourcePolicies.standard().all()) {
      String ways =
          policy.allowed().stream().map(SourcePolicy.Way::code).collect(Collectors.joining(", "));
      long days = policy.keptFor().toDays();
      String kept =
          policy.keptFor().equals(SourcePolicy.NO_LIMIT)
              ? "until erased"
              : days == 1 ? "1 day" : days + " days";
      assertThat(text)
          .contains(
              String.format(
                  Locale.ROOT,
                  "| `%s` | %s | %s | %s | %s |",
                  policy.source(),
                  policy.name(),
                  ways,
                  kept,
                  policy.terms()));
      assertThat(policy.version()).isEqualTo("1");
    }
  }

  @Test
  void theListOfSourcesIsRead() throws IOException {
    Path file = Files.writeString(folder.resolve("sources.json"), blocks("sources.md").get(0));
    InputReport report = new InputReport(note -> {});
    List<ProspectSource> sources =
        SourceFile.read(InputFile.of(file.toString()), folder, InstantSource.system(), report);
    report.refuseProblems();
    assertThat(sources).map(ProspectSource::name).containsExactly("yelp export", "places");
  }

  @Test
  void aPolicyIsAcceptedAndTheWordTakenBackAsIsSaid() throws IOException {
    String path = "/api/v1/sources/yelp/acceptance";
    assertThat(read("sources.md")).contains("POST " + path);
    assertThat(post(path, "{\"policy_version\":\"0\"}").statusCode()).isEqualTo(409);
    assertThat(post(path, blocks("sources.md").get(1)).statusCode()).isEqualTo(201);
    assertThat(app.send("DELETE", path, "Cookie", cookie).statusCode()).isEqualTo(204);
  }

  @Test
  void twoRecordsArePartedAsIsSaid() throws IOException {
    assertThat(post("/api/v1/leads/rulings", blocks("sources.md").get(2)).statusCode())
        .isEqualTo(201);
    assertThat(get("/api/v1/leads?limit=1")).contains("\"total\":72");
  }

  @Test
  void aLeadMayBecomeWhatTheTableSays() throws IOException {
    for (LeadStatus status : LeadStatus.values()) {
      String next = status.next().stream().map(LeadStatus::code).collect(Collectors.joining(", "));
      assertThat(read("pipeline.md"))
          .contains("| " + status.code() + " | " + (next.isEmpty() ? "nothing else" : next) + " |");
    }
  }

  @Test
  void aStepAnswersWhatIsSaidAndTheFunnelCountsIt() throws IOException {
    List<String> blocks = blocks("pipeline.md");
    HttpResponse<String> moved = post(GRUENE + "/steps", blocks.get(0));
    assertThat(moved.statusCode()).isEqualTo(201);
    assertThat(moved.body()).contains(blocks.get(1));
    HttpResponse<String> refused = post(GRUENE + "/steps", "{\"status\":\"new\"}");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains(blocks.get(2));

    Matcher share =
        Pattern.compile(
                "\"contacted\",\"reached\":1,\"of_stage_before\":\\{\"hits\":(\\d+),\"of\":(\\d+),"
                    + "\"share\":([0-9.]+),\"low\":([0-9.E-]+),\"high\":([0-9.]+)")
            .matcher(get("/api/v1/leads/funnel"));
    assertThat(share.find()).isTrue();
    assertThat(read("pipeline.md"))
        .contains(
            String.format(
                Locale.ROOT,
                "it is %s of %s leads: %.1f %%, and the interval is %.1f %% to %.1f %%",
                share.group(1),
                share.group(2),
                100 * Double.parseDouble(share.group(3)),
                100 * Double.parseDouble(share.group(4)),
                100 * Double.parseDouble(share.group(5))));
  }

  @Test
  void whoAnsweredIsOnTheListAfterSevenDaysAndWhoWasContactedIsNot() {
    post(GRUENE + "/steps", "{\"status\":\"contacted\"}");
    app.pass(Duration.ofDays(8));
    cookie = app.session(Administrator.USERNAME);
    assertThat(overdue()).doesNotContain("hill-country-gruene-hall").isNotEmpty();
    post(GRUENE + "/steps", "{\"status\":\"responded\"}");
    assertThat(overdue()).doesNotContain("hill-country-gruene-hall");
    app.pass(Duration.ofDays(7));
    cookie = app.session(Administrator.USERNAME);
    assertThat(overdue()).contains("hill-country-gruene-hall");
  }

  private List<String> overdue() {
    return Pattern.compile("\"prospect_id\":\"([^\"]+)\"")
        .matcher(get("/api/v1/leads/overdue?days=7"))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private String get(String path) {
    return app.get(path, "Cookie", cookie).body();
  }

  private HttpResponse<String> post(String path, String body) {
    return app.post(path, body, "Cookie", cookie);
  }

  private static String read(String name) throws IOException {
    return Files.readString(Path.of("..", "docs", name));
  }

  private static List<String> blocks(String name) throws IOException {
    return Pattern.compile("^```json\\n(.*?)\\n```$", Pattern.MULTILINE | Pattern.DOTALL)
        .matcher(read(name))
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
