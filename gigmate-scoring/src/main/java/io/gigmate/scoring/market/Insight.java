package io.gigmate.scoring.market;

import java.util.List;

/**
 * What to do about a piece of intelligence.
 *
 * @param action in one sentence
 * @param evidence what it rests on; never empty
 */
public record Insight(String action, List<String> evidence) {
  private static final int WORTH_A_LOOK = 40;

  public Insight {
    evidence = List.copyOf(evidence);
    if (action.isBlank() || evidence.isEmpty()) {
      throw new IllegalArgumentException("an insight has an action and evidence: '" + action + "'");
    }
  }

  /** Returns what a reading suggests: its type says what, its relevance whether at all. */
  static Insight of(Reading reading) {
    String action =
        reading.relevance().points() < WORTH_A_LOOK
            ? "Nothing to do: it hardly concerns this house."
            : switch (reading.type()) {
              case REGULATION -> "Check what the rule asks of the rooms, and from when.";
              case THREAT -> "Check which shows and contracts depend on it.";
              case OPPORTUNITY -> "Decide whether to apply or to answer before it closes.";
              case COMPETITOR -> "Compare the own calendar and prices with the move.";
              case TREND -> "Weigh it when the next templates and genres are chosen.";
              case NEWS -> "Read it; no step follows by itself.";
            };
    return new Insight(action, reading.reasons());
  }
}
