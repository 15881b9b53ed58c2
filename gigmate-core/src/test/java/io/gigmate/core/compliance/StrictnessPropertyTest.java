package io.gigmate.core.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.compliance.OutreachRequest.Consent;
import io.gigmate.core.compliance.OutreachRequest.OptOut;
import io.gigmate.core.compliance.OutreachRequest.RecipientType;
import io.gigmate.core.compliance.Verdict.Kind;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ConsentKind;
import io.gigmate.core.outreach.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random contexts: what makes a request worse never lets it leave. */
class StrictnessPropertyTest {
  private static final RuleBook BOOK = RuleBook.standard();

  @Property
  void suppressionNeverTurnsARefusalIntoAllow(@ForAll long seed, @ForAll Channel channel) {
    Decision before = decide(seed, asked -> {});
    Decision optedOut =
        decide(
            seed,
            asked -> {
              List<OptOut> all =
                  new ArrayList<>(asked.optedOut == null ? List.of() : asked.optedOut);
              all.add(new OptOut(channel, Instant.parse("2026-02-01T00:00:00Z")));
              asked.optedOut = asked.optedOut == null ? null : all;
            });
    assertThat(optedOut.kind()).isGreaterThanOrEqualTo(before.kind());
    Decision objected = decide(seed, asked -> asked.objected = true);
    assertThat(objected.isAllowed() && !before.isAllowed()).isFalse();
  }

  @Property
  void numberInAnotherStateNeverTurnsARefusalIntoAllow(@ForAll long seed) {
    // Where the address says where they are, a number can only add candidates.
    Consumer<Asked> addressed =
        asked -> {
          asked.country = "US";
          asked.phone = "+15125550100";
          asked.region = "TX";
          asked.postalCode = "78701";
        };
    Decision before = decide(seed, addressed);
    Decision after =
        decide(seed, addressed.andThen(asked -> asked.phone = number(new Random(seed))));
    assertThat(after.kind()).isGreaterThanOrEqualTo(before.kind());
    if (before.until() != null && after.until() != null) {
      assertThat(after.until()).isAfterOrEqualTo(before.until());
    }
  }

  @Property
  void whatIsNotKnownIsNeverAllowedWhereARuleNeedsIt(@ForAll long seed) {
    List<Consumer<Asked>> holes =
        List.of(
            asked -> asked.country = null,
            asked -> asked.purpose = null,
            asked -> asked.channel = null,
            asked -> asked.now = null,
            asked -> asked.tenantZone = null,
            asked -> asked.today = null,
            asked -> asked.last24h = null,
            asked -> asked.toRecipient7d = null,
            asked -> asked.perDay = null);
    for (Consumer<Asked> hole : holes) {
      assertThat(decide(seed, hole).isAllowed()).isFalse();
    }
  }

  @Property
  void decisionIsAsStrictAsItsStrictestFinding(@ForAll long seed) {
    Decision decision = decide(seed, asked -> {});
    assertThat(decision.findings())
        .allSatisfy(
            finding -> assertThat(finding.verdict().kind()).isLessThanOrEqualTo(decision.kind()))
        .anySatisfy(finding -> assertThat(finding.verdict().kind()).isEqualTo(decision.kind()));
    assertThat(decision).hasToString(decide(seed, asked -> {}).toString());
  }

  @Property
  void clearingAnswersOnlyWhatAskedForAPerson(@ForAll long seed) {
    Decision before = decide(seed, asked -> {});
    Decision after = before.clearing(finding -> true, "cleared");
    List<Kind> rest =
        before.findings().stream()
            .map(finding -> finding.verdict().kind())
            .filter(kind -> kind != Kind.REVIEW)
            .toList();
    Kind strictest = rest.stream().max(Comparator.naturalOrder()).orElse(Kind.ALLOW);
    assertThat(after.kind()).isEqualTo(strictest);
    assertThat(before.kind() == Kind.DENY).isEqualTo(after.kind() == Kind.DENY);
    assertThat(before.clearing(finding -> false, "cleared")).isEqualTo(before);
  }

  private static Decision decide(long seed, Consumer<Asked> change) {
    return BOOK.judge(
        Asked.text(
            asked -> {
              spoil(asked, new Random(seed));
              change.accept(asked);
            }));
  }

  /** Every part keeps its good value more often than not, so that some requests are allowed. */
  private static void spoil(Asked asked, Random dice) {
    asked.now = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(dice.nextInt(14 * 86_400));
    asked.oldestIn24h = asked.now.minusSeconds(dice.nextInt(86_400));
    asked.channel = pick(dice, Channel.values());
    asked.purpose = pick(dice, Purpose.values());
    asked.country = pick(dice, "US", "US", "US", "CA", "DE", "AU");
    asked.type = pick(dice, RecipientType.values());
    asked.phone = number(dice);
    asked.consents =
        pick(
            dice,
            List.of(),
            List.of(consent(dice), consent(dice)),
            Arrays.stream(Channel.values())
                .map(each -> Asked.consent(each, ConsentKind.WRITTEN))
                .toList());
    asked.today = pick(dice, 0, 50, 100);
    asked.last24h = pick(dice, 0, 50, 100);
    asked.toRecipient7d = pick(dice, 0, 1, 2);
    asked.autodialed = pick(dice, true, false);
    asked.approved = pick(dice, true, true, false);
  }

  private static Consent consent(Random dice) {
    return Asked.consent(pick(dice, Channel.values()), pick(dice, ConsentKind.values()));
  }

  private static String number(Random dice) {
    return pick(dice, "+15125550100", "+13105550100", "+12125551234", "+18505550100");
  }

  @SafeVarargs
  private static <T> T pick(Random dice, T... from) {
    return from[dice.nextInt(from.length)];
  }
}
