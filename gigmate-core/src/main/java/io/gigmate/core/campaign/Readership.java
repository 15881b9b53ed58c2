package io.gigmate.core.campaign;

import io.gigmate.core.campaign.MessageRenderer.Rendering;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.ContactPoint;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.ledger.PlannedSend;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.tenant.Tenant;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who a campaign reaches, and what would be planned for them. */
final class Readership {
  /** A campaign has one message to each recipient. */
  private static final String STEP = "1";

  private final Recipients recipients;
  private final MessageComposer composer;

  Readership(Recipients recipients, MessageComposer composer) {
    this.recipients = recipients;
    this.composer = composer;
  }

  /** Where the words suit nobody at all, it is the words that are wrong. */
  Optional<String> wordless(Tenant tenant, Campaign campaign, List<Addressee> readers) {
    TreeSet<String> reasons = new TreeSet<>();
    for (Addressee reader : readers) {
      Rendering rendering = composer.words(tenant.id(), campaign, reader);
      if (rendering instanceof Rendering.Refused refused) {
        reasons.add(refused.why());
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(
        readers.isEmpty()
            ? "nobody in the segment is reached this way"
            : String.join("; ", reasons));
  }

  List<Addressee> reachable(Tenant tenant, Campaign campaign) {
    // Several leads may share a mailbox: the best of them stands for it.
    Set<ContactPoint> met = new HashSet<>();
    return recipients.in(tenant.id(), campaign.plan().segment()).stream()
        .filter(
            each ->
                each.on(campaign.plan().channel())
                    .filter(place -> met.add(place.point()))
                    .isPresent())
        .toList();
  }

  /** Returns what names the message of a campaign to a recipient. */
  static SendKey key(CampaignId campaign, RecipientId recipient) {
    return SendKey.of(campaign, STEP, recipient);
  }

  static List<PlannedSend> sends(Campaign campaign, List<Addressee> readers, Instant dueAt) {
    CampaignPlan plan = campaign.plan();
    return readers.stream()
        .flatMap(
            reader ->
                reader.on(plan.channel()).stream()
                    .map(
                        place ->
                            new PlannedSend(
                                key(campaign.id(), reader.id()),
                                plan.channel(),
                                plan.purpose(),
                                place.point(),
                                dueAt)))
        .toList();
  }
}
