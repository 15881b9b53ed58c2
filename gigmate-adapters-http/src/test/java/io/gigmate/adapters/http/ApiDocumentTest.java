package io.gigmate.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.gigmate.core.event.EventStatus;
import io.javalin.Javalin;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {
  private static Host host;
  private static String text;
  private static Description description;

  @BeforeAll
  static void start() {
    host = Host.start();
    host.keep("e1", "2026-03-05", EventStatus.ANNOUNCED);
    text = host.ask(GigMateApi.DESCRIPTION).answer().body();
    description = new Description(text);
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @Test
  void aParserOfItsOwnFindsNothingWrongWithIt() {
    SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(text, null, new ParseOptions());

    assertThat(parsed.getMessages()).isEmpty();
    assertThat(description.document().get("openapi").asText()).isEqualTo("3.1.0");
  }

  @Test
  void itSaysWhatIsMountedAndNothingElse() {
    List<String> own = List.of("GET /forgotten", "GET /own", "GET /api/v1/broken");
    assertThat(description.routes())
        .containsExactlyInAnyOrderElementsOf(
            host.routes().stream().filter(route -> !own.contains(route)).toList());
  }

  @Test
  void everyOperationHasASentenceANameOfItsOwnAndAnswersWithSchemas() {
    Set<String> names = new HashSet<>();
    for (JsonNode path : description.document().get("paths")) {
      for (JsonNode operation : path) {
        String name = operation.get("operationId").asText();
        assertThat(names.add(name)).as(name).isTrue();
        assertThat(operation.get("summary").asText()).as(name).endsWith(".");
        assertThat(operation.get("responses").fieldNames())
            .toIterable()
            .as(name)
            .contains("default");
        for (JsonNode response : operation.get("responses")) {
          for (JsonNode content : response.path("content")) {
            assertThat(content.has("schema")).as(name).isTrue();
          }
        }
      }
    }
    assertThat(description.document().at("/components/schemas"))
        .allSatisfy(schema -> assertThat(schema.path("properties")).isNotEmpty());
  }

  @Test
  void itSaysWhoMayAskByWhat() {
    assertThat(description.operation("GET", "/api/v1/leads").get("security"))
        .hasToString("[{\"session\":[]},{\"basic\":[]},{\"token\":[\"api:read\"]}]");
    assertThat(description.operation("POST", "/functions/v1/auto-generate-events").get("security"))
        .hasToString(
            "[{\"session\":[]},{\"basic\":[]},{\"token\":[\"api:write\"]},"
                + "{\"token\":[\"events:generate\"]}]");
    assertThat(description.operation("POST", "/api/v1/autonomy/up").get("security"))
        .hasToString("[{\"session\":[]},{\"basic\":[]}]");
    assertThat(description.operation("GET", "/api/v1/own/room").get("security"))
        .isEqualTo(description.operation("GET", "/api/v1/leads").get("security"));
    assertThat(description.operation("POST", "/api/v1/own/calendar").toString())
        .contains("\"401\"", "\"403\"", "Idempotency-Key");
    assertThat(description.operation("GET", "/api/v1/events").get("security")).isEmpty();
    assertThat(description.document().at("/components/securitySchemes/session/name").asText())
        .isEqualTo("session");
  }

  @Test
  void namesAreThoseOfTheJsonAndWhatMayBeNullMayBeLeftOut() {
    JsonNode event = description.document().at("/components/schemas/EventBody");
    assertThat(event.get("properties").fieldNames())
        .toIterable()
        .startsWith("event_id", "title", "venue_id", "venue", "city", "state");
    assertThat(event.at("/properties/city/type")).hasToString("[\"string\",\"null\"]");
    assertThat(event.get("required")).extracting(JsonNode::asText).contains("venue_id", "price");
    assertThat(event.get("required"))
        .extracting(JsonNode::asText)
        .doesNotContain("city", "simulated_sales");
  }

  @Test
  void realAnswersAreOfTheirSchemas() {
    get("/health");
    get("/api/v1/events");
    get("/api/v1/leads");
    get("/api/v1/leads?limit=2");
    get("/api/v1/leads/funnel");
    get("/api/v1/leads/overdue?days=0");
    get("/api/v1/leads/reviews");
    get("/api/v1/leads/merges");
    get("/api/v1/leads/rulings");
    get("/api/v1/leads/p1", "/api/v1/leads/{id}");
    get("/api/v1/artists/a1", "/api/v1/artists/{id}");
    get("/api/v1/bookings/track-record");
    get("/api/v1/business-case");
    get("/api/v1/calendar/monitoring");
    get("/api/v1/calendar/rules");
    get("/api/v1/jobs");
    get("/api/v1/jobs/auto-generate-weekly-events/schedule", "/api/v1/jobs/{job}/schedule");
    get("/api/v1/holds");
    get("/api/v1/configuration");
    get("/api/v1/autonomy");
    get("/api/v1/compliance/tightenings");
    get("/api/v1/operations");
    get("/api/v1/sources");
    get("/api/v1/strategies");
    get("/api/v1/churn");
    get("/api/v1/drafts");
    get("/api/v1/partners");
  }

  @Test
  void realAnswersToChangesAreOfTheirSchemasAndSoAreTheirRequests() {
    post("/api/v1/leads/p2/steps", "/api/v1/leads/{id}/steps", "{\"status\":\"contacted\"}", 201);
    post(
        "/api/v1/holds",
        "/api/v1/holds",
        "{\"venue_id\":\"v1\",\"artist_id\":\"a1\",\"date\":\"2026-03-20\"}",
        200);
    post("/api/v1/calendar/generate", "/api/v1/calendar/generate", "{\"rules\":[]}", 200);
    post("/api/v1/drafts", "/api/v1/drafts", "{\"kind\":\"social\",\"event_id\":\"e1\"}", 201);
    post(
        "/api/v1/partners",
        "/api/v1/partners",
        "{\"partner_id\":\"pa1\",\"name\":\"A label\",\"note\":\"met\",\"genres\":[\"rock\"]}",
        201);
    post("/api/v1/strategies/proposals", "/api/v1/strategies/proposals", "{}", 200);
    post("/api/v1/leads/merges", "/api/v1/leads/merges", null, 200);
    post("/api/v1/bookings/advice", "/api/v1/bookings/advice", BookingRoutesTest.INQUIRY, 201);
    post("/api/v1/deals/settlement", "/api/v1/deals/settlement", DealRoutesTest.SHEET, 200);
    post("/api/v1/deals/offer", "/api/v1/deals/offer", DealRoutesTest.REQUEST, 200);
    post("/api/v1/deals/settlement", "/api/v1/deals/settlement", "{\"gross\":\"x\"}", 422);
    post("/api/v1/leads/p2/steps", "/api/v1/leads/{id}/steps", "{\"status\":\"nothing\"}", 400);
    post("/api/v1/leads/p9/steps", "/api/v1/leads/{id}/steps", "{\"status\":\"contacted\"}", 404);
  }

  @Test
  void theseTestsWouldSeeAFieldThatIsNotDescribedAndOneThatIsMissing() {
    assertThat(description.faultsOfAnswer("GET", "/health", 200, "{\"status\":\"up\",\"x\":1}"))
        .hasSize(1);
    assertThat(description.faultsOfAnswer("GET", "/health", 200, "{}")).hasSize(1);
    String lead = host.ask("/api/v1/leads/p1").as("boss").answer().body();
    assertThat(
            description.faultsOfAnswer(
                "GET", "/api/v1/leads/{id}", 200, lead.replace("\"history\"", "\"past\"")))
        .isNotEmpty();
  }

  @Test
  void aRouteThatDoesNotSayWhatItAnswersIsNotMounted() {
    assertThatThrownBy(
            () ->
                Javalin.create(
                    config ->
                        config.registerPlugin(
                            GigMateApi.builder(new NobodySignsIn())
                                .with(
                                    routes ->
                                        routes.get(
                                            "/api/v1/x",
                                            About.about("Does it."),
                                            request -> {},
                                            Access.OPEN))
                                .build())))
        .hasMessageContaining("GET /api/v1/x must say what it answers");
  }

  private static void get(String path) {
    get(path, path.replaceFirst("\\?.*", ""));
  }

  private static void get(String path, String described) {
    HttpResponse<String> answer = host.ask(path).as("boss").answer();
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(description.faultsOfAnswer("GET", described, 200, answer.body())).as(path).isEmpty();
  }

  private static void post(String path, String described, @Nullable String body, int status) {
    HttpResponse<String> answer = host.ask(path).as("boss").post(body == null ? "" : body).answer();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(description.faultsOfAnswer("POST", described, status, answer.body()))
        .as(answer.body())
        .isEmpty();
    if (body != null && status < 300) {
      assertThat(description.faultsOfRequest("POST", described, body)).as(path).isEmpty();
    }
  }
}
