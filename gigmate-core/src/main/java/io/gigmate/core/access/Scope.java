package io.gigmate.core.access;

/** What a program may do with a token. */
public enum Scope {
  /** Have the calendar filled and cleaned up. */
  GENERATE_EVENTS("events:generate"),
  /** Read whatever its account may read over the API. */
  READ("api:read"),
  /** Change whatever its account may change over the API, except what only a person does. */
  WRITE("api:write"),
  /** Read how the server fares, and nothing of what it is about. */
  METRICS("metrics:read");

  private final String code;

  Scope(String code) {
    this.code = code;
  }

  /** Returns the name that tables and the API carry, such as {@code events:generate}. */
  public String code() {
    return code;
  }

  /** Returns the scope of this code. */
  public static Scope parse(String code) {
    for (Scope scope : values()) {
      if (scope.code.equals(code)) {
        return scope;
      }
    }
    throw new IllegalArgumentException("there is no scope '" + code + "'");
  }
}
