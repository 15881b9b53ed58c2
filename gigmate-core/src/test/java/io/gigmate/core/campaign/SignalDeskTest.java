package io.gigmate.core.campaign;

import static io.gigmate.core.campaign.Scene.SPRING;
import static io.gigmate.core.campaign.Scene.TENANT;
import static io.gigmate.core.campaign.Scene.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.campaign.CampaignOutcome.Refusal;
import io.gigmate.core.campaign.CampaignSignal.Kind;
import io.gigmate.core.campaign.SignalOutcome.Noted;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.Suppression;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What recipients do about a campaign is kept once, has its consequences and is reported. */
class SignalDeskTest {
  private final Scene scene = new Scene();

  @Test
  void signalThatIsToldTwiceCountsOnce() {
    scene.schedule(Channel.EMAIL, 100);
    scene.run(Channel.EMAIL);
    assertThat(note("room-1", Kind.OPENED)).isEqualTo(new Noted(true, false));
    assertThat(note("room-1", Kind.OPENED)).isEqualTo(new Noted(false, false));
    assertThat(note("room-2", Kind.OPENED)).isEqualTo(new Noted(true, false));
    assertThat(buy("room-1", "order-1", "USD 100")).isEqualTo(new Noted(true, false));
    assertThat(buy("room-1", "order-1", "USD 100")).isEqualTo(new Noted(false, false));
    assertThat(buy("room-1", "order-2", "USD 50")).isEqualTo(new Noted(true, false));
    CampaignReport report = scene.signals.report(TENANT.id(), SPRING).orElseThrow();
    assertThat(report.signals()).isEqualTo(Map.of(Kind.OPENED, 2L, Kind.CONVERTED, 1L));
    assertThat(report.variants())
        .containsExactly(new VariantResult("a", 5, Map.of(Kind.OPENED, 2L, Kind.CONVERTED, 1L)));
  }

  @Test
  void signalOfWhoWasNotWrittenToIsRefused() {
    scene.schedule(Channel.EMAIL, 2);
    scene.run(Channel.EMAIL);
    // Of five, two left; the first has to wait.
    assertThat(scene.left).noneMatch(each -> each.key().recipient().value().equals("room-1"));
    assertThat(refusal(note("room-1", Kind.OPENED))).isEqualTo(Refusal.STATE);
    assertThat(refusal(note("nobody", Kind.OPENED))).isEqualTo(Refusal.STATE);
    assertThat(
            refusal(
                scene.signals.note(
                    TENANT,
                    CampaignSignal.of(
                        CampaignId.of("none"), RecipientId.of("room-1"), Kind.OPENED, scene.now),
                    "provider")))
        .isEqualTo(Refusal.UNKNOWN);
    assertThatThrownBy(
            () ->
                new CampaignSignal(
                    SPRING,
                    RecipientId.of("room-1"),
                    Kind.OPENED,
                    "1",
                    Money.parse("USD 1"),
                    scene.now))
        .hasMessageContaining("opened, USD 1.00");
  }

  @Test
  void bounceComplaintAndUnsubscriptionSuppressWithAnEntry() {
    scene.schedule(Channel.EMAIL, 100);
    scene.run(Channel.EMAIL);
    note("room-1", Kind.BOUNCED);
    note("room-2", Kind.COMPLAINED);
    note("room-3", Kind.UNSUBSCRIBED);
    assertThat(reason("room-1", Channel.EMAIL)).isEqualTo(Suppression.Reason.BOUNCED);
    assertThat(reason("room-2", Channel.EMAIL)).isEqualTo(Suppression.Reason.COMPLAINED);
    assertThat(reason("room-3", Channel.EMAIL)).isEqualTo(Suppression.Reason.OPTED_OUT);
    assertThat(scene.entries("recipient "))
        .map(Operation::decision)
        .containsExactly("suppressed: bounced", "suppressed: complained", "suppressed: opted_out");
  }

  @Test
  void harmThatIsToldAgainWaitsForWhatIsOnItsWayAsWell() {
    scene.schedule(Channel.EMAIL, 100);
    scene.run(Channel.EMAIL);
    note("room-1", Kind.COMPLAINED);
    note("room-1", Kind.COMPLAINED);
    note("room-1", Kind.OPENED);
    assertThat(scene.awaited).isEqualTo(2);
  }

  @Test
  void campaignThatDoesHarmPausesUntilAPersonLetsItGoOn() {
    scene.schedule(Channel.EMAIL, 3);
    scene.run(Channel.EMAIL);
    assertThat(note("room-4", Kind.COMPLAINED)).isEqualTo(new Noted(true, false));
    assertThat(note("room-5", Kind.COMPLAINED)).isEqualTo(new Noted(true, true));
    assertThat(scene.campaign().state()).isEqualTo(CampaignState.PAUSED);
    assertThat(scene.entries("campaign spring"))
        .map(Operation::rationale)
        .contains("two complaints");
    scene.now = scene.now.plusSeconds(90_000);
    scene.run(Channel.EMAIL);
    assertThat(scene.left).hasSize(3);
    done(scene.desk.resume(TENANT, SPRING, "ann"));
    scene.now = scene.now.plusSeconds(90_000);
    scene.run(Channel.EMAIL);
    assertThat(scene.left).hasSize(5);
  }

  @Test
  void returnIsToldOnceThereIsEnough() {
    scene.schedule(Channel.EMAIL, 100);
    scene.run(Channel.EMAIL);
    assertThat(notYet()).isEqualTo("nobody said what the campaign cost");
    done(scene.desk.cost(TENANT, SPRING, Money.parse("USD 40"), "ann"));
    buy("room-1", "order-1", "USD 100");
    assertThat(notYet())
        .isEqualTo("not enough data yet: 1 of at least 10 recipients bought something");
    assertThat(refusal(buy("room-2", "order-1", "EUR 100"))).isEqualTo(Refusal.SETTINGS);
    note("room-2", Kind.CONVERTED);
    assertThat(notYet()).isEqualTo("1 of 2 conversions have no value");
  }

  private String notYet() {
    return scene
        .signals
        .report(TENANT.id(), SPRING)
        .orElseThrow()
        .returned()
        .fold(
            known -> {
              throw new AssertionError(known);
            },
            CampaignReturn.NotYet::why);
  }

  private SignalOutcome note(String recipient, Kind kind) {
    return scene.signals.note(
        TENANT, CampaignSignal.of(SPRING, RecipientId.of(recipient), kind, scene.now), "provider");
  }

  private SignalOutcome buy(String recipient, String event, String value) {
    return scene.signals.note(
        TENANT,
        new CampaignSignal(
            SPRING,
            RecipientId.of(recipient),
            Kind.CONVERTED,
            event,
            Money.parse(value),
            scene.now),
        "shop");
  }

  private Suppression.Reason reason(String recipient, Channel channel) {
    return scene
        .suppressions
        .standing(TENANT.id(), channel, scene.mailbox(RecipientId.of(recipient)))
        .orElseThrow()
        .reason();
  }

  private static Refusal refusal(SignalOutcome outcome) {
    return outcome.fold(
        noted -> {
          throw new AssertionError(noted);
        },
        SignalOutcome.Refused::refusal);
  }
}
