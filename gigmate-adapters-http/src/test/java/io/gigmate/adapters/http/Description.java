package io.gigmate.adapters.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The description that a host serves, as something to hold bodies to. */
final class Description {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  private final ObjectNode document;
  private final ObjectNode strict;

  Description(String text) {
    document = (ObjectNode) read(text);
    strict = document.deepCopy();
    strict.at("/components/schemas").forEach(Description::seal);
  }

  JsonNode document() {
    return document;
  }

  /** Returns what is described, as method and path. */
  List<String> routes() {
    List<String> routes = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        routes.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
      }
    }
    return routes;
  }

  JsonNode operation(String method, String path) {
    JsonNode operation = document.get("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    if (operation.isMissingNode()) {
      throw new IllegalArgumentException("not described: " + method + " " + path);
    }
    return operation;
  }

  /** Returns what is wrong with an answer; a field that is not described is wrong. */
  List<String> faultsOfAnswer(String method, String path, int status, String body) {
    JsonNode responses = operation(method, path).get("responses");
    JsonNode response = responses.path(Integer.toString(status));
    if (response.isMissingNode()) {
      return List.of("no answer " + status + " is described");
    }
    return faults(resolved(response).at("/content"), body);
  }

  /** Returns what is wrong with a request's body. */
  List<String> faultsOfRequest(String method, String path, String body) {
    return faults(operation(method, path).at("/requestBody/content"), body);
  }

  private List<String> faults(JsonNode content, String body) {
    JsonNode schema = content.elements().next().get("schema");
    ObjectNode whole = JSON.createObjectNode();
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.set("allOf", JSON.createArrayNode().add(schema));
    whole.set("components", strict.get("components"));
    JsonSchema checker = SCHEMAS.getSchema(whole);
    return checker.validate(read(body)).stream().map(Object::toString).toList();
  }

  private JsonNode resolved(JsonNode response) {
    String reference = response.path("$ref").asText("");
    return reference.isEmpty() ? response : document.at(reference.substring(1));
  }

  /** Clients must live with new fields; these tests must not. */
  private static void seal(@Nullable JsonNode schema) {
    if (schema instanceof ObjectNode object && !object.has("additionalProperties")) {
      object.put("unevaluatedProperties", false);
    }
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }
}
