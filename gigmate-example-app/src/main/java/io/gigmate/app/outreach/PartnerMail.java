package io.gigmate.app.outreach;

import io.gigmate.core.campaign.Campaign;
import io.gigmate.core.campaign.Campaigns;
import io.gigmate.core.outreach.ledger.Send;
import io.gigmate.core.outreach.ledger.SendLedger;
import io.gigmate.core.outreach.ledger.SendState;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.growth.Partner;
import io.gigmate.scoring.growth.PartnerDesk;
import io.gigmate.scoring.growth.PartnerId;
import io.gigmate.scoring.growth.PartnerMove;
import io.gigmate.scoring.growth.PartnerScout;
import io.gigmate.scoring.growth.PartnerState;
import io.gigmate.scoring.growth.Partners;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Notes of partners who are leads that they were written to, once a campaign's message to them was
 * taken by its carrier. It writes to nobody: that is the campaigns' way, with their approvals,
 * rules and limits.
 */
public final class PartnerMail {
  private final Campaigns campaigns;
  private final SendLedger ledger;
  private final Partners partners;
  private final PartnerDesk desk;

  /** Creates it on what tells of messages, and on who moves partners. */
  public PartnerMail(Campaigns campaigns, SendLedger ledger, Partners partners, PartnerDesk desk) {
    this.campaigns = campaigns;
    this.ledger = ledger;
    this.partners = partners;
    this.desk = desk;
  }

  /** Notes it of all of whom it became true; returns how many. */
  public int note(TenantId tenant) {
    Map<PartnerId, Partner> found =
        partners.all(tenant).stream()
            .filter(one -> one.state() == PartnerState.FOUND)
            .collect(Collectors.toMap(Partner::id, Function.identity()));
    if (found.isEmpty()) {
      return 0;
    }
    int noted = 0;
    for (Campaign campaign : campaigns.all(tenant)) {
      List<Send> sends =
          ledger.sends(tenant, campaign.id(), SendState.ACCEPTED, "", Integer.MAX_VALUE);
      for (Send send : sends) {
        Partner partner = found.get(PartnerScout.idOfProspect(send.key().recipient().value()));
        // What left before they were anything to us was about something else.
        if (partner != null && !send.planned().dueAt().isBefore(partner.at())) {
          PartnerMove move =
              desk.move(
                  tenant,
                  partner.id(),
                  PartnerState.WRITTEN_TO,
                  "campaign " + campaign.id(),
                  "a message of the campaign " + campaign.name() + " left");
          noted += move.fold(done -> 1, refused -> 0);
          found.remove(partner.id());
        }
      }
    }
    return noted;
  }
}
