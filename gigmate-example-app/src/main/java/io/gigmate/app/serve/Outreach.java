package io.gigmate.app.serve;

import io.gigmate.app.outreach.FolderCarrier;
import io.gigmate.app.outreach.LeadRecipients;
import io.gigmate.app.outreach.MustacheRenderer;
import io.gigmate.app.outreach.OutreachSettings;
import io.gigmate.core.campaign.Carrier;
import io.gigmate.core.campaign.OutreachDesk;
import io.gigmate.core.campaign.OutreachPorts;
import io.gigmate.core.campaign.VariantChooser;
import io.gigmate.core.compliance.RuleBook;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.OptOutDesk;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.scoring.merge.JoinedProspects;
import io.gigmate.scoring.merge.MergedProspects;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;

/** Those who write to people and take their opt-outs, on the ports of a storage. */
record Outreach(OutreachDesk desk, OptOutDesk optOuts, Map<Channel, Carrier> carriers) {
  static Outreach on(Storage storage, OutreachSettings settings, InstantSource clock) {
    Prospects prospects =
        new JoinedProspects(
            storage.prospects(), new MergedProspects(storage.prospects(), storage.matchings()));
    LeadRecipients recipients = new LeadRecipients(prospects, storage.leadAssessments());
    Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      carriers.put(channel, new FolderCarrier(settings.folder(), channel, clock));
    }
    return new Outreach(
        new OutreachDesk(
            new OutreachPorts(
                storage.campaigns(),
                recipients,
                storage.consents(),
                storage.suppressions(),
                storage.sendLedger(),
                storage.configurations(),
                storage.operationsLog(),
                storage.transactions()),
            new MustacheRenderer(),
            VariantChooser.first(),
            settings.secrets().tokens(),
            settings.terms(),
            RuleBook.standard(),
            clock),
        new OptOutDesk(
                settings.secrets().tokens(),
                recipients::points,
                storage.suppressions(),
                storage.consents(),
                storage.operationsLog(),
                storage.transactions(),
                clock)
            .waitingFor(storage.sendLedger()::awaitInFlight),
        carriers);
  }

  Carrier carrier(Channel channel) {
    Carrier carrier = carriers.get(channel);
    if (carrier == null) {
      throw new IllegalArgumentException("nothing carries " + channel.code());
    }
    return carrier;
  }
}
