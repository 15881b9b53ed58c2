package io.gigmate.scoring.narration;

/** Writes prose from facts. What it writes has no number that is not in them. */
public interface Narrator {
  /** Returns a text of this kind. */
  Narration narrate(PieceKind kind, Facts facts);
}
