package io.gigmate.adapters.http;

import io.javalin.http.HttpStatus;
import java.util.List;

/** Ends a request with a problem that its sender can do something about. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  /** Creates the exception; the detail is shown to whoever asked. */
  public ProblemException(HttpStatus status, String detail) {
    // Refusals are ordinary: no stack trace is worth its cost.
    super(detail, null, false, false);
    this.problem = Problem.of(status, detail);
  }

  /** Creates the exception for a body that is wrong in places. */
  ProblemException(HttpStatus status, String detail, List<Problem.At> problems) {
    super(detail, null, false, false);
    this.problem = Problem.of(status, detail).withProblems(problems);
  }

  /** Returns what to answer. */
  public Problem problem() {
    return problem;
  }
}
