package io.gigmate.app.serve;

import io.gigmate.adapters.http.call.HttpCallCarrier;
import io.gigmate.adapters.http.delivery.ProviderCalls;
import io.gigmate.app.mail.MailFolder;
import io.gigmate.app.mail.MailSettings;
import io.gigmate.app.mail.MailWriter;
import io.gigmate.app.mail.SmtpCarrier;
import io.gigmate.app.mail.SmtpServer;
import io.gigmate.app.outreach.CampaignExperiments;
import io.gigmate.app.outreach.FolderCarrier;
import io.gigmate.app.outreach.LeadRecipients;
import io.gigmate.app.outreach.MustacheRenderer;
import io.gigmate.app.outreach.OutreachSettings;
import io.gigmate.core.campaign.CampaignSignal;
import io.gigmate.core.campaign.Carrier;
import io.gigmate.core.campaign.OutreachDesk;
import io.gigmate.core.campaign.OutreachPorts;
import io.gigmate.core.campaign.SignalDesk;
import io.gigmate.core.delivery.DeliveryDesk;
import io.gigmate.core.delivery.WebhookKeys;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.OptOutDesk;
import io.gigmate.core.outreach.UnsubscribeToken;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.subscription.CallCarrier;
import io.gigmate.core.subscription.Courier;
import io.gigmate.core.subscription.SubscriptionDesk;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.scoring.merge.JoinedProspects;
import io.gigmate.scoring.merge.MergedProspects;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/**
 * Those who write to people, hear what came of it and take opt-outs, and those who tell other
 * systems what happens, on the ports of a storage.
 */
record Outreach(
    OutreachDesk desk,
    SignalDesk signals,
    OptOutDesk optOuts,
    DeliveryDesk deliveries,
    Map<String, WebhookKeys> webhooks,
    CampaignExperiments experiments,
    Map<Channel, Carrier> carriers,
    Map<String, ProviderCalls> providers,
    SubscriptionDesk subscriptions,
    Courier courier) {
  static Outreach on(
      Storage storage, Governance governance, OutreachSettings settings, InstantSource clock) {
    Prospects prospects =
        new JoinedProspects(
            storage.prospects(), new MergedProspects(storage.prospects(), storage.matchings()));
    LeadRecipients recipients =
        new LeadRecipients(prospects, storage.leadAssessments(), storage.configurations());
    Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      carriers.put(channel, new FolderCarrier(settings.folder(), clock));
    }
    carriers.put(Channel.EMAIL, mail(settings, clock));
    CampaignExperiments experiments = new CampaignExperiments();
    OutreachPorts ports =
        new OutreachPorts(
            storage.campaigns(),
            recipients,
            storage.consents(),
            storage.declarations(),
            storage.suppressions(),
            storage.sendLedger(),
            storage.configurations(),
            storage.operationsLog(),
            storage.transactions());
    OutreachDesk desk =
        new OutreachDesk(
            ports,
            new MustacheRenderer(),
            experiments,
            settings.secrets().tokens(),
            settings.terms(),
            governance.rules()::book,
            governance.autonomy()::ask,
            clock);
    SignalDesk signals = new SignalDesk(ports, desk, experiments, experiments, clock);
    OptOutDesk optOuts =
        new OptOutDesk(
                settings.secrets().tokens(),
                recipients::points,
                storage.suppressions(),
                storage.consents(),
                storage.operationsLog(),
                storage.transactions(),
                clock)
            .waitingFor(storage.sendLedger()::awaitInFlight)
            .telling(asked -> unsubscribed(storage.tenants(), signals, asked, clock));
    DeliveryDesk deliveries =
        new DeliveryDesk(
            ports,
            signals,
            storage.tenants(),
            storage.webhookReceipts(),
            settings.secrets().messages(),
            optOuts,
            clock);
    CallCarrier calls = new HttpCallCarrier(settings.callable());
    return new Outreach(
        desk,
        signals,
        optOuts,
        deliveries,
        settings.mail().webhooks(),
        experiments,
        carriers,
        settings.providers(),
        new SubscriptionDesk(
            storage.subscriptions(),
            calls,
            settings.secrets().calls(),
            storage.operationsLog(),
            storage.transactions(),
            clock),
        new Courier(
            storage.subscriptions(),
            calls,
            settings.secrets().calls(),
            storage.operationsLog(),
            "courier-" + UUID.randomUUID(),
            clock));
  }

  /** To a server where there is one, and into the folder otherwise. */
  private static Carrier mail(OutreachSettings settings, InstantSource clock) {
    MailSettings mail = settings.mail();
    MailWriter writer =
        new MailWriter(FirstStart.TENANT, settings.secrets().messages(), mail.dkim(), mail.inbox());
    SmtpServer server = mail.server();
    return server == null
        ? new MailFolder(settings.folder(), writer, clock)
        : new SmtpCarrier(server, writer, clock);
  }

  /** So that a campaign from which too many leave pauses. */
  private static void unsubscribed(
      Tenants tenants, SignalDesk signals, UnsubscribeToken asked, InstantSource clock) {
    signals.note(
        tenants.required(asked.tenant()),
        CampaignSignal.of(
            asked.campaign(), asked.recipient(), CampaignSignal.Kind.UNSUBSCRIBED, clock.instant()),
        "opt-out desk");
  }

  Carrier carrier(Channel channel) {
    Carrier carrier = carriers.get(channel);
    if (carrier == null) {
      throw new IllegalArgumentException("nothing carries " + channel.code());
    }
    return carrier;
  }
}
