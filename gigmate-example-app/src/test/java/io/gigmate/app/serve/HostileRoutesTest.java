package io.gigmate.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gigmate.adapters.http.live.LiveRoutes;
import io.gigmate.app.access.Administrator;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Walks the description of the API and puts what is hostile into every part of every address, every
 * parameter and every text of every body. A new route is found by its description.
 */
class HostileRoutesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCRIPT = "\"><script>alert('x')</script>";
  private static final String SQL = "x'); drop table accounts; --";
  private static final String PATH = "../../../../etc/passwd";
  private static final int DEEPEST = 6;

  private static OpenDatabase database;
  private static TestApp app;
  private static String cookie;
  private static JsonNode description;

  @BeforeAll
  static void start() throws CannotStartException, IOException {
    database = OpenDatabase.open(DatabaseUrl.parse("jdbc:h2:mem:hostile-routes"));
    app = TestApp.sampleOn(database.storage());
    cookie = app.session(Administrator.USERNAME);
    description = JSON.readTree(app.get("/api/v1/openapi.json").body());
  }

  @AfterAll
  static void stop() {
    app.close();
    database.close();
  }

  @Test
  void whateverStandsInAnAddressOrABodyNothingBreaksAndNothingRuns() throws IOException {
    List<String> asked = new ArrayList<>();
    for (String hostile : List.of(SCRIPT, SQL, PATH)) {
      for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
        if (path.getKey().equals(LiveRoutes.PATH)) {
          continue;
        }
        for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
          String method = operation.getKey().toUpperCase(Locale.ROOT);
          if (Set.of("GET", "POST", "PUT", "DELETE").contains(method)) {
            ask(method, path.getKey(), operation.getValue(), hostile);
            asked.add(method + " " + path.getKey());
          }
        }
      }
    }
    assertThat(asked).hasSizeGreaterThan(270);
    assertThat(app.login(Administrator.USERNAME, TestApp.PASSWORD).statusCode()).isEqualTo(303);
    cookie = app.session(Administrator.USERNAME);
    for (Tour.Stop stop : Tour.PAGES) {
      HttpResponse<String> page = app.get(stop.path(), "Cookie", cookie);
      assertThat(page.statusCode()).as(stop.path()).isLessThan(500);
      assertThat(Jsoup.parse(page.body()).select("img, script:not([src]), iframe, [onerror]"))
          .as(stop.path())
          .isEmpty();
    }
  }

  private static void ask(String method, String path, JsonNode operation, String hostile)
      throws IOException {
    String inPath = path.replaceAll("\\{[^}]+}", encoded(hostile).replace("$", "\\$"));
    StringBuilder query = new StringBuilder("?hostile=1");
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asText().equals("query")) {
        query.append('&').append(parameter.get("name").asText()).append('=');
        query.append(encoded(hostile));
      }
    }
    String body = "";
    for (JsonNode content : operation.path("requestBody").path("content")) {
      body = JSON.writeValueAsString(sample(content.path("schema"), hostile, 0));
    }
    for (String address : List.of(inPath, inPath + query)) {
      HttpResponse<String> answer = sent(method, address, body);
      assertThat(answer.statusCode())
          .as("%s %s %s: %s", method, address, body, answer.body())
          .isLessThan(500);
      assertThat(answer.body()).doesNotContain("root:x:0:0");
      String type = answer.headers().firstValue("content-type").orElse("");
      if (type.startsWith("text/html")) {
        assertThat(Jsoup.parse(answer.body()).select("script:not([src])")).isEmpty();
      }
      assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
    }
  }

  private static HttpResponse<String> sent(String method, String address, String body) {
    return method.equals("GET")
        ? app.get(address, "Cookie", cookie)
        : app.send(method, address, body, "Cookie", cookie);
  }

  /** Returns a body of this schema in which each text is hostile. */
  private static JsonNode sample(JsonNode given, String hostile, int depth) {
    JsonNode schema =
        given.has("$ref") ? description.at(given.get("$ref").asText().substring(1)) : given;
    JsonNodeFactory make = JsonNodeFactory.instance;
    for (String any : List.of("anyOf", "oneOf", "allOf")) {
      if (schema.has(any)) {
        return sample(schema.get(any).get(0), hostile, depth + 1);
      }
    }
    String type = schema.path("type").toString();
    if (depth > DEEPEST) {
      return make.nullNode();
    }
    if (schema.has("properties") || type.contains("object")) {
      ObjectNode object = make.objectNode();
      schema
          .path("properties")
          .properties()
          .forEach(one -> object.set(one.getKey(), sample(one.getValue(), hostile, depth + 1)));
      if (object.isEmpty()) {
        object.put(hostile, hostile);
      }
      return object;
    }
    if (type.contains("array")) {
      ArrayNode array = make.arrayNode();
      return array.add(sample(schema.path("items"), hostile, depth + 1));
    }
    return type.contains("boolean")
        ? make.booleanNode(true)
        : type.contains("integer") || type.contains("number")
            ? make.numberNode(1)
            : make.textNode(hostile);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
