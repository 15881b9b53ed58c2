package io.gigmate.scoring.acceptance;

import java.util.Locale;

/** In what respects pieces of advice are alike. */
public enum TraitKind {
  /** What the advice is about: a night or a strategy. */
  KIND,
  /** The genre of an artist, or the type of a strategy. */
  GENRE,
  /** The room of a night. */
  ROOM,
  /** Whether a night is a weekend's. */
  WEEK,
  /** How much money is at stake. */
  MONEY,
  /** What the advice was. */
  VERDICT;

  /** Returns the name that the API carries, such as {@code genre}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
