package io.gigmate.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.core.campaign.CampaignReport;
import io.gigmate.core.campaign.CampaignSignal.Kind;
import io.gigmate.core.outreach.ledger.SendTally;
import java.net.URLEncoder;

/** A campaign as its row in the list. */
public record CampaignLine(
    String path,
    String name,
    String channel,
    String state,
    String planned,
    String sent,
    String waiting,
    String answered) {
  static CampaignLine of(CampaignReport report) {
    SendTally tally = report.tally();
    return new CampaignLine(
        path(report.campaign().id().value()),
        report.campaign().name(),
        Wording.label(report.campaign().plan().channel().code()),
        Wording.label(report.campaign().state().code()),
        Wording.count(tally.planned()),
        Wording.count(tally.sent()),
        Wording.count(tally.deferred()),
        Wording.count(report.count(Kind.RESPONDED)));
  }

  /** Returns the path of a campaign's page. */
  static String path(String id) {
    return CampaignPages.PATH + "/" + encoded(id);
  }

  static String encoded(String id) {
    return URLEncoder.encode(id, UTF_8).replace("+", "%20");
  }
}
