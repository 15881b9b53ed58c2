package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.campaign.Campaign;
import io.gigmate.core.campaign.Campaign.ApprovedContent;
import io.gigmate.core.campaign.CampaignPlan;
import io.gigmate.core.campaign.CampaignSignal;
import io.gigmate.core.campaign.CampaignSignal.Kind;
import io.gigmate.core.campaign.CampaignState;
import io.gigmate.core.campaign.Campaigns;
import io.gigmate.core.campaign.Clearance;
import io.gigmate.core.campaign.MessageTemplate;
import io.gigmate.core.campaign.Segment;
import io.gigmate.core.explain.Score;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.Purpose;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What every {@link Campaigns} keeps to. */
public interface CampaignsContract {
  /** Returns the port under test. */
  Campaigns campaigns();

  @Test
  default void campaignComesBackWithEveryPart() {
    TenantId tenant = Fixtures.newTenantId();
    Campaign full = approved("full");
    Campaign draft = Campaign.draft(CampaignId.of("draft"), "Plain", plan("one"), FIRST);
    campaigns().save(tenant, full);
    campaigns().save(tenant, draft);
    assertSame(campaigns().find(tenant, full.id()), full);
    assertSame(campaigns().findForChange(tenant, draft.id()), draft);
    assertSame(campaigns().all(tenant), List.of(draft, full));
    assertThat(campaigns().find(tenant, CampaignId.of("none"))).isEmpty();
  }

  @Test
  default void savingAgainReplacesTheWordsAndTheApproval() {
    TenantId tenant = Fixtures.newTenantId();
    Campaign before = approved("c");
    Campaign after = Campaign.draft(before.id(), "Other", plan("only"), FIRST);
    campaigns().save(tenant, before);
    campaigns().save(tenant, after);
    assertSame(campaigns().find(tenant, before.id()), after);
  }

  @Test
  default void recipientCountsOncePerKindHoweverOftenItIsTold() {
    TenantId tenant = Fixtures.newTenantId();
    assertThat(campaigns().note(tenant, signal("ann", Kind.OPENED))).isTrue();
    assertThat(campaigns().note(tenant, signal("ann", Kind.OPENED))).isFalse();
    campaigns().note(tenant, signal("bob", Kind.OPENED));
    campaigns().note(tenant, signal("bob", Kind.CONVERTED));
    assertThat(campaigns().signals(tenant, CampaignId.of("c")))
        .isEqualTo(Map.of(Kind.OPENED, 2L, Kind.CONVERTED, 1L));
    assertThat(campaigns().signals(tenant, CampaignId.of("other"))).isEmpty();
  }

  @Test
  default void signalsOfAKindComeBackWithTheirValues() {
    TenantId tenant = Fixtures.newTenantId();
    CampaignSignal first = bought("ann", "order-1", "USD 12.50");
    CampaignSignal second = bought("ann", "order-2", "USD 0.10");
    CampaignSignal third = bought("bob", "order-1", "JPY 900");
    List.of(third, second, first, bought("ann", "order-1", "USD 99"))
        .forEach(each -> campaigns().note(tenant, each));
    campaigns().note(tenant, signal("ann", Kind.OPENED));
    assertSame(
        campaigns().signals(tenant, CampaignId.of("c"), Kind.CONVERTED),
        List.of(first, second, third));
    assertThat(campaigns().signals(tenant, CampaignId.of("c"))).containsEntry(Kind.CONVERTED, 2L);
  }

  @Test
  default void lastWordOfAPersonCounts() {
    TenantId tenant = Fixtures.newTenantId();
    Clearance first = clearance("EU-7@2026.1", "PL-9@2026.1");
    Clearance second = clearance("EU-7@2026.1");
    assertThat(campaigns().cleared(tenant, first.key())).isEmpty();
    campaigns().clear(tenant, first);
    assertSame(campaigns().cleared(tenant, first.key()), first);
    campaigns().clear(tenant, second);
    assertSame(campaigns().cleared(tenant, first.key()), second);
    assertThat(campaigns().cleared(Fixtures.newTenantId(), first.key())).isEmpty();
  }

  @Test
  default void campaignsOfAnotherTenantAreOutOfReach() {
    TenantId mine = Fixtures.newTenantId();
    TenantId yours = Fixtures.newTenantId();
    campaigns().save(mine, approved("c"));
    campaigns().note(mine, signal("ann", Kind.CLICKED));
    assertThat(campaigns().all(yours)).isEmpty();
    assertThat(campaigns().find(yours, CampaignId.of("c"))).isEmpty();
    assertThat(campaigns().signals(yours, CampaignId.of("c"))).isEmpty();
  }

  /** When the campaigns were written. */
  Instant FIRST = Instant.parse("2026-03-01T08:00:00.001Z");

  private static CampaignSignal signal(String recipient, Kind kind) {
    return CampaignSignal.of(CampaignId.of("c"), RecipientId.of(recipient), kind, FIRST);
  }

  private static CampaignSignal bought(String recipient, String event, String value) {
    return new CampaignSignal(
        CampaignId.of("c"),
        RecipientId.of(recipient),
        Kind.CONVERTED,
        event,
        Money.parse(value),
        FIRST);
  }

  private static Clearance clearance(String... rules) {
    return new Clearance(
        SendKey.of(CampaignId.of("c"), "1", RecipientId.of("ann")),
        Digest.ZERO,
        Stream.of(rules).map(rule -> new Clearance.Reviewed(rule, Fixtures.AWKWARD)).toList(),
        new Approval("ann", FIRST, Fixtures.AWKWARD));
  }

  private static Campaign approved(String id) {
    TreeMap<String, MessageTemplate> texts = new TreeMap<>();
    texts.put("a", new MessageTemplate("Fill your Tuesdays", Fixtures.AWKWARD));
    texts.put("b", new MessageTemplate(Fixtures.AWKWARD, "Hello {{name}}"));
    return new Campaign(
        CampaignId.of(id),
        Fixtures.AWKWARD,
        new CampaignPlan(
            Channel.SMS,
            Purpose.TRANSACTIONAL,
            new Segment(Score.of(70), List.of(ProspectType.MEDIA, ProspectType.VENUE)),
            texts,
            7),
        CampaignState.ACTIVE,
        new ApprovedContent(
            new Approval("ann", FIRST.plusSeconds(60), Fixtures.AWKWARD), Digest.ZERO),
        FIRST,
        FIRST.plusSeconds(3600),
        Money.parse("EUR 99.95"));
  }

  private static CampaignPlan plan(String body) {
    return CampaignPlan.of(
        Channel.EMAIL,
        Purpose.COMMERCIAL,
        Segment.from(Score.of(60)),
        new MessageTemplate("Subject", body),
        100);
  }
}
