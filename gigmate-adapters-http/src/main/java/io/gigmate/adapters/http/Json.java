package io.gigmate.adapters.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.io.IOException;

/** Reads and writes bodies with snake_case names, whatever mapper the host has set. */
final class Json {
  static final String CONTENT_TYPE = "application/json";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /**
   * Reads the body of a request.
   *
   * @param shape says what it must look like, in words for who sent it
   */
  static <T> T read(Context request, Class<T> type, String shape) {
    try {
      T body = MAPPER.readValue(request.bodyAsBytes(), type);
      if (body != null) {
        return body;
      }
    } catch (IOException e) {
      // Told below, like a body that says nothing.
    }
    throw Parameters.bad("the body must be " + shape);
  }

  static void write(Context request, Object body) {
    write(request, body, CONTENT_TYPE);
  }

  static void write(Context request, Object body, String contentType) {
    request.contentType(contentType).result(text(body));
  }

  /** Returns the body as it is written. */
  static String text(Object body) {
    try {
      return MAPPER.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a body that cannot be written as JSON", e);
    }
  }
}
