package io.gigmate.core.campaign;

import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.compliance.Decision;
import io.gigmate.core.compliance.Finding;
import io.gigmate.core.compliance.Verdict;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.outreach.ledger.SendKey;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person's word that one planned message may leave, whatever these findings say. It holds for
 * exactly them: another rule, another version of one, another reason or other words of the campaign
 * bring the message back to a person. What a rule denies or defers it never touches.
 *
 * @param key the message
 * @param content of the campaign that the person saw
 * @param findings what they answered for, in order
 * @param word who, when and why
 */
public record Clearance(SendKey key, Digest content, List<Reviewed> findings, Approval word) {
  /** These are no person's to clear one message at a time. */
  private static final Set<String> NEVER =
      // The approval of a campaign is of all of it; a direct message is sent by hand; who writes
      // and
      // from where is the operator's to set, for every message.
      Set.of("HR-3", "PL-1", "CS-1", "CS-4", "CL-4");

  /**
   * A finding that a person looked at.
   *
   * @param rule its id and version, such as {@code EU-7@2026.1}
   * @param why what it said
   */
  public record Reviewed(String rule, String why) implements Comparable<Reviewed> {
    static Reviewed of(Finding finding) {
      return new Reviewed(finding.rule().toString(), finding.verdict().why());
    }

    /** Answers whether a person may answer for it. */
    public boolean isClearable() {
      return !NEVER.contains(rule.substring(0, rule.indexOf('@')));
    }

    @Override
    public int compareTo(Reviewed other) {
      int byRule = rule.compareTo(other.rule);
      return byRule == 0 ? why.compareTo(other.why) : byRule;
    }
  }

  public Clearance {
    findings = findings.stream().distinct().sorted().toList();
    if (findings.isEmpty() || !findings.stream().allMatch(Reviewed::isClearable)) {
      throw new IllegalArgumentException("no person can clear these findings: " + findings);
    }
    word = new Approval(word.approver(), word.at().truncatedTo(ChronoUnit.MILLIS), word.reason());
  }

  /** Returns what names these findings; whoever clears them says which they saw. */
  public static Digest digest(Collection<Reviewed> findings) {
    return Digest.ofValues(findings.stream().distinct().sorted());
  }

  /** Returns what of a decision a person has to look at. */
  static List<Reviewed> of(Decision decision) {
    return decision.findings().stream()
        .filter(each -> each.verdict().kind() == Verdict.Kind.REVIEW)
        .map(Reviewed::of)
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns the decision with what this clears answered for, where the words are still those. */
  static Decision applied(Decision decision, @Nullable Clearance clearance, Digest content) {
    return clearance == null || !clearance.content.equals(content)
        ? decision
        : decision.clearing(
            finding -> clearance.findings.contains(Reviewed.of(finding)),
            "cleared by " + clearance.word.approver() + ": " + clearance.word.reason());
  }
}
