package io.gigmate.examples;

import io.gigmate.core.compliance.Decision;
import io.gigmate.core.compliance.Finding;
import io.gigmate.core.compliance.OutreachRequest;
import io.gigmate.core.compliance.Rule;
import io.gigmate.core.compliance.RuleBook;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ConsentKind;
import io.gigmate.core.outreach.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** May this text leave? Asked at noon, at night, and of somebody who opted out. */
public final class AskWhetherToSend {
  private AskWhetherToSend() {}

  /** Prints three decisions with what decided them. */
  public static void main(String[] args) {
    say("at noon", text("2026-03-02T18:00:00Z", List.of()));
    say("late at night", text("2026-03-03T05:30:00Z", List.of()));
    Instant yesterday = Instant.parse("2026-03-01T18:00:00Z");
    say(
        "after STOP",
        text("2026-03-02T18:00:00Z", List.of(new OutreachRequest.OptOut(Channel.SMS, yesterday))));
  }

  private static void say(String when, OutreachRequest request) {
    Decision decision = RuleBook.standard().judge(request);
    String until = decision.until() == null ? "" : " until " + decision.until();
    System.out.printf(
        "%s: %s%s, %d rules asked%n", when, decision.kind(), until, decision.findings().size());
    decision.findings().stream()
        .filter(found -> found.verdict().kind() == decision.kind())
        .limit(2)
        .forEach(AskWhetherToSend::say);
  }

  private static void say(Finding found) {
    Rule rule = found.rule();
    System.out.printf("  %s (%s): %s%n", rule.id(), rule.citation(), found.verdict().why());
  }

  private static OutreachRequest text(String now, List<OutreachRequest.OptOut> optedOut) {
    Instant agreed = Instant.parse("2026-01-05T10:00:00Z");
    return new OutreachRequest(
        Instant.parse(now),
        ZoneId.of("America/Chicago"),
        Channel.SMS,
        Purpose.COMMERCIAL,
        new OutreachRequest.Sender("GigMate", null, null, null),
        new OutreachRequest.Message(null, null, null, null, null, null, null, null),
        new OutreachRequest.Recipient(
            OutreachRequest.RecipientType.BUSINESS,
            null,
            "+15125550100",
            "US",
            "TX",
            "78701",
            null,
            List.of(new OutreachRequest.Consent(Channel.SMS, ConsentKind.WRITTEN, agreed, "v3")),
            false,
            optedOut,
            false),
        new OutreachRequest.Facts(false, LocalDate.of(2026, 2, 20), null, null),
        new OutreachRequest.Campaign("c1", true),
        new OutreachRequest.Sent(12, 12, Instant.parse("2026-03-01T20:00:00Z"), 0),
        new OutreachRequest.Limits(100, 2),
        null);
  }
}
