package io.gigmate.adapters.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as a problem detail (RFC 9457).
 *
 * @param type {@code about:blank}: the status says it all
 * @param title the status in words
 * @param status of the answer
 * @param detail what to do about it; never what went on inside
 * @param instance names the entry in the server's log, where there is one
 * @param problems each with its place, where a body is wrong in places
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    List<At> problems) {
  static final String CONTENT_TYPE = "application/problem+json";

  public Problem {
    problems = List.copyOf(problems);
  }

  /**
   * What is wrong at one place of a body.
   *
   * @param path to it, such as {@code deals[0].share}; empty for the body as a whole
   * @param detail what to do about it
   */
  public record At(String path, String detail) {}

  /** Returns the problem of this status. */
  public static Problem of(HttpStatus status, String detail) {
    return new Problem(
        "about:blank", status.getMessage(), status.getCode(), detail, null, List.of());
  }

  Problem withInstance(String value) {
    return new Problem(type, title, status, detail, value, problems);
  }

  Problem withProblems(List<At> value) {
    return new Problem(type, title, status, detail, instance, value);
  }
}
