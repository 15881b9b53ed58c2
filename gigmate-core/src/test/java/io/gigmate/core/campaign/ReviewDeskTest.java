package io.gigmate.core.campaign;

import static io.gigmate.core.campaign.Scene.SPRING;
import static io.gigmate.core.campaign.Scene.TENANT;
import static io.gigmate.core.campaign.Scene.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.campaign.CampaignOutcome.Refusal;
import io.gigmate.core.campaign.Clearance.Reviewed;
import io.gigmate.core.compliance.OutreachRequest.Recipient;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.Declaration;
import io.gigmate.core.outreach.Fact;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.Suppression;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.outreach.ledger.SendTally;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What nobody knows waits for a person, and what a person may do about it. */
class ReviewDeskTest {
  private static final RecipientId ONE = RecipientId.of("room-1");
  private static final SendKey KEY = ReviewDesk.key(SPRING, ONE);

  private final Scene scene = new Scene();
  private final ReviewDesk reviews = scene.desk.reviews();

  /** Of the first room nobody knows whether they objected, nor in which country they are. */
  private void unknown(@Nullable String country) {
    Addressee room = Scene.room(1, "Room 1");
    Recipient facts = room.facts();
    scene.people.put(
        ONE,
        new Addressee(
            ONE,
            new Recipient(
                facts.type(),
                facts.email(),
                null,
                country,
                null,
                null,
                null,
                null,
                null,
                null,
                null),
            room.destinations(),
            room.values(),
            null,
            room.source()));
  }

  private void waitsForAPerson(@Nullable String country) {
    unknown(country);
    scene.schedule(Channel.EMAIL, 100);
    scene.run(Channel.EMAIL);
    assertThat(scene.left).hasSize(4).noneMatch(each -> each.address().startsWith("room1@"));
  }

  @Test
  void whatNobodyKnowsWaitsForAPersonWhoSeesTheMessageAndTheFindings() {
    waitsForAPerson("US");
    ReviewCase one = onlyCase();
    assertThat(one.key()).isEqualTo(KEY);
    assertThat(one.subject()).isEqualTo("Tuesdays at Room 1");
    assertThat(one.body()).contains("Unsubscribe: https://");
    assertThat(one.findings())
        .containsExactly(
            new Reviewed("CA-5@2026.1", "whether there was a signal is not known"),
            new Reviewed("EU-7@2026.1", "whether the recipient objected is not known"));
    assertThat(one.isClearable()).isTrue();
    assertThat(scene.tally()).isEqualTo(new SendTally(4, 0, 1, 0, 0, 0));
    assertThat(scene.entries("message " + KEY))
        .map(Operation::decision)
        .containsExactly("waits for a person");
  }

  @Test
  void statedFactsLetItLeaveAndAreInTheLogWithoutTheirContent() {
    waitsForAPerson("US");
    assertDone(reviews.declare(TENANT, ONE, stated(Fact.OBJECTED, "no")));
    assertThat(onlyCase().findings()).map(Reviewed::rule).containsExactly("CA-5@2026.1");
    scene.run(Channel.EMAIL);
    assertThat(scene.left).hasSize(4);
    assertDone(reviews.declare(TENANT, ONE, stated(Fact.PREFERENCE_SIGNAL, "No")));
    assertThat(reviews.waiting(TENANT, SPRING, 9)).isEmpty();
    scene.run(Channel.EMAIL);
    assertThat(scene.left).hasSize(5);
    assertThat(scene.entries("recipient room-1"))
        .map(Operation::decision)
        .containsExactly("stated objected", "stated preference_signal");
    assertThat(scene.entries("recipient room-1").toString()).doesNotContain("She said");
  }

  @Test
  void statedObjectionSuppressesEverywhereAndNoLaterWordUndoesIt() {
    waitsForAPerson("US");
    assertDone(reviews.declare(TENANT, ONE, stated(Fact.OBJECTED, "yes")));
    assertThat(
            scene.suppressions.standing(
                TENANT.id(), Channel.SOCIAL, scene.place(ONE, Channel.SOCIAL)))
        .map(Suppression::reason)
        .contains(Suppression.Reason.OBJECTED);
    scene.now = scene.now.plusSeconds(60);
    assertDone(reviews.declare(TENANT, ONE, stated(Fact.OBJECTED, "no")));
    scene.run(Channel.EMAIL);
    assertThat(scene.left).hasSize(4);
    assertThat(scene.tally()).isEqualTo(new SendTally(4, 1, 0, 0, 0, 0));
  }

  @Test
  void clearedMessageLeavesAndTheLogSaysOnWhoseWord() {
    waitsForAPerson("US");
    assertDone(reviews.clear(TENANT, KEY, onlyCase().seen(), scene.word()));
    scene.run(Channel.EMAIL);
    assertThat(scene.left).hasSize(5);
    List<Operation> entries = scene.entries("message " + KEY);
    assertThat(entries)
        .map(Operation::decision)
        .containsExactly("waits for a person", "cleared of CA-5@2026.1, EU-7@2026.1", "may leave");
    assertThat(entries.get(1).actor()).isEqualTo("ann");
    assertThat(entries.get(1).rationale()).isEqualTo("a person's word");
  }

  @Test
  void findingThatIsNewAtTheHandOffSendsItBack() {
    waitsForAPerson("US");
    assertDone(reviews.clear(TENANT, KEY, onlyCase().seen(), scene.word()));
    unknown(null);
    scene.run(Channel.EMAIL);
    assertThat(scene.left).hasSize(4);
    assertThat(onlyCase().findings()).map(Reviewed::rule).contains("HR-1@2026.1");
  }

  @Test
  void otherWordsSendItBack() {
    waitsForAPerson("US");
    ReviewCase before = onlyCase();
    assertDone(reviews.clear(TENANT, KEY, before.seen(), scene.word()));
    done(scene.desk.pause(TENANT, SPRING, "ann"));
    SortedMap<String, MessageTemplate> words =
        new TreeMap<>(Map.of(CampaignPlan.ONLY, new MessageTemplate("Hi", "Other words")));
    done(scene.desk.revise(TENANT, SPRING, words, "bob"));
    scene.approve();
    done(scene.desk.resume(TENANT, SPRING, "ann"));
    scene.run(Channel.EMAIL);
    assertThat(scene.left).hasSize(4);
    assertThat(onlyCase().findings()).isEqualTo(before.findings());
    assertThat(refusal(reviews.clear(TENANT, KEY, before.seen(), scene.word())))
        .isEqualTo(Refusal.APPROVAL);
  }

  @Test
  void whatIsDeniedOrDeferredNoWordClears() {
    waitsForAPerson("US");
    assertDone(reviews.clear(TENANT, KEY, onlyCase().seen(), scene.word()));
    scene.suppressions.suppress(
        TENANT.id(),
        scene.place(ONE, Channel.EMAIL),
        Suppression.on(Channel.EMAIL, Suppression.Reason.COMPLAINED, scene.now, "provider"));
    scene.run(Channel.EMAIL);
    assertThat(scene.left).hasSize(4);
    assertThat(scene.tally().suppressed()).isEqualTo(1);
    assertThat(refusal(reviews.clear(TENANT, KEY, Digest.ZERO, scene.word())))
        .isEqualTo(Refusal.STATE);
  }

  @Test
  void deniedMessageIsNotInTheQueue() {
    waitsForAPerson("CA");
    // Without consent nothing goes to Canada: what is denied is no person's to clear.
    assertThat(scene.tally()).isEqualTo(new SendTally(4, 1, 0, 0, 0, 0));
    assertThat(reviews.waiting(TENANT, SPRING, 9)).isEmpty();
  }

  @Test
  void clearedMessageKeepsItsDailyLimit() {
    unknown("US");
    scene.schedule(Channel.EMAIL, 4);
    scene.run(Channel.EMAIL);
    assertDone(reviews.clear(TENANT, KEY, onlyCase().seen(), scene.word()));
    scene.run(Channel.EMAIL);
    assertThat(scene.left).hasSize(4);
    scene.now = scene.now.plus(Duration.ofDays(1));
    scene.run(Channel.EMAIL);
    assertThat(scene.left).hasSize(5);
  }

  @Test
  void directMessageIsNeverClearedForAMachine() {
    scene.schedule(Channel.SOCIAL, 100);
    scene.run(Channel.SOCIAL);
    ReviewCase first = reviews.waiting(TENANT, SPRING, 1).get(0);
    assertThat(first.isClearable()).isFalse();
    assertThat(refusal(reviews.clear(TENANT, first.key(), first.seen(), scene.word())))
        .isEqualTo(Refusal.SETTINGS);
    assertThatThrownBy(
            () -> new Clearance(first.key(), Digest.ZERO, first.findings(), scene.word()))
        .hasMessageContaining("PL-1@2026.1");
  }

  @Test
  void declinedMessageNeverLeaves() {
    waitsForAPerson("US");
    Approval word = new Approval("bob", scene.now, "we know them better");
    assertDone(reviews.decline(TENANT, KEY, word));
    assertThat(scene.tally().suppressed()).isEqualTo(1);
    assertThat(scene.ledger.find(TENANT.id(), KEY).orElseThrow().note())
        .isEqualTo("declined by bob: we know them better");
    assertThat(refusal(reviews.decline(TENANT, KEY, word))).isEqualTo(Refusal.STATE);
    assertThat(refusal(reviews.decline(TENANT, ReviewDesk.key(SPRING, RecipientId.of("x")), word)))
        .isEqualTo(Refusal.UNKNOWN);
    assertThat(refusal(reviews.declare(TENANT, RecipientId.of("x"), stated(Fact.OBJECTED, "no"))))
        .isEqualTo(Refusal.UNKNOWN);
  }

  @Test
  void handedTaskSaysWhatToLookAtFirst() {
    unknown("US");
    scene.schedule(Channel.SOCIAL, 100);
    scene.desk.run(
        TENANT, Channel.SOCIAL, 10, scene.carrier(true), OutreachDesk.Hand.PERSON, "ann");
    assertThat(scene.left.get(0).toCheck())
        .contains("EU-7@2026.1: whether the recipient objected is not known")
        .anyMatch(line -> line.startsWith("PL-1@2026.1: "));
    assertThat(scene.entries("message " + KEY).get(0).decision())
        .isEqualTo("goes to a person who sends it");
  }

  @Test
  void statedPlaceAndKindCountBeforeTheHostsGuess() {
    waitsForAPerson(null);
    assertThat(onlyCase().findings()).map(Reviewed::rule).contains("HR-1@2026.1");
    assertDone(reviews.declare(TENANT, ONE, stated(Fact.COUNTRY, "us")));
    assertDone(reviews.declare(TENANT, ONE, stated(Fact.REGION, "TX")));
    assertThat(onlyCase().findings()).map(Reviewed::rule).containsExactly("EU-7@2026.1");
    assertThatThrownBy(() -> stated(Fact.COUNTRY, "Texas"))
        .hasMessageContaining("in two letters: 'Texas'");
    assertThatThrownBy(() -> stated(Fact.TIME_ZONE, "Texas")).hasMessageContaining("'Texas'");
    assertThatThrownBy(() -> stated(Fact.OBJECTED, "maybe")).hasMessageContaining("'maybe'");
  }

  private ReviewCase onlyCase() {
    List<ReviewCase> waiting = reviews.waiting(TENANT, SPRING, 9);
    assertThat(waiting).hasSize(1);
    return waiting.get(0);
  }

  private Declaration stated(Fact fact, String value) {
    return new Declaration(fact, value, "She said so", "call v1", "call", "ann", scene.now);
  }

  private static void assertDone(ReviewOutcome outcome) {
    assertThat(outcome).isEqualTo(new ReviewOutcome.Done());
  }

  private static Refusal refusal(ReviewOutcome outcome) {
    return outcome.fold(
        done -> {
          throw new AssertionError("done");
        },
        ReviewOutcome.Refused::refusal);
  }
}
