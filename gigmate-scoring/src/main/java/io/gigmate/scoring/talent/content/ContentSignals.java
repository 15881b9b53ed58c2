package io.gigmate.scoring.talent.content;

import java.time.LocalDate;
import java.util.List;

/**
 * Where judgements of an artist's recordings and of what is said about it come from. There is none
 * by default: without audio or text nothing is said.
 */
@FunctionalInterface
public interface ContentSignals {
  /** Returns what was known of an artist on a day. */
  List<ContentSignal> find(String artist, LocalDate asOf);

  /** Returns the source that knows nothing. */
  static ContentSignals none() {
    return (artist, asOf) -> List.of();
  }
}
