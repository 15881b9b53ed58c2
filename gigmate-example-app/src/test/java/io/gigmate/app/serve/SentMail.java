package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.campaign.CampaignPlan;
import io.gigmate.core.campaign.CampaignPreview;
import io.gigmate.core.campaign.MessageTemplate;
import io.gigmate.core.campaign.OutreachDesk;
import io.gigmate.core.campaign.RunOutcome;
import io.gigmate.core.campaign.Segment;
import io.gigmate.core.explain.Score;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.Declaration;
import io.gigmate.core.outreach.Fact;
import io.gigmate.core.outreach.Purpose;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.tenant.Tenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A mail that a campaign of the app sent to the owner of a room. */
record SentMail(String text, String id) {
  private static final CampaignId SPRING = CampaignId.of("spring");
  static final String OWNER = "owner@blue-door.example";

  static SentMail of(TestApp app) throws IOException {
    app.meet("blue-door", "Blue Door");
    // What the rules ask of a lead and no source says.
    app.storage
        .declarations()
        .declare(
            FirstStart.TENANT,
            RecipientId.of("blue-door"),
            new Declaration(
                Fact.OBJECTED, "no", "They asked for dates", "1", "a call", "ann", app.now()));
    Tenant tenant = app.storage.tenants().required(FirstStart.TENANT);
    OutreachDesk desk = app.outreach.desk();
    desk.compose(tenant, SPRING, "Spring", plan(), "ann");
    CampaignPreview preview = desk.preview(tenant, SPRING, 1).orElseThrow();
    Approval word = new Approval("ann", app.now(), "read it");
    desk.approve(tenant, SPRING, desk.content(preview.campaign()), word);
    desk.schedule(tenant, SPRING, app.now(), "ann");
    RunOutcome ran =
        desk.run(
            tenant,
            Channel.EMAIL,
            1,
            app.outreach.carrier(Channel.EMAIL),
            OutreachDesk.Hand.PERSON,
            "ann");
    assertThat(ran).isInstanceOf(RunOutcome.Ran.class);
    try (Stream<Path> files = Files.list(app.settings.folder())) {
      String text = Files.readString(files.findFirst().orElseThrow());
      return new SentMail(text, text.replaceAll("(?s).*Message-ID: (<[^>]+>).*", "$1"));
    }
  }

  private static CampaignPlan plan() {
    return CampaignPlan.of(
        Channel.EMAIL,
        Purpose.COMMERCIAL,
        Segment.from(Score.of(0)),
        new MessageTemplate(
            "Tuesdays at {{name}}",
            """
            Hello {{name}},

            three acoustic acts travel through Austin in May, and play rooms like yours.
            Would a Tuesday suit you?

            Best wishes,
            Ann
            """),
        50);
  }
}
