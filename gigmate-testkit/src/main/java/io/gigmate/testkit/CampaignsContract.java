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
import io.gigmate.core.campaign.MessageTemplate;
import io.gigmate.core.campaign.Segment;
import io.gigmate.core.explain.Score;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.Purpose;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  default void firstSignalOfEachKindCounts() {
    TenantId tenant = Fixtures.newTenantId();
    campaigns().note(tenant, signal("ann", Kind.OPENED));
    campaigns().note(tenant, signal("ann", Kind.OPENED));
    campaigns().note(tenant, signal("bob", Kind.OPENED));
    campaigns().note(tenant, signal("bob", Kind.CONVERTED));
    assertThat(campaigns().signals(tenant, CampaignId.of("c")))
        .isEqualTo(Map.of(Kind.OPENED, 2L, Kind.CONVERTED, 1L));
    assertThat(campaigns().signals(tenant, CampaignId.of("other"))).isEmpty();
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
    return new CampaignSignal(CampaignId.of("c"), RecipientId.of(recipient), kind, FIRST);
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
        FIRST.plusSeconds(3600));
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
