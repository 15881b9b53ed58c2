package io.gigmate.scoring.talent.alert;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.operations.Digest;
import io.gigmate.scoring.internal.text.TextChecks;
import io.gigmate.scoring.talent.outlook.BreakoutAnswer;
import io.gigmate.scoring.talent.outlook.BreakoutQuestion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * That an artist may break out, told once.
 *
 * @param id of the artist, the metric, the question and the day: told again, it is the same
 * @param artist as its readings name it
 * @param metric that was asked about, by name
 * @param question in words
 * @param asOf the last day that was known
 * @param until the last day of the question
 * @param probability that it comes true
 * @param explanation what it adds up from
 * @param state what became of the alert
 * @param by who brought it there
 * @param at when
 * @param reason why, in their words; empty where they said nothing
 */
public record BreakoutAlert(
    BreakoutAlertId id,
    String artist,
    String metric,
    String question,
    LocalDate asOf,
    LocalDate until,
    double probability,
    Explanation explanation,
    AlertState state,
    String by,
    Instant at,
    String reason) {
  /** The longest reason. */
  public static final int LONGEST_REASON = 1000;

  private static final int LENGTH = 24;
  private static final int LONGEST_NAME = 200;

  public BreakoutAlert {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("a probability must lie in 0..1: " + probability);
    }
    if (until.isBefore(asOf)) {
      throw new IllegalArgumentException("a question must not end before it is asked: " + until);
    }
    by = TextChecks.text("who changes an alert", by, LONGEST_NAME);
    reason = reason.isBlank() ? "" : TextChecks.text("a reason", reason, LONGEST_REASON);
  }

  /** Returns the alert that an answer raises. */
  public static BreakoutAlert raised(
      BreakoutAnswer answer, String metric, BreakoutQuestion question, String by, Instant at) {
    String id =
        Digest.ofValues(Stream.of(answer.artist(), metric, question.words(), answer.asOf()))
            .hex()
            .substring(0, LENGTH);
    return new BreakoutAlert(
        BreakoutAlertId.of(id),
        answer.artist(),
        metric,
        question.words(),
        answer.asOf(),
        answer.asOf().plusDays(question.withinDays()),
        answer.probability(),
        answer.explanation(),
        AlertState.RAISED,
        by,
        at,
        "");
  }

  /**
   * Returns the alert in its next state.
   *
   * @throws IllegalArgumentException where it may not become that
   */
  public BreakoutAlert become(AlertState next, String who, Instant when, String why) {
    if (!state.mayBecome(next)) {
      throw new IllegalArgumentException(
          "an alert that is " + state.code() + " cannot become " + next.code());
    }
    return new BreakoutAlert(
        id, artist, metric, question, asOf, until, probability, explanation, next, who, when, why);
  }
}
