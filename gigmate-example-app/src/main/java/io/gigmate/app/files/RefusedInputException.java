package io.gigmate.app.files;

import java.util.List;

/** An input cannot be used; its lines say why, and nothing was written. */
public final class RefusedInputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> lines;

  /** Refuses for these reasons, one a line. */
  public RefusedInputException(List<String> lines) {
    super(String.join("\n", lines));
    this.lines = List.copyOf(lines);
  }

  /** Returns what is wrong, one problem a line. */
  public List<String> lines() {
    return lines;
  }
}
