package io.gigmate.core.compliance;

import io.gigmate.core.compliance.Verdict.Kind;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a message may leave, with every rule that was looked at. The strictest verdict wins: DENY
 * before REVIEW before DEFER, of which the latest counts, before ALLOW.
 *
 * @param kind what may be done with the message
 * @param until when to ask again; only where it is deferred
 * @param findings what each rule said, in the order of the book
 */
public record Decision(Kind kind, @Nullable Instant until, List<Finding> findings) {
  public Decision {
    findings = List.copyOf(findings);
  }

  /** Combines what the rules said; nothing said is a case for a person. */
  static Decision of(List<Finding> findings) {
    Kind strictest = findings.isEmpty() ? Kind.REVIEW : Kind.ALLOW;
    Instant latest = null;
    for (Finding finding : findings) {
      Verdict verdict = finding.verdict();
      if (verdict.kind().compareTo(strictest) > 0) {
        strictest = verdict.kind();
      }
      if (verdict.until() != null && (latest == null || verdict.until().isAfter(latest))) {
        latest = verdict.until();
      }
    }
    return new Decision(strictest, strictest == Kind.DEFER ? latest : null, findings);
  }

  /**
   * Returns this decision where a person answered for some of its findings. Only what asked for a
   * person is theirs to answer: a denial and a deferral stay, and decide.
   *
   * @param answered which findings they answered for
   * @param why what stands in the place of those
   */
  public Decision clearing(Predicate<Finding> answered, String why) {
    return of(
        findings.stream()
            .map(
                each ->
                    each.verdict().kind() == Kind.REVIEW && answered.test(each)
                        ? new Finding(each.rule(), Verdict.allow(why))
                        : each)
            .toList());
  }

  /** Answers whether the message may leave now. */
  public boolean isAllowed() {
    return kind == Kind.ALLOW;
  }

  /** Returns the ids and versions of the rules that were looked at, such as {@code CS-4@2026.1}. */
  public List<String> rules() {
    return findings.stream().map(each -> each.rule().toString()).toList();
  }

  /** Returns in one line what decided: the findings as strict as the decision. */
  public String rationale() {
    return findings.stream()
        .filter(each -> each.verdict().kind() == kind && kind != Kind.ALLOW)
        .map(each -> each.rule().id() + ": " + each.verdict().why())
        .reduce((one, other) -> one + "; " + other)
        .orElse("every rule allows it");
  }
}
