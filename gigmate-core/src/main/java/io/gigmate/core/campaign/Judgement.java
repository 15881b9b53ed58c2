package io.gigmate.core.campaign;

import io.gigmate.core.campaign.Clearance.Reviewed;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.outreach.ledger.HandOffVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a message may leave, with what was asked and the message as it would leave.
 *
 * @param verdict whether it may
 * @param why in one line
 * @param rules ids and versions of the rules that were asked; empty where it did not come to that
 * @param review what a person has to look at before it may leave; empty where that is not why it
 *     waits
 * @param inputs names what was asked; null where it did not come to that
 * @param message null where none came about
 */
record Judgement(
    HandOffVerdict verdict,
    String why,
    List<String> rules,
    List<Reviewed> review,
    @Nullable PersonalInputs inputs,
    @Nullable OutgoingMessage message) {
  static Judgement early(HandOffVerdict verdict, String why) {
    return new Judgement(verdict, why, List.of(), List.of(), null, null);
  }

  static Judgement refused(String why) {
    return early(HandOffVerdict.refuse(why), why);
  }

  /** Returns what is told of it, such as {@code waits until 2026-03-02T15:00:00Z}. */
  String decision() {
    return verdict.fold(
        allow -> review.isEmpty() ? "may leave" : "goes to a person who sends it",
        refuse -> "must not leave",
        defer -> review.isEmpty() ? "waits until " + defer.until() : "waits for a person");
  }
}
