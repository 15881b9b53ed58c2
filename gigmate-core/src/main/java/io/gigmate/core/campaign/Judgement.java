package io.gigmate.core.campaign;

import io.gigmate.core.operations.Digest;
import io.gigmate.core.outreach.ledger.HandOffVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a message may leave, with what was asked and the message as it would leave.
 *
 * @param verdict whether it may
 * @param why in one line
 * @param rules ids and versions of the rules that were asked; empty where it did not come to that
 * @param inputs names what was asked
 * @param message null where none came about
 */
record Judgement(
    HandOffVerdict verdict,
    String why,
    List<String> rules,
    Digest inputs,
    @Nullable OutgoingMessage message) {
  static Judgement early(HandOffVerdict verdict, String why) {
    return new Judgement(verdict, why, List.of(), Digest.ZERO, null);
  }

  static Judgement refused(String why) {
    return early(HandOffVerdict.refuse(why), why);
  }

  /** Returns what is told of it, such as {@code waits until 2026-03-02T15:00:00Z}. */
  String decision() {
    return verdict.fold(
        allow -> "may leave", refuse -> "must not leave", defer -> "waits until " + defer.until());
  }
}
