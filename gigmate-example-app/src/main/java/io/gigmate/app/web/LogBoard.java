package io.gigmate.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page on which the operations log is searched: what was asked, and what fits. */
public record LogBoard(
    List<KindChoice> kinds,
    String actor,
    String from,
    String until,
    String text,
    String total,
    List<LogLine> lines,
    @Nullable String newer,
    @Nullable String older,
    String csv,
    String json) {
  /** A kind of work that may be asked for. */
  public record KindChoice(String code, String label, boolean chosen) {}
}
