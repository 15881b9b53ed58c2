package io.gigmate.core.campaign;

import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.autonomy.phase.AutonomyPolicy;
import io.gigmate.core.autonomy.phase.Phase;
import io.gigmate.core.campaign.Addressee.Destination;
import io.gigmate.core.campaign.MessageRenderer.Rendering;
import io.gigmate.core.compliance.OutreachRequest.Recipient;
import io.gigmate.core.compliance.OutreachRequest.RecipientType;
import io.gigmate.core.compliance.OutreachRequest.Sender;
import io.gigmate.core.compliance.RuleBook;
import io.gigmate.core.explain.Score;
import io.gigmate.core.memory.InMemoryCampaigns;
import io.gigmate.core.memory.InMemoryConfigurations;
import io.gigmate.core.memory.InMemoryConsents;
import io.gigmate.core.memory.InMemoryDeclarations;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemorySendLedger;
import io.gigmate.core.memory.InMemorySuppressions;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ContactKey;
import io.gigmate.core.outreach.ContactPoint;
import io.gigmate.core.outreach.Purpose;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.UnsubscribeTokens;
import io.gigmate.core.outreach.ledger.GatewayAnswer;
import io.gigmate.core.outreach.ledger.Grant;
import io.gigmate.core.outreach.ledger.SendLedger;
import io.gigmate.core.outreach.ledger.SendTally;
import io.gigmate.core.prospect.EmailAddress;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A desk on ports in memory, with five rooms to write to. */
final class Scene {
  static final CampaignId SPRING = CampaignId.of("spring");
  static final Tenant TENANT = Tenant.of(TenantId.of("t"), "GigMate", ZoneId.of("America/Chicago"));
  private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\w+)}}");

  Instant now = Instant.parse("2026-03-02T15:00:00Z");
  final Map<RecipientId, Addressee> people = new TreeMap<>();
  final InMemoryConfigurations configurations = new InMemoryConfigurations();
  final InMemorySuppressions suppressions = new InMemorySuppressions(ContactKey.of(new byte[16]));
  final InMemoryOperationsLog log = new InMemoryOperationsLog();
  final InMemorySendLedger ledger = new InMemorySendLedger();
  final InMemoryCampaigns campaigns = new InMemoryCampaigns();
  final InMemoryConsents consents = new InMemoryConsents();
  final InMemoryDeclarations declarations = new InMemoryDeclarations();
  final List<OutgoingMessage> left = new ArrayList<>();
  final OutreachPorts ports =
      new OutreachPorts(
          campaigns,
          recipients(),
          consents,
          declarations,
          suppressions,
          watched(),
          configurations,
          log,
          InMemoryTransactions.over(campaigns, consents, declarations, suppressions, ledger, log));

  /** How often somebody waited for what was on its way. */
  int awaited;

  /** How far the operator has come. */
  Phase phase = Phase.LEARNING;

  OutreachDesk desk = desk("1 Main St, Austin, TX 78701");

  final SignalDesk signals =
      new SignalDesk(
          ports,
          desk,
          VariantChooser.first(),
          (variant, messages, counts) ->
              counts.getOrDefault(CampaignSignal.Kind.COMPLAINED, 0L) > 1
                  ? Optional.of("two complaints")
                  : Optional.empty(),
          () -> now);

  Scene() {
    for (int i = 1; i <= 5; i++) {
      Addressee room = room(i, "Room " + i);
      people.put(room.id(), room);
    }
  }

  private SendLedger watched() {
    return (SendLedger)
        Proxy.newProxyInstance(
            SendLedger.class.getClassLoader(),
            new Class<?>[] {SendLedger.class},
            (proxy, method, given) -> {
              awaited += method.getName().equals("awaitInFlight") ? 1 : 0;
              try {
                return method.invoke(ledger, given);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  OutreachDesk desk(String postalAddress) {
    return new OutreachDesk(
        ports,
        Scene::render,
        VariantChooser.first(),
        UnsubscribeTokens.of(new byte[32], Duration.ofDays(60)),
        new OutreachTerms(
            new Sender("GigMate", "hello@gigmate.example", "hello@gigmate.example", postalAddress),
            "https://gigmate.example/u/",
            60,
            2),
        tenant -> RuleBook.standard(),
        (tenant, act) -> AutonomyPolicy.standard().ask(phase, configurations.current(tenant), act),
        () -> now);
  }

  static Addressee room(int number, String name) {
    String address = "room" + number + "@venue" + number + ".example";
    return new Addressee(
        RecipientId.of("room-" + number),
        new Recipient(
            RecipientType.BUSINESS,
            address,
            null,
            "US",
            "TX",
            null,
            null,
            null,
            false,
            null,
            false),
        Map.of(
            Channel.EMAIL,
            new Destination(address, ContactPoint.of(EmailAddress.from(address).orElseThrow())),
            Channel.SOCIAL,
            new Destination("@room" + number, ContactPoint.handle("instagram", "room" + number))),
        name.isEmpty() ? Map.of() : Map.of("name", name),
        null,
        "its own site");
  }

  static CampaignPlan plan(Channel channel, int dailyLimit) {
    return CampaignPlan.of(
        channel,
        Purpose.COMMERCIAL,
        Segment.from(Score.of(60)),
        new MessageTemplate("Tuesdays at {{name}}", "Hello {{name}}, shall we?"),
        dailyLimit);
  }

  /** Composes, approves and schedules the campaign. */
  void schedule(Channel channel, int dailyLimit) {
    done(desk.compose(TENANT, SPRING, "Spring", plan(channel, dailyLimit), "ann"));
    approve();
    done(desk.schedule(TENANT, SPRING, now, "ann"));
  }

  void approve() {
    done(desk.approve(TENANT, SPRING, desk.content(campaign()), word()));
  }

  Approval word() {
    return new Approval("ann", now, "read it");
  }

  int run(Channel channel) {
    return desk.run(TENANT, channel, 10, carrier(false), OutreachDesk.Hand.PERSON, "ann")
        .fold(
            RunOutcome.Ran::decided,
            refused -> {
              throw new AssertionError(refused.why());
            });
  }

  Carrier carrier(boolean byHand) {
    return new Carrier() {
      @Override
      public GatewayAnswer carry(OutgoingMessage message, Grant grant) {
        left.add(message);
        return new GatewayAnswer.Accepted("file");
      }

      @Override
      public boolean isByHand() {
        return byHand;
      }
    };
  }

  /** Where mail reaches somebody. */
  ContactPoint mailbox(RecipientId who) {
    return place(who, Channel.EMAIL);
  }

  ContactPoint place(RecipientId who, Channel channel) {
    return Objects.requireNonNull(people.get(who), "somebody").on(channel).orElseThrow().point();
  }

  Campaign campaign() {
    return campaigns.find(TENANT.id(), SPRING).orElseThrow();
  }

  SendTally tally() {
    return ledger.tally(TENANT.id(), SPRING);
  }

  void set(Setting setting, String value) {
    configurations.save(TENANT.id(), configurations.current(TENANT.id()).with(setting, value));
  }

  List<Operation> entries(String subject) {
    return log.entries(TENANT.id(), 1, 10_000).stream()
        .map(entry -> entry.operation())
        .filter(operation -> operation.subject().startsWith(subject))
        .toList();
  }

  static Campaign done(CampaignOutcome outcome) {
    return outcome.fold(
        CampaignOutcome.Done::campaign,
        refused -> {
          throw new AssertionError(refused.why());
        });
  }

  private Recipients recipients() {
    return new Recipients() {
      @Override
      public List<Addressee> in(TenantId tenant, Segment segment) {
        return List.copyOf(people.values());
      }

      @Override
      public Optional<Addressee> find(TenantId tenant, RecipientId recipient) {
        return Optional.ofNullable(people.get(recipient));
      }
    };
  }

  private static Rendering render(
      MessageTemplate template, Channel channel, Map<String, String> values) {
    List<String> missing = new ArrayList<>();
    String subject = filled(template.subject(), values, missing);
    String body = filled(template.body(), values, missing);
    return missing.isEmpty()
        ? new Rendering.Rendered(subject, body)
        : new Rendering.Refused(missing, "no value for " + missing.get(0));
  }

  private static String filled(String text, Map<String, String> values, List<String> missing) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            found -> {
              String value = values.get(found.group(1));
              if (value == null) {
                missing.add(found.group(1));
              }
              return Matcher.quoteReplacement(value == null ? "" : value);
            });
  }
}
