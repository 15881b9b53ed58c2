package io.gigmate.core.campaign;

import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.campaign.CampaignOutcome.Refusal;
import io.gigmate.core.campaign.Clearance.Reviewed;
import io.gigmate.core.campaign.ReviewOutcome.Done;
import io.gigmate.core.campaign.ReviewOutcome.Refused;
import io.gigmate.core.internal.Checks;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Declaration;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.Suppression;
import io.gigmate.core.outreach.ledger.HandOffVerdict;
import io.gigmate.core.outreach.ledger.Send;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.outreach.ledger.SendState;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where a person answers for what the rules want a person to look at: by stating what they know of
 * a recipient, by clearing one message, or by declining it. Each is in the log, and everything is
 * asked anew before the message leaves.
 *
 * <pre>{@code
 * ReviewCase first = reviews.waiting(tenant, id, 50).get(0);
 * reviews.clear(tenant, first.key(), first.seen(), new Approval("ann", now, "asked them"));
 * }</pre>
 *
 * <p>This class is as thread-safe as its ports.
 */
public final class ReviewDesk {
  private final OutreachPorts ports;
  private final MessageJudge judge;
  private final Function<Campaign, Digest> content;
  private final InstantSource clock;

  ReviewDesk(
      OutreachPorts ports,
      MessageJudge judge,
      Function<Campaign, Digest> content,
      InstantSource clock) {
    this.ports = ports;
    this.judge = judge;
    this.content = content;
    this.clock = clock;
  }

  /** Returns what names the message of a campaign to a recipient. */
  public static SendKey key(CampaignId campaign, RecipientId recipient) {
    return Readership.key(campaign, recipient);
  }

  /** Returns messages of a campaign that wait for a person now, by recipient. */
  public List<ReviewCase> waiting(Tenant tenant, CampaignId id, int limit) {
    return ports
        .campaigns()
        .find(tenant.id(), id)
        .map(
            campaign ->
                ports
                    .ledger()
                    .sends(tenant.id(), id, SendState.WAITING, MessageJudge.FOR_A_PERSON, limit)
                    .stream()
                    .flatMap(send -> look(tenant, campaign, send).stream())
                    .toList())
        .orElse(List.of());
  }

  /**
   * Clears a message: what a person looked at no longer keeps it. What a rule denies or defers
   * does, and so does whatever they did not see.
   *
   * @param seen the findings that the person saw; where there are others by now, nothing is cleared
   */
  public ReviewOutcome clear(Tenant tenant, SendKey key, Digest seen, Approval word) {
    return onWaiting(
        tenant,
        key,
        (campaign, send) -> {
          Optional<ReviewCase> found = look(tenant, campaign, send);
          if (found.isEmpty()) {
            return new Refused(Refusal.STATE, "no person is asked about " + key + " now");
          }
          ReviewCase one = found.get();
          if (!one.seen().equals(seen)) {
            return new Refused(Refusal.APPROVAL, "it reads otherwise by now: look at it again");
          }
          if (!one.isClearable()) {
            return new Refused(
                Refusal.SETTINGS,
                "one message cannot be cleared of "
                    + one.findings().stream().filter(each -> !each.isClearable()).toList());
          }
          ports
              .campaigns()
              .clear(
                  tenant.id(), new Clearance(key, content.apply(campaign), one.findings(), word));
          ports.ledger().decide(tenant.id(), key, HandOffVerdict.allow());
          List<String> rules = one.findings().stream().map(Reviewed::rule).distinct().toList();
          log(tenant.id(), key, word, "cleared of " + String.join(", ", rules), rules);
          return new Done();
        });
  }

  /** Declines a message: it never leaves. */
  public ReviewOutcome decline(Tenant tenant, SendKey key, Approval word) {
    return onWaiting(
        tenant,
        key,
        (campaign, send) -> {
          String why = "declined by " + word.approver() + ": " + word.reason();
          HandOffVerdict no = HandOffVerdict.refuse(Checks.beginning(why, 1000));
          if (!ports.ledger().decide(tenant.id(), key, no)) {
            return new Refused(Refusal.STATE, key + " does not wait any more");
          }
          log(tenant.id(), key, word, "declined", List.of());
          return new Done();
        });
  }

  /**
   * Keeps what a person states about a recipient, and has a new look at what waits for that. Who
   * objects is suppressed on every channel; when this returns, or the transaction around it is
   * through, nothing to them is on its way.
   */
  public ReviewOutcome declare(Tenant tenant, RecipientId recipient, Declaration word) {
    Optional<Addressee> found = ports.recipients().find(tenant.id(), recipient);
    if (found.isEmpty()) {
      return new Refused(Refusal.UNKNOWN, "there is no recipient " + recipient);
    }
    ports
        .transactions()
        .inOne(
            () -> {
              keep(tenant.id(), found.get(), word);
              return wake(tenant, found.get().id());
            });
    if (word.isObjection()) {
      ports.transactions().afterCommit(() -> ports.ledger().awaitInFlight(tenant.id()));
    }
    return new Done();
  }

  private void keep(TenantId tenant, Addressee who, Declaration word) {
    ports.declarations().declare(tenant, who.id(), word);
    if (word.isObjection()) {
      Suppression stop =
          Suppression.everywhere(Suppression.Reason.OBJECTED, word.at(), word.source());
      who.destinations().values().stream()
          .map(Addressee.Destination::point)
          .distinct()
          .forEach(point -> ports.suppressions().suppress(tenant, point, stop));
    }
    Instant now = clock.instant();
    ports
        .log()
        .append(
            tenant,
            Operation.builder(OperationKind.OUTREACH, now, word.by())
                .subject("recipient " + who.id())
                .decision("stated " + word.fact().code())
                .rationale("a person's word")
                .endedAt(now)
                .build(),
            PersonalInputs.of(who.id(), Stream.of(word)));
  }

  /** What no longer waits for a person is looked at at once; what still does stays in the queue. */
  private int wake(Tenant tenant, RecipientId recipient) {
    int woken = 0;
    for (Campaign campaign : ports.campaigns().all(tenant.id())) {
      SendKey key = key(campaign.id(), recipient);
      boolean isAnswered =
          ports
              .ledger()
              .find(tenant.id(), key)
              .filter(ReviewDesk::isForAPerson)
              .filter(send -> look(tenant, campaign, send).isEmpty())
              .isPresent();
      if (isAnswered && ports.ledger().decide(tenant.id(), key, HandOffVerdict.allow())) {
        woken++;
      }
    }
    return woken;
  }

  private static boolean isForAPerson(Send send) {
    String note = send.note();
    return send.state() == SendState.WAITING
        && note != null
        && note.startsWith(MessageJudge.FOR_A_PERSON);
  }

  private Optional<ReviewCase> look(Tenant tenant, Campaign campaign, Send send) {
    Judgement judgement = judge.look(tenant, campaign, send.planned(), clock.instant(), false);
    OutgoingMessage message = judgement.message();
    return message == null || judgement.review().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ReviewCase(
                send.key(),
                message.subject(),
                message.body(),
                judgement.review(),
                Digest.ofValues(
                    Stream.of(content.apply(campaign), Clearance.digest(judgement.review())))));
  }

  private interface Answer {
    ReviewOutcome about(Campaign campaign, Send send);
  }

  private ReviewOutcome onWaiting(Tenant tenant, SendKey key, Answer answer) {
    return ports
        .transactions()
        .inOne(
            () -> {
              Optional<Campaign> campaign =
                  ports.campaigns().findForChange(tenant.id(), key.campaign());
              Optional<Send> send = ports.ledger().find(tenant.id(), key);
              if (campaign.isEmpty() || send.isEmpty()) {
                return new Refused(Refusal.UNKNOWN, "there is no message " + key);
              }
              return send.get().state() == SendState.WAITING
                  ? answer.about(campaign.get(), send.get())
                  : new Refused(Refusal.STATE, key + " is " + send.get().state().code());
            });
  }

  private void log(
      TenantId tenant, SendKey key, Approval word, String decision, List<String> rules) {
    ports
        .log()
        .append(
            tenant,
            Operation.builder(OperationKind.OUTREACH, clock.instant(), word.approver())
                .subject("message " + key)
                .decision(decision)
                .rationale("a person's word")
                .rules(rules)
                .endedAt(clock.instant())
                .build(),
            // What somebody says of a person must be erasable; the chain is not.
            PersonalInputs.of(key.recipient(), Stream.of(word.reason())));
  }
}
