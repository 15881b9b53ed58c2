package io.gigmate.app.serve;

/** Why the server does not start, in one line for whoever started it. */
final class CannotStartException extends Exception {
  private static final long serialVersionUID = 1;

  CannotStartException(String reason) {
    super(reason);
  }

  CannotStartException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
