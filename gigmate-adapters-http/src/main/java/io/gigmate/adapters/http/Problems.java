package io.gigmate.adapters.http;

import io.gigmate.core.operations.StoreUnavailableException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.router.Endpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns whatever a request ends with into a problem: as JSON on the API and for programs that ask
 * for it, as the host's page elsewhere.
 */
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String CHALLENGE = "Basic realm=\"GigMate\", charset=\"UTF-8\"";
  private static final String TOKEN_CHALLENGE = "Bearer realm=\"GigMate\"";

  /** About as long as a database takes to start. */
  private static final String RETRY_AFTER_SECONDS = "5";

  private final ErrorPage page;

  Problems(ErrorPage page) {
    this.page = page;
  }

  void catchAll(RoutesConfig routes) {
    routes.exception(ProblemException.class, (e, request) -> answer(request, e.problem()));
    routes.exception(
        HttpResponseException.class,
        (e, request) -> answer(request, Problem.of(known(e.getStatus()), detail(e, request))));
    routes.exception(StoreUnavailableException.class, this::unavailable);
    routes.exception(Exception.class, this::unexpected);
  }

  /** Writes the problem as the API does. */
  static void writeJson(Context request, Problem problem) {
    Json.write(request, problem, Problem.CONTENT_TYPE);
  }

  private void answer(Context request, Problem problem) {
    request.status(problem.status());
    RequestId.of(request);
    if (!GigMateApi.covers(request.path()) && !asksForJson(request)) {
      page.show(request, problem);
      return;
    }
    if (problem.status() == HttpStatus.UNAUTHORIZED.getCode()) {
      request.header(
          "WWW-Authenticate",
          GigMateApi.isForPrograms(request.path()) ? TOKEN_CHALLENGE : CHALLENGE);
    }
    writeJson(request, problem);
  }

  private static boolean asksForJson(Context request) {
    String accept = request.header("Accept");
    return accept != null && accept.contains("json") && !accept.contains("html");
  }

  /** Said in one line: of an outage there are as many as requests, and each is the same. */
  private void unavailable(StoreUnavailableException e, Context request) {
    // The route and not its path, which may name a person or carry a token.
    Endpoint matched = request.endpoints().matchedHttpEndpoint();
    LOG.warn(
        "{} {} failed: {}",
        request.method(),
        matched == null ? "before a route was found" : matched.path,
        e.getMessage());
    request.header(Header.RETRY_AFTER, RETRY_AFTER_SECONDS);
    answer(
        request,
        Problem.of(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage() + "; try again in a moment"));
  }

  private void unexpected(Exception e, Context request) {
    String name = RequestId.uri(request);
    // The path may name a person; its template does not.
    Endpoint matched = request.endpoints().matchedHttpEndpoint();
    LOG.error(
        "{} {} failed; the answer names {}",
        request.method(),
        matched == null ? "before a route was found" : matched.path,
        name,
        e);
    answer(
        request,
        Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "the server failed; its log says why")
            .withInstance(name));
  }

  private static HttpStatus known(int status) {
    HttpStatus known = HttpStatus.forStatus(status);
    return known == HttpStatus.UNKNOWN ? HttpStatus.INTERNAL_SERVER_ERROR : known;
  }

  private static String detail(HttpResponseException e, Context request) {
    return switch (known(e.getStatus())) {
      case NOT_FOUND -> "there is nothing at " + request.path();
      case METHOD_NOT_ALLOWED -> request.path() + " does not answer " + request.method().name();
      case CONTENT_TOO_LARGE -> "the request's body is too large";
      default -> known(e.getStatus()).getMessage();
    };
  }
}
