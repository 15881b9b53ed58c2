package io.gigmate.core.campaign;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.campaign.Addressee.Destination;
import io.gigmate.core.campaign.Clearance.Reviewed;
import io.gigmate.core.campaign.MessageRenderer.Rendering;
import io.gigmate.core.compliance.Decision;
import io.gigmate.core.compliance.OutreachRequest;
import io.gigmate.core.compliance.RuleBook;
import io.gigmate.core.compliance.Verdict;
import io.gigmate.core.internal.Checks;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.Purpose;
import io.gigmate.core.outreach.Suppression;
import io.gigmate.core.outreach.ledger.HandOffVerdict;
import io.gigmate.core.outreach.ledger.PlannedSend;
import io.gigmate.core.outreach.ledger.SendCounts;
import io.gigmate.core.outreach.throttle.CivilDay;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Decides whether a planned message may leave: its campaign is active and approved as it reads now,
 * nobody said stop, consent and rules allow it, the campaign has some of its day left. It reads
 * what holds then and keeps nothing.
 */
final class MessageJudge {
  /** When to look again at what waits for a campaign. */
  private static final Duration SOON = Duration.ofMinutes(15);

  /** When to look again at what waits for a person. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  /** How the note of what waits for a person begins. */
  static final String FOR_A_PERSON = "waits for a person";

  private static final int LONGEST_REASON = 1000;

  private final OutreachPorts ports;
  private final MessageComposer composer;
  private final OutreachTerms terms;
  private final Function<TenantId, RuleBook> books;

  MessageJudge(
      OutreachPorts ports,
      MessageComposer composer,
      OutreachTerms terms,
      Function<TenantId, RuleBook> books) {
    this.ports = ports;
    this.composer = composer;
    this.terms = terms;
    this.books = books;
  }

  /**
   * Decides about a planned message.
   *
   * @param byHand whether a person sends it, who then looks at what the rules want looked at
   */
  Judgement judge(Tenant tenant, PlannedSend send, Instant now, boolean byHand) {
    Optional<Campaign> found = ports.campaigns().find(tenant.id(), send.key().campaign());
    if (found.isEmpty()) {
      return Judgement.refused("there is no such campaign");
    }
    Campaign campaign = found.get();
    String state = "the campaign is " + campaign.state().code();
    if (campaign.state().next().isEmpty()) {
      return Judgement.refused(state);
    }
    if (campaign.state() != CampaignState.ACTIVE) {
      return Judgement.early(HandOffVerdict.defer(now.plus(SOON), state), state);
    }
    if (!isApproved(campaign, ports.configurations().current(tenant.id()))) {
      String why = "what the campaign says now waits for a person's approval";
      return Judgement.early(HandOffVerdict.defer(now.plus(SOON), why), why);
    }
    return look(tenant, campaign, send, now, byHand);
  }

  /** A setting that only a person can loosen may stand for the approval of each campaign. */
  boolean isApproved(Campaign campaign, Configuration configuration) {
    return campaign.isApproved(terms) || !configuration.outreachRequiresApproval();
  }

  /** Decides about a message of a campaign that runs, or as if it did. */
  Judgement look(Tenant tenant, Campaign campaign, PlannedSend send, Instant now, boolean byHand) {
    Optional<Addressee> found = ports.recipients().find(tenant.id(), send.key().recipient());
    Optional<Destination> place = found.flatMap(to -> to.on(send.channel()));
    if (found.isEmpty() || place.isEmpty()) {
      return Judgement.refused("the recipient is gone, or no longer reached by this channel");
    }
    if (!place.get().point().equals(send.to())) {
      return Judgement.refused("the recipient's address is another one than was planned");
    }
    Optional<Suppression> stop =
        ports.suppressions().standing(tenant.id(), send.channel(), send.to());
    if (stop.isPresent()) {
      return Judgement.refused("suppressed: " + stop.get().reason().code());
    }
    return composer
        .words(tenant.id(), campaign, found.get())
        .fold(
            words -> weigh(tenant, campaign, send, found.get(), place.get(), words, now, byHand),
            refused -> Judgement.refused(refused.why()));
  }

  private Judgement weigh(
      Tenant tenant,
      Campaign campaign,
      PlannedSend send,
      Addressee to,
      Destination place,
      Rendering.Rendered words,
      Instant now,
      boolean byHand) {
    CivilDay day = CivilDay.of(now, tenant.timeZone());
    SendCounts counts = ports.ledger().counts(tenant.id(), send, day, now);
    OutgoingMessage message =
        composer.message(tenant.id(), campaign, send.key(), to, place, words, now);
    OutreachRequest request =
        request(tenant, campaign, send, to, message, words, counts, now, byHand);
    Decision decision =
        Clearance.applied(
            books.apply(tenant.id()).judge(request),
            ports.campaigns().cleared(tenant.id(), send.key()).orElse(null),
            campaign.content(terms));
    List<Reviewed> review =
        decision.kind() == Verdict.Kind.REVIEW ? Clearance.of(decision) : List.of();
    // Who sends it looks at it first; when they may is another matter.
    Decision last = byHand ? decision.clearing(finding -> true, "a person looks at it") : decision;
    HandOffVerdict verdict = verdict(last, now);
    String why = review.isEmpty() ? last.rationale() : decision.rationale();
    if (verdict instanceof HandOffVerdict.Allow
        && counts.ofCampaign() >= campaign.plan().dailyLimit()) {
      why = counts.ofCampaign() + " of the campaign's " + campaign.plan().dailyLimit() + " today";
      verdict = HandOffVerdict.defer(day.end(), why);
    }
    return new Judgement(
        verdict,
        why,
        decision.rules(),
        review,
        new PersonalInputs(to.id().value(), Digest.ofValues(Stream.of(send, request)).hex()),
        message.toCheck(review.stream().map(each -> each.rule() + ": " + each.why()).toList()));
  }

  private static HandOffVerdict verdict(Decision decision, Instant now) {
    String why = decision.rationale();
    String reason = shortened(why);
    return switch (decision.kind()) {
      case ALLOW -> HandOffVerdict.allow();
      case DENY -> HandOffVerdict.refuse(reason);
      case REVIEW -> HandOffVerdict.defer(now.plus(PATIENCE), shortened(FOR_A_PERSON + ": " + why));
      case DEFER -> {
        Instant until = decision.until();
        yield HandOffVerdict.defer(until == null ? now.plus(PATIENCE) : until, reason);
      }
    };
  }

  private static String shortened(String text) {
    return Checks.beginning(text, LONGEST_REASON);
  }

  /** What stands at the address, and an objection at any other of theirs: it is of the person. */
  private List<Suppression> stops(Tenant tenant, Addressee to, PlannedSend send) {
    Stream<Suppression> objections =
        to.destinations().values().stream()
            .map(Destination::point)
            .filter(point -> !point.equals(send.to()))
            .flatMap(point -> ports.suppressions().of(tenant.id(), point).stream())
            .filter(each -> each.reason() == Suppression.Reason.OBJECTED);
    return Stream.concat(ports.suppressions().of(tenant.id(), send.to()).stream(), objections)
        .toList();
  }

  private OutreachRequest request(
      Tenant tenant,
      Campaign campaign,
      PlannedSend send,
      Addressee to,
      OutgoingMessage message,
      Rendering.Rendered words,
      SendCounts counts,
      Instant now,
      boolean byHand) {
    Configuration configuration = ports.configurations().current(tenant.id());
    boolean isMail = send.channel() == Channel.EMAIL;
    boolean hasFooter = MessageComposer.hasFooter(send.channel());
    Instant oldest = counts.oldestInWindow();
    RecipientFacts known =
        RecipientFacts.of(
            to.facts(),
            ports.declarations().of(tenant.id(), to.id()),
            ports.consents().of(tenant.id(), to.id()),
            stops(tenant, to, send),
            now);
    return new OutreachRequest(
        now,
        tenant.timeZone(),
        send.channel(),
        send.purpose(),
        terms.sender(),
        new OutreachRequest.Message(
            words.subject(),
            words.body(),
            send.purpose() == Purpose.COMMERCIAL && hasFooter,
            false,
            isMail ? List.of(message.optOut()) : List.of(),
            isMail ? OutgoingMessage.ONE_CLICK : null,
            terms.optOutDays(),
            false),
        known.recipient(),
        new OutreachRequest.Facts(
            byHand ? (Boolean) false : null,
            null,
            known.assessment(),
            (to.source() == null || !hasFooter) ? null : (Boolean) true),
        new OutreachRequest.Campaign(campaign.id().value(), isApproved(campaign, configuration)),
        new OutreachRequest.Sent(
            counts.onDay(),
            counts.inWindow(),
            oldest == null || oldest.isBefore(now) ? oldest : now,
            counts.toRecipient()),
        new OutreachRequest.Limits(configuration.maxDailyOutreach(), terms.perRecipient()),
        to.focus());
  }
}
