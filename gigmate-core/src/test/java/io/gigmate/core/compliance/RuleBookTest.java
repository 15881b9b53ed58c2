package io.gigmate.core.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.compliance.CallingHours.Day;
import io.gigmate.core.operations.OperationKind;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An operator makes the book stricter, and cannot make it looser. */
class RuleBookTest {
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

  @Test
  void ruleIsNamedOnceAndSaysWhereItIsWritten() {
    List<Rule> rules = RuleBook.standard().rules();
    assertThat(new HashSet<>(rules.stream().map(Rule::id).toList())).hasSameSizeAs(rules);
    assertThat(rules)
        .allSatisfy(
            rule -> {
              assertThat(rule.citation()).isNotBlank();
              assertThat(rule.demand()).endsWith(".");
              assertThat(rule.version()).isEqualTo("2026.1");
              assertThat(rule.verification().isVerified()).isFalse();
              assertThat(rule.regime().title()).isNotBlank();
              assertThat(rule.door().title()).isNotBlank();
            });
    for (Bound bound : Bound.values()) {
      assertThat(rules).anyMatch(rule -> rule.id().equals(bound.rule()));
    }
  }

  @Test
  void numberCanBeMadeStricterAndThenNotLooserAgain() {
    RuleBook strict = tightened(RuleBook.standard(), new Tightening.Figure(Bound.OPT_OUT_DAYS, 90));
    assertThat(strict.judge(Asked.email(a -> {})).kind()).isEqualTo(Verdict.Kind.DENY);
    assertThat(RuleBook.standard().judge(Asked.email(a -> {})).isAllowed()).isTrue();
    assertThat(refused(strict, new Tightening.Figure(Bound.OPT_OUT_DAYS, 60)))
        .isEqualTo("OPT_OUT_DAYS of CS-5 is 90, and 60 would be looser");
    assertThat(refused(RuleBook.standard(), new Tightening.Figure(Bound.DNC_LIST_DAYS, 32)))
        .contains("DNC_LIST_DAYS of TC-3 is 31");
    RuleBook earlier =
        tightened(RuleBook.standard(), new Tightening.Figure(Bound.REVOKE_ALL_FROM, 20_000));
    assertThat(earlier.bound(Bound.REVOKE_ALL_FROM)).isEqualTo(20_000);
  }

  @Test
  void hoursOfAStateCanOnlyShrink() {
    RuleBook book = RuleBook.standard();
    RuleBook strict =
        tightened(book, new Tightening.Hours("TX", Day.WEEKDAY, DayWindow.hours(10, 18)));
    assertThat(strict.judge(Asked.text(a -> {})).until()).isEqualTo(NOW.plusSeconds(3600));
    assertThat(strict.hours().of("TX").orElseThrow().automated().weekday())
        .isEqualTo(DayWindow.hours(10, 18));
    assertThat(refused(strict, new Tightening.Hours("TX", Day.WEEKDAY, DayWindow.hours(9, 18))))
        .isEqualTo("hours of TX on WEEKDAY are 10:00-18:00, and 09:00-18:00 would be looser");
    assertThat(refused(book, new Tightening.Hours("CA", Day.SUNDAY, DayWindow.hours(7, 21))))
        .contains("08:00-21:00");
    assertThat(refused(book, new Tightening.Hours("Texas!", Day.SUNDAY, DayWindow.NONE)))
        .contains("no state");
    RuleBook holidays = tightened(book, new Tightening.Hours("CA", Day.HOLIDAY, DayWindow.NONE));
    assertThat(holidays.hours().of("CA").orElseThrow().live().holiday()).isEqualTo(DayWindow.NONE);
  }

  @Test
  void ruleCanAnswerReviewAtLeast() {
    RuleBook strict =
        tightened(RuleBook.standard(), new Tightening.AtLeast("TC-2", Verdict.Kind.REVIEW));
    Decision decision = strict.judge(Asked.text(a -> {}));
    assertThat(decision.kind()).isEqualTo(Verdict.Kind.REVIEW);
    assertThat(decision.rationale()).startsWith("TC-2: the operator asks for it at least");
    RuleBook stricter = tightened(strict, new Tightening.AtLeast("TC-2", Verdict.Kind.DENY));
    assertThat(stricter.judge(Asked.text(a -> {})).kind()).isEqualTo(Verdict.Kind.DENY);
    assertThat(refused(stricter, new Tightening.AtLeast("TC-2", Verdict.Kind.REVIEW)))
        .contains("answer of TC-2 is DENY");
    assertThat(refused(strict, new Tightening.AtLeast("XX-1", Verdict.Kind.DENY)))
        .isEqualTo("no rule is called XX-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tightening.AtLeast("TC-2", Verdict.Kind.ALLOW));
  }

  @Test
  void everyChangeAndEveryRefusalGoesIntoTheLog() {
    TighteningOutcome done =
        RuleBook.standard().tighten(new Tightening.Figure(Bound.OPT_OUT_DAYS, 90), "ann", NOW);
    assertThat(done.entry().kind()).isEqualTo(OperationKind.DECISION);
    assertThat(done.entry().actor()).isEqualTo("ann");
    assertThat(done.entry().decision()).startsWith("tightened: ").contains("90");
    TighteningOutcome refused =
        RuleBook.standard().tighten(new Tightening.Figure(Bound.OPT_OUT_DAYS, 29), "ann", NOW);
    assertThat(refused.entry().decision()).startsWith("refused: ");
    assertThat(refused.entry().rationale()).contains("29 would be looser");
  }

  @Test
  void confirmationOfARevocationIsOneTextWithinFiveMinutes() {
    assertThat(confirmation(300, false, false)).isEqualTo(Verdict.Kind.ALLOW);
    assertThat(confirmation(301, false, false)).isEqualTo(Verdict.Kind.DENY);
    assertThat(confirmation(10, true, false)).isEqualTo(Verdict.Kind.DENY);
    assertThat(confirmation(10, false, true)).isEqualTo(Verdict.Kind.DENY);
    assertThat(confirmation(-1, false, false)).isEqualTo(Verdict.Kind.REVIEW);
  }

  private static Verdict.Kind confirmation(int after, boolean already, boolean markets) {
    return ConfirmationText.judge(NOW, NOW.plusSeconds(after), already, markets).kind();
  }

  private static RuleBook tightened(RuleBook book, Tightening change) {
    return book.tighten(change, "ann", NOW)
        .fold(
            done -> done.book(),
            refused -> {
              throw new AssertionError(refused.reason());
            });
  }

  private static String refused(RuleBook book, Tightening change) {
    return book.tighten(change, "ann", NOW).fold(done -> "tightened", refused -> refused.reason());
  }
}
