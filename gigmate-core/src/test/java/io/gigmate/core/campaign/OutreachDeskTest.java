package io.gigmate.core.campaign;

import static io.gigmate.core.campaign.Scene.SPRING;
import static io.gigmate.core.campaign.Scene.TENANT;
import static io.gigmate.core.campaign.Scene.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.autonomy.phase.Phase;
import io.gigmate.core.campaign.CampaignOutcome.Refusal;
import io.gigmate.core.campaign.CampaignOutcome.Refused;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.Suppression;
import io.gigmate.core.outreach.ledger.SendTally;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A campaign from the draft to the report, and everything that keeps it from leaving. */
class OutreachDeskTest {
  private final Scene scene = new Scene();

  @Test
  void approvedCampaignGoesTheWholeWay() {
    scene.schedule(Channel.EMAIL, 100);
    assertThat(scene.run(Channel.EMAIL)).isEqualTo(5);
    assertThat(scene.campaign().state()).isEqualTo(CampaignState.COMPLETED);
    assertThat(scene.tally()).isEqualTo(new SendTally(5, 0, 0, 0, 0, 0));
    OutgoingMessage first = scene.left.get(0);
    assertThat(first.subject()).isEqualTo("Tuesdays at Room 1");
    assertThat(first.address()).isEqualTo("room1@venue1.example");
    assertThat(first.body())
        .startsWith(
            "Hello Room 1, shall we?\n\n-- \nThis is an advertisement by GigMate, 1 Main St")
        .contains("Where we have your address from: its own site")
        .endsWith("Unsubscribe: " + first.optOut());
    assertThat(first.optOutHeaders())
        .containsExactly(
            Map.entry("List-Unsubscribe", "<" + first.optOut() + ">"),
            Map.entry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    assertThat(first.optOut()).startsWith("https://gigmate.example/u/");
  }

  @Test
  void everyDecisionIsInTheLogWithItsRulesBeforeTheMessageLeaves() {
    scene.schedule(Channel.EMAIL, 100);
    scene.run(Channel.EMAIL);
    List<Operation> entries = scene.entries("message spring/1/room-1");
    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).decision()).isEqualTo("may leave");
    assertThat(entries.get(0).rationale()).isEqualTo("every rule allows it");
    assertThat(entries.get(0).rules()).contains("HR-3@2026.1", "CS-4@2026.1", "MB-1@2026.1");
    assertThat(scene.entries("campaign spring"))
        .map(Operation::decision)
        .containsExactly(
            "composed", "approved", "scheduled from 2026-03-02T15:00:00Z", "active", "completed");
  }

  @Test
  void nothingLeavesWithoutAnApproval() {
    done(scene.desk.compose(TENANT, SPRING, "Spring", Scene.plan(Channel.EMAIL, 9), "ann"));
    assertThat(refusal(scene.desk.schedule(TENANT, SPRING, scene.now, "ann")))
        .isEqualTo(Refusal.APPROVAL);
    assertThat(scene.run(Channel.EMAIL)).isZero();
    assertThat(scene.left).isEmpty();
  }

  @Test
  void operatorWhoNeedsNoApprovalOfEachHasSaidSoInTheSettings() {
    scene.set(Setting.OUTREACH_REQUIRES_APPROVAL, "false");
    done(scene.desk.compose(TENANT, SPRING, "Spring", Scene.plan(Channel.EMAIL, 9), "ann"));
    done(scene.desk.schedule(TENANT, SPRING, scene.now, "ann"));
    assertThat(scene.run(Channel.EMAIL)).isEqualTo(5);
    assertThat(scene.left).hasSize(5);
  }

  @Test
  void changedWordsNeedANewApproval() {
    scene.schedule(Channel.EMAIL, 2);
    done(scene.desk.revise(TENANT, SPRING, words("Hi {{name}}"), "bob"));
    scene.run(Channel.EMAIL);
    assertThat(scene.left).isEmpty();
    assertThat(scene.campaign().state()).isEqualTo(CampaignState.SCHEDULED);
    scene.approve();
    scene.now = scene.now.plus(Duration.ofMinutes(15));
    scene.run(Channel.EMAIL);
    assertThat(scene.left).hasSize(2).allMatch(each -> each.body().startsWith("Hi Room"));

    done(scene.desk.pause(TENANT, SPRING, "ann"));
    done(scene.desk.revise(TENANT, SPRING, words("Hey {{name}}"), "bob"));
    assertThat(refusal(scene.desk.resume(TENANT, SPRING, "bob"))).isEqualTo(Refusal.APPROVAL);
  }

  @Test
  void approvalIsOfWhatThePersonSaw() {
    done(scene.desk.compose(TENANT, SPRING, "Spring", Scene.plan(Channel.EMAIL, 9), "ann"));
    Digest seen = scene.desk.content(scene.campaign());
    done(scene.desk.revise(TENANT, SPRING, words("Hi {{name}}"), "bob"));
    assertThat(refusal(scene.desk.approve(TENANT, SPRING, seen, scene.word())))
        .isEqualTo(Refusal.APPROVAL);
    assertThat(scene.campaign().approved()).isNull();
  }

  @Test
  void aTextIsAdoptedByAPersonWhileNothingLeaves() {
    SortedMap<String, MessageTemplate> two =
        new TreeMap<>(
            Map.of(
                "a", new MessageTemplate("Hi", "Hello {{name}}"),
                "b", new MessageTemplate("Hey", "Good day {{name}}")));
    scene.schedule(Channel.EMAIL, 9);
    done(scene.desk.revise(TENANT, SPRING, two, "bob"));
    Digest seen = scene.desk.content(scene.campaign());
    assertThat(refusal(scene.desk.adopt(TENANT, SPRING, seen, "c", "ahead", scene.word())))
        .isEqualTo(Refusal.STATE);
    Digest other = Digest.ZERO;
    assertThat(refusal(scene.desk.adopt(TENANT, SPRING, other, "b", "ahead", scene.word())))
        .isEqualTo(Refusal.APPROVAL);

    Campaign adopted =
        done(scene.desk.adopt(TENANT, SPRING, seen, "b", "b is ahead", scene.word()));
    assertThat(adopted.plan().templates()).containsOnlyKeys("b");
    assertThat(scene.entries("campaign spring"))
        .extracting(Operation::decision)
        .contains("text b adopted: b is ahead");
    // The word that adopts a text approves it: it may leave.
    scene.run(Channel.EMAIL);
    assertThat(scene.left).isNotEmpty().allMatch(each -> each.body().startsWith("Good day"));
    Digest now = scene.desk.content(scene.campaign());
    assertThat(refusal(scene.desk.adopt(TENANT, SPRING, now, "b", "ahead", scene.word())))
        .isEqualTo(Refusal.STATE);
  }

  @Test
  void anotherSenderNeedsANewApproval() {
    scene.schedule(Channel.EMAIL, 2);
    scene.desk = scene.desk("2 Other St, Austin, TX 78701");
    scene.run(Channel.EMAIL);
    assertThat(scene.left).isEmpty();
  }

  @Test
  void unsubscribedBetweenPlanningAndHandOffIsNotSent() {
    scene.schedule(Channel.EMAIL, 100);
    scene.suppressions.suppress(
        TENANT.id(),
        scene.mailbox(RecipientId.of("room-3")),
        Suppression.on(Channel.EMAIL, Suppression.Reason.OPTED_OUT, scene.now, "one-click"));
    scene.run(Channel.EMAIL);
    assertThat(scene.tally()).isEqualTo(new SendTally(4, 1, 0, 0, 0, 0));
    assertThat(scene.left).noneMatch(each -> each.address().startsWith("room3"));
    assertThat(scene.entries("message spring/1/room-3").get(0).rationale())
        .isEqualTo("suppressed: opted_out");
  }

  @Test
  void whoIsGoneOrHasAnotherAddressOrLacksAValueIsNotSent() {
    scene.schedule(Channel.EMAIL, 100);
    scene.people.remove(RecipientId.of("room-1"));
    Addressee moved = Scene.room(9, "Room 2");
    scene.people.put(
        RecipientId.of("room-2"),
        new Addressee(
            RecipientId.of("room-2"),
            moved.facts(),
            moved.destinations(),
            moved.values(),
            null,
            moved.source()));
    scene.people.put(RecipientId.of("room-3"), Scene.room(3, ""));
    scene.run(Channel.EMAIL);
    assertThat(scene.tally()).isEqualTo(new SendTally(2, 3, 0, 0, 0, 0));
    assertThat(scene.entries("message spring/1/room-3").get(0).rationale())
        .isEqualTo("no value for name");
  }

  @Test
  void campaignKeepsItsOwnDailyLimit() {
    scene.schedule(Channel.EMAIL, 2);
    scene.run(Channel.EMAIL);
    scene.run(Channel.EMAIL);
    assertThat(scene.left).hasSize(2);
    assertThat(scene.tally().deferred()).isEqualTo(3);
    scene.now = scene.now.plus(Duration.ofDays(1));
    scene.run(Channel.EMAIL);
    assertThat(scene.left).hasSize(4);
    assertThat(scene.campaign().state()).isEqualTo(CampaignState.ACTIVE);
  }

  @Test
  void unknownSourceWaitsForAPersonAndTheirHandIsOne() {
    scene.schedule(Channel.SOCIAL, 100);
    scene.run(Channel.SOCIAL);
    assertThat(scene.left).isEmpty();
    assertThat(scene.tally().deferred()).isEqualTo(5);
    assertThat(scene.entries("message spring/1/room-1").get(0).rationale()).contains("PL-1");
    scene.now = scene.now.plus(Duration.ofDays(1));
    scene.desk.run(
        TENANT, Channel.SOCIAL, 10, scene.carrier(true), OutreachDesk.Hand.PERSON, "ann");
    assertThat(scene.left).hasSize(5);
  }

  @Test
  void machineRunsOnlyWhereTheOperatorSwitchedItOnAndHasComeSoFar() {
    scene.schedule(Channel.EMAIL, 100);
    assertThat(machine()).isInstanceOf(RunOutcome.Refused.class);
    assertThat(scene.left).isEmpty();
    scene.set(Setting.AUTO_OUTREACH_ENABLED, "true");
    scene.phase = Phase.INTEGRATION;
    assertThat(machine().fold(ran -> "ran", RunOutcome.Refused::why))
        .isEqualTo("a person has to run it: it takes the phase learning, and this is integration");
    assertThat(scene.left).isEmpty();
    scene.phase = Phase.LEARNING;
    assertThat(machine()).isInstanceOf(RunOutcome.Ran.class);
    assertThat(scene.left).hasSize(5);
  }

  @Test
  void machineBeginsNothingThatNobodyApproved() {
    scene.set(Setting.AUTO_OUTREACH_ENABLED, "true");
    scene.set(Setting.OUTREACH_REQUIRES_APPROVAL, "false");
    scene.desk.compose(TENANT, SPRING, "Spring", Scene.plan(Channel.EMAIL, 9), "ann");
    scene.desk.schedule(TENANT, SPRING, scene.now, "ann");
    assertThat(machine()).isInstanceOf(RunOutcome.Refused.class);
    scene.phase = Phase.AUTONOMOUS;
    assertThat(machine()).isInstanceOf(RunOutcome.Ran.class);
  }

  @Test
  void objectionAtOneAddressIsOfThePersonAtEveryOther() {
    scene.schedule(Channel.EMAIL, 100);
    scene.suppressions.suppress(
        TENANT.id(),
        Objects.requireNonNull(Scene.room(1, "Room 1").destinations().get(Channel.SOCIAL)).point(),
        Suppression.on(
            Channel.SOCIAL, Suppression.Reason.OBJECTED, scene.now, "a letter of theirs"));
    scene.run(Channel.EMAIL);
    assertThat(scene.left).hasSize(4).noneMatch(message -> message.address().startsWith("room1@"));
    assertThat(scene.entries("message spring/1/room-1").get(0).rationale()).contains("EU-7");
  }

  @Test
  void mailboxThatSeveralShareGetsOneMessage() {
    Addressee first = Scene.room(1, "Room 1");
    RecipientId other = RecipientId.of("room-1-again");
    scene.people.put(
        other,
        new Addressee(
            other,
            first.facts(),
            first.destinations(),
            first.values(),
            first.focus(),
            first.source()));
    scene.schedule(Channel.EMAIL, 100);
    scene.run(Channel.EMAIL);
    assertThat(scene.left).map(OutgoingMessage::address).doesNotHaveDuplicates().hasSize(5);
  }

  @Test
  void leadsBelowTheThresholdAreNotWrittenTo() {
    scene.set(Setting.LEAD_SCORE_THRESHOLD, "61");
    assertThat(
            refusal(
                scene.desk.compose(TENANT, SPRING, "Spring", Scene.plan(Channel.EMAIL, 9), "ann")))
        .isEqualTo(Refusal.SETTINGS);
  }

  @Test
  void wordsThatSuitNobodyAreRefusedByName() {
    scene.schedule(Channel.EMAIL, 9);
    CampaignId other = CampaignId.of("other");
    done(scene.desk.compose(TENANT, other, "Other", Scene.plan(Channel.EMAIL, 9), "ann"));
    Campaign revised = done(scene.desk.revise(TENANT, other, words("Hi {{nickname}}"), "ann"));
    done(scene.desk.approve(TENANT, other, scene.desk.content(revised), scene.word()));
    CampaignOutcome outcome = scene.desk.schedule(TENANT, other, scene.now, "ann");
    assertThat(outcome).isEqualTo(new Refused(Refusal.WORDS, "no value for nickname"));
  }

  @Test
  void previewShowsTheMessageAndWhatStandsInItsWay() {
    done(scene.desk.compose(TENANT, SPRING, "Spring", Scene.plan(Channel.EMAIL, 9), "ann"));
    CampaignPreview preview = scene.desk.preview(TENANT, SPRING, 2).orElseThrow();
    assertThat(preview.reachable()).isEqualTo(5);
    assertThat(preview.unreachable()).isZero();
    assertThat(preview.samples()).hasSize(2);
    assertThat(preview.samples().get(0).subject()).isEqualTo("Tuesdays at Room 1");
    assertThat(preview.samples().get(0).why()).contains("HR-3");
    scene.approve();
    assertThat(scene.desk.preview(TENANT, SPRING, 1).orElseThrow().samples().get(0).verdict())
        .isEqualTo("may leave");
    assertThat(scene.left).isEmpty();
  }

  @Test
  void cancelledCampaignNeverLeavesAndItsReportAddsUp() {
    scene.schedule(Channel.EMAIL, 2);
    scene.run(Channel.EMAIL);
    RecipientId reader = scene.left.get(0).key().recipient();
    scene.signals.note(
        TENANT, CampaignSignal.of(SPRING, reader, CampaignSignal.Kind.RESPONDED, scene.now), "ann");
    done(scene.desk.cancel(TENANT, SPRING, "ann"));
    scene.now = scene.now.plus(Duration.ofDays(3));
    scene.run(Channel.EMAIL);
    CampaignReport report = scene.signals.report(TENANT.id(), SPRING).orElseThrow();
    assertThat(report.tally()).isEqualTo(new SendTally(2, 0, 0, 0, 0, 3));
    assertThat(report.count(CampaignSignal.Kind.RESPONDED)).isEqualTo(1);
    assertThat(report.count(CampaignSignal.Kind.OPENED)).isZero();
    assertThat(refusal(scene.desk.cancel(TENANT, SPRING, "ann"))).isEqualTo(Refusal.STATE);
    assertThat(refusal(scene.desk.pause(TENANT, CampaignId.of("none"), "ann")))
        .isEqualTo(Refusal.UNKNOWN);
  }

  private RunOutcome machine() {
    return scene.desk.run(
        TENANT, Channel.EMAIL, 10, scene.carrier(false), OutreachDesk.Hand.MACHINE, "job");
  }

  private static SortedMap<String, MessageTemplate> words(String body) {
    return new TreeMap<>(Map.of(CampaignPlan.ONLY, new MessageTemplate("Tuesdays", body)));
  }

  private static Refusal refusal(CampaignOutcome outcome) {
    return outcome.fold(
        done -> {
          throw new AssertionError("done: " + done.campaign());
        },
        Refused::refusal);
  }
}
