package io.gigmate.adapters.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gigmate.core.access.Scope;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.security.RouteRole;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The description of an API as OpenAPI 3.1, made of its routes. 3.1 is the version whose schemas
 * are JSON Schema, and in which a bearer token may name the scopes that it needs.
 */
final class ApiDocument {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String PROBLEM = "Problem";
  private static final String TOO_MANY = "TooManyRequests";
  private static final String INTRODUCTION =
      """
      Times carry their offset, amounts of money are text, names are snake_case. What a body does \
      not know is refused; answers may get new fields. Every refusal is a problem detail (RFC \
      9457). Lists come by limit and offset, and the header Link names the next page. Answers to \
      GET carry an ETag. A POST with an Idempotency-Key is done once; the key holds for a day. Who \
      asks too often is told 429, and when to come back in Retry-After.\
      """;

  private final Shapes shapes = new Shapes();
  private final List<ApiRoute> routes;
  private final @Nullable String sessionCookie;
  private final boolean repeatable;

  /**
   * Describes the routes.
   *
   * @param sessionCookie name of the cookie that sessions are known by; null where there is none
   * @param repeatable whether a POST may carry a key
   */
  ApiDocument(List<ApiRoute> routes, @Nullable String sessionCookie, boolean repeatable) {
    this.routes = List.copyOf(routes);
    this.sessionCookie = sessionCookie;
    this.repeatable = repeatable;
  }

  ObjectNode json() {
    ObjectNode document = NODES.objectNode().put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "GigMate")
        .put("version", "1")
        .put("description", INTRODUCTION)
        .putObject("license")
        .put("name", "Apache-2.0")
        .put("identifier", "Apache-2.0");
    ArrayNode tags = document.putArray("tags");
    new TreeSet<>(routes.stream().map(ApiRoute::topic).toList())
        .forEach(topic -> tags.addObject().put("name", topic));
    ObjectNode paths = document.putObject("paths");
    for (ApiRoute route : routes) {
      paths
          .withObjectProperty(route.path())
          .set(route.method().name().toLowerCase(Locale.ROOT), operation(route));
    }
    shapes.reference(Problem.class);
    ObjectNode components = document.putObject("components");
    ObjectNode common = components.putObject("responses");
    common.set(PROBLEM, problem("What went wrong (RFC 9457)"));
    common.set(TOO_MANY, tooMany());
    components.set("securitySchemes", schemes());
    components.set("schemas", shapes.all());
    return document;
  }

  private ObjectNode operation(ApiRoute route) {
    About about = route.about();
    ObjectNode operation =
        NODES.objectNode().put("operationId", route.id()).put("summary", about.summary());
    operation.putArray("tags").add(route.topic());
    ArrayNode parameters = NODES.arrayNode();
    route.names().forEach(name -> parameter(parameters, "path", name, "string", true, null));
    for (About.Query query : about.queries()) {
      parameter(
          parameters, "query", query.name(), query.type(), query.required(), query.description());
    }
    if (route.method().name().equals("GET")) {
      header(parameters, "If-None-Match", "a tag that is known; 304 where it still holds");
    }
    if (about.replaced() != null) {
      header(parameters, "If-Match", "the tag that was looked at; 412 where it is another now");
    }
    if (repeatable && route.isRepeatable()) {
      header(parameters, Repetition.HEADER, "does this once, however often it is sent");
    }
    if (!parameters.isEmpty()) {
      operation.set("parameters", parameters);
    }
    About.Content request = about.request();
    if (request != null) {
      ObjectNode body = operation.putObject("requestBody");
      body.put("required", !about.requestIsOptional());
      content(body, request);
    }
    operation.set("responses", responses(route));
    operation.set("security", security(route));
    return operation;
  }

  private ObjectNode responses(ApiRoute route) {
    ObjectNode responses = NODES.objectNode();
    for (About.Answer answer : route.about().answers()) {
      ObjectNode response = responses.withObjectProperty(code(answer.status()));
      response.put("description", answer.status().getMessage());
      About.Content content = answer.content();
      if (content != null) {
        content(response, content);
      }
    }
    if (route.method().name().equals("GET")) {
      responses.putObject("304").put("description", "Not Modified");
    }
    TreeSet<Integer> refusals = new TreeSet<>();
    route.about().refusals().forEach(status -> refusals.add(status.getCode()));
    if (route.about().request() != null || !route.about().queries().isEmpty()) {
      refusals.add(HttpStatus.BAD_REQUEST.getCode());
    }
    if (route.isGuarded()) {
      refusals.add(HttpStatus.UNAUTHORIZED.getCode());
      refusals.add(HttpStatus.FORBIDDEN.getCode());
    }
    if (!route.names().isEmpty()) {
      refusals.add(HttpStatus.NOT_FOUND.getCode());
    }
    if (repeatable && route.isRepeatable()) {
      refusals.add(HttpStatus.CONFLICT.getCode());
      refusals.add(HttpStatus.UNPROCESSABLE_CONTENT.getCode());
    }
    if (route.about().request() != null) {
      refusals.add(HttpStatus.CONTENT_TOO_LARGE.getCode());
    }
    refusals.forEach(status -> responses.set(status.toString(), reference(PROBLEM)));
    responses.set(code(HttpStatus.TOO_MANY_REQUESTS), reference(TOO_MANY));
    responses.set("default", reference(PROBLEM));
    return responses;
  }

  private ArrayNode security(ApiRoute route) {
    ArrayNode ways = NODES.arrayNode();
    if (!route.isGuarded()) {
      return ways;
    }
    if (sessionCookie != null) {
      ways.addObject().putArray("session");
    }
    ways.addObject().putArray("basic");
    if (!route.roles().contains(ByPerson.ONLY)) {
      Scope general = route.method().name().equals("GET") ? Scope.READ : Scope.WRITE;
      ways.addObject().putArray("token").add(general.code());
      for (RouteRole role : route.roles()) {
        if (role instanceof ForScope named) {
          ways.addObject().putArray("token").add(named.scope().code());
        }
      }
    }
    return ways;
  }

  private ObjectNode schemes() {
    ObjectNode schemes = NODES.objectNode();
    if (sessionCookie != null) {
      schemes
          .putObject("session")
          .put("type", "apiKey")
          .put("in", "cookie")
          .put("name", sessionCookie)
          .put(
              "description", "What changes something also needs the token of the session's pages.");
    }
    schemes.putObject("basic").put("type", "http").put("scheme", "basic");
    schemes
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("description", "A token for programs, which has one of the scopes named.");
    return schemes;
  }

  private ObjectNode problem(String description) {
    ObjectNode problem = NODES.objectNode().put("description", description);
    content(problem, new About.Content(Problem.CONTENT_TYPE, Problem.class));
    return problem;
  }

  private ObjectNode tooMany() {
    ObjectNode tooMany = problem("Too many requests of this caller in a while");
    tooMany
        .putObject("headers")
        .putObject(Header.RETRY_AFTER)
        .put("description", "in how many seconds to come back")
        .putObject("schema")
        .put("type", "integer");
    return tooMany;
  }

  private static ObjectNode reference(String response) {
    return NODES.objectNode().put("$ref", "#/components/responses/" + response);
  }

  private void content(ObjectNode holder, About.Content content) {
    ObjectNode media = holder.withObjectProperty("content").putObject(content.mediaType());
    if (content.shape() != null) {
      media.set("schema", shapes.reference(content.shape()));
    } else if (content.mediaType().equals(Json.CONTENT_TYPE)) {
      media.putObject("schema").put("type", "object");
    } else {
      media.putObject("schema").put("type", "string");
    }
  }

  private static void header(ArrayNode parameters, String name, String description) {
    parameter(parameters, "header", name, "string", false, description);
  }

  private static void parameter(
      ArrayNode parameters,
      String place,
      String name,
      String type,
      boolean required,
      @Nullable String description) {
    ObjectNode parameter =
        parameters.addObject().put("name", name).put("in", place).put("required", required);
    if (description != null) {
      parameter.put("description", description);
    }
    parameter.putObject("schema").put("type", type);
  }

  private static String code(HttpStatus status) {
    return Integer.toString(status.getCode());
  }
}
