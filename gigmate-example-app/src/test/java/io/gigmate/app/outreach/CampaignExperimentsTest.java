package io.gigmate.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.campaign.Campaign;
import io.gigmate.core.campaign.CampaignPlan;
import io.gigmate.core.campaign.CampaignReport;
import io.gigmate.core.campaign.CampaignReturn;
import io.gigmate.core.campaign.CampaignSignal.Kind;
import io.gigmate.core.campaign.MessageTemplate;
import io.gigmate.core.campaign.Segment;
import io.gigmate.core.campaign.VariantResult;
import io.gigmate.core.explain.Score;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.Purpose;
import io.gigmate.core.outreach.ledger.SendTally;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CampaignExperimentsTest {
  private final CampaignExperiments experiments = new CampaignExperiments();

  private static CampaignReport report(long answeredByA, long answeredByB) {
    MessageTemplate text = new MessageTemplate("Hi", "Hello");
    Campaign campaign =
        Campaign.draft(
            CampaignId.of("spring"),
            "Spring",
            new CampaignPlan(
                Channel.EMAIL,
                Purpose.COMMERCIAL,
                Segment.from(Score.of(70)),
                new TreeMap<>(Map.of("a", text, "b", text)),
                20),
            Instant.parse("2026-03-02T18:00:00Z"));
    return new CampaignReport(
        campaign,
        new SendTally(2000, 0, 0, 0, 0, 0),
        Map.of(),
        List.of(
            new VariantResult("a", 1000, Map.of(Kind.RESPONDED, answeredByA)),
            new VariantResult("b", 1000, Map.of(Kind.RESPONDED, answeredByB))),
        new CampaignReturn.NotYet("nobody asked"));
  }

  @Test
  void aWinnerIsWhoTheVerdictProposesAndNobodyElse() {
    assertThat(experiments.winner(report(50, 150))).contains("b");
    assertThat(experiments.winner(report(50, 51))).isEmpty();
  }
}
