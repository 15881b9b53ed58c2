package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.gigmate.adapters.http.GigMateApi;
import io.gigmate.app.access.Administrator;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description of the API that the app serves, held to its routes and its answers. */
class ApiDescriptionTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static TestApp app;
  private static String cookie;
  private static String text;
  private static JsonNode document;

  @BeforeAll
  static void start() throws IOException {
    app = TestApp.filled();
    app.meet("r1", "Room One");
    cookie = app.session(Administrator.USERNAME);
    text = app.get(GigMateApi.DESCRIPTION).body();
    document = JSON.readTree(text);
    for (JsonNode schema : document.at("/components/schemas")) {
      ((ObjectNode) schema).put("unevaluatedProperties", false);
    }
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void aParserOfItsOwnFindsNothingWrongWithIt() {
    assertThat(new OpenAPIV3Parser().readContents(text, null, new ParseOptions()).getMessages())
        .isEmpty();
  }

  @Test
  void itSaysWhatIsMountedAndNothingElse() {
    List<String> described = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        described.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
      }
    }
    List<String> mounted =
        RoutesTest.routes().stream()
            .filter(route -> GigMateApi.covers(route.path) || route.path.startsWith("/u/"))
            .map(route -> route.method.name() + " " + route.path)
            .toList();
    assertThat(described).containsExactlyInAnyOrderElementsOf(mounted).hasSizeGreaterThan(90);
  }

  @Test
  void answersOfThePartsThatWriteToPeopleAreOfTheirSchemas() throws IOException {
    check(
        "POST",
        "/api/v1/campaigns",
        "/api/v1/campaigns",
        201,
        """
        {"id":"c1","name":"Spring","channel":"email","purpose":"commercial","lowest_score":0,
         "daily_limit":50,"texts":{"a":{"subject":"Hello","body":"A note for {{name}}"}}}
        """);
    check("GET", "/api/v1/campaigns", "/api/v1/campaigns", 200, "");
    check("GET", "/api/v1/campaigns/c1", "/api/v1/campaigns/{id}", 200, "");
    check("GET", "/api/v1/campaigns/c1/preview", "/api/v1/campaigns/{id}/preview", 200, "");
    check("GET", "/api/v1/campaigns/c1/reviews", "/api/v1/campaigns/{id}/reviews", 200, "");
    check("GET", "/api/v1/campaigns/c1/texts", "/api/v1/campaigns/{id}/texts", 200, "");
    check("GET", "/api/v1/campaigns/c1/cost", "/api/v1/campaigns/{id}/cost", 200, "");
    check(
        "PUT",
        "/api/v1/campaigns/c1/cost",
        "/api/v1/campaigns/{id}/cost",
        200,
        "{\"amount\":\"120.00\",\"currency\":\"USD\"}");
    check("GET", "/api/v1/campaigns/c1/cost", "/api/v1/campaigns/{id}/cost", 200, "");
    check("POST", "/api/v1/outreach/run", "/api/v1/outreach/run", 200, "{\"channel\":\"email\"}");
    check(
        "POST",
        "/api/v1/campaigns/c1/signals",
        "/api/v1/campaigns/{id}/signals",
        409,
        "{\"recipient\":\"r9\",\"kind\":\"opened\"}");
  }

  @Test
  void answersOfTheOtherPartsThatOnlyTheAppMountsAreOfTheirSchemas() throws IOException {
    check("GET", "/api/v1/market/items", "/api/v1/market/items", 200, "");
    check("GET", "/api/v1/market/moves", "/api/v1/market/moves", 200, "");
    check("GET", "/api/v1/market/gaps", "/api/v1/market/gaps", 200, "");
    check("GET", "/api/v1/market/prices", "/api/v1/market/prices", 200, "");
    check(
        "PUT",
        "/api/v1/market/watches/v1",
        "/api/v1/market/watches/{venue}",
        200,
        "{\"rooms\":[\"Showbox\"]}");
    check("GET", "/api/v1/tokens", "/api/v1/tokens", 200, "");
    check(
        "POST",
        "/api/v1/tokens",
        "/api/v1/tokens",
        201,
        "{\"label\":\"n8n\",\"scopes\":[\"api:read\"]}");
    check("GET", "/api/v1/sources", "/api/v1/sources", 200, "");
    check("GET", "/api/v1/operations", "/api/v1/operations", 200, "");
    check("GET", "/api/v1/events", "/api/v1/events", 200, "");
    check("GET", "/feeds/venues/v1.json", "/feeds/venues/{file}", 200, "");
  }

  @Test
  void theWordsOfACampaignAreReplacedOnlyWhereTheyAreWhatWasSeen() {
    app.send(
        "POST",
        "/api/v1/campaigns",
        """
        {"id":"c2","name":"Summer","channel":"email","purpose":"commercial","lowest_score":0,
         "daily_limit":50,"texts":{"a":{"subject":"Hello","body":"A note for {{name}}"}}}
        """,
        "Cookie",
        cookie);
    HttpResponse<String> seen = app.get("/api/v1/campaigns/c2/texts", "Cookie", cookie);
    String tag = seen.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).doesNotStartWith("W/");
    String other = seen.body().replace("Hello", "Good day");
    assertThat(app.put("/api/v1/campaigns/c2/texts", other, cookie, tag).statusCode())
        .isEqualTo(200);
    assertThat(app.put("/api/v1/campaigns/c2/texts", seen.body(), cookie, tag).statusCode())
        .isEqualTo(412);
    assertThat(app.get("/api/v1/campaigns/c2/texts", "Cookie", cookie).body()).isEqualTo(other);
  }

  @Test
  void aSecretIsAnsweredUnderNoKey() {
    HttpResponse<String> refused =
        app.post(
            "/api/v1/tokens",
            "{\"label\":\"twice\",\"scopes\":[\"api:read\"]}",
            "Cookie",
            cookie,
            "Idempotency-Key",
            "k");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(app.get("/api/v1/tokens", "Cookie", cookie).body()).doesNotContain("twice");
  }

  private static void check(String method, String path, String described, int status, String body)
      throws IOException {
    HttpResponse<String> answer =
        method.equals("GET")
            ? app.get(path, "Cookie", cookie)
            : app.send(method, path, body, "Cookie", cookie);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(status);
    JsonNode operation = document.get("paths").get(described).get(method.toLowerCase(Locale.ROOT));
    JsonNode response = operation.get("responses").get(Integer.toString(status));
    if (response.has("$ref")) {
      response = document.at(response.get("$ref").asText().substring(1));
    }
    String type = answer.headers().firstValue("Content-Type").orElseThrow().split(";", 2)[0];
    ObjectNode schema = JSON.createObjectNode();
    schema.set(
        "allOf", JSON.createArrayNode().add(response.at("/content").get(type).get("schema")));
    schema.set("components", document.get("components"));
    assertThat(
            JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(schema)
                .validate(JSON.readTree(answer.body())))
        .as(path)
        .isEmpty();
  }
}
