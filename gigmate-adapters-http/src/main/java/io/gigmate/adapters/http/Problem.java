package io.gigmate.adapters.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as a problem detail (RFC 9457).
 *
 * @param type {@code about:blank}: the status says it all
 * @param title the status in words
 * @param status of the answer
 * @param detail what to do about it; never what went on inside
 * @param instance names the entry in the server's log, where there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type, String title, int status, String detail, @Nullable String instance) {
  static final String CONTENT_TYPE = "application/problem+json";

  /** Returns the problem of this status. */
  public static Problem of(HttpStatus status, String detail) {
    return new Problem("about:blank", status.getMessage(), status.getCode(), detail, null);
  }

  Problem withInstance(String value) {
    return new Problem(type, title, status, detail, value);
  }
}
