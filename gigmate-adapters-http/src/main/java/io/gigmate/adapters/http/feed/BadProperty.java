package io.gigmate.adapters.http.feed;

/** What is wrong with one property; it costs the entry that it is in, and nothing more. */
final class BadProperty extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final long line;
  private final String property;
  private final String what;

  BadProperty(long line, String property, String what) {
    super(property + ": " + what);
    this.line = line;
    this.property = property;
    this.what = what;
  }

  BadProperty(ContentLine line, String what) {
    this(line.line(), line.name(), what);
  }

  void tell(FeedProblems problems) {
    problems.problem(line, property, what);
  }
}
