package io.gigmate.core.campaign;

import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.phase.Act;
import io.gigmate.core.autonomy.phase.Leave;
import io.gigmate.core.campaign.CampaignOutcome.Done;
import io.gigmate.core.campaign.CampaignOutcome.Refusal;
import io.gigmate.core.campaign.CampaignOutcome.Refused;
import io.gigmate.core.compliance.RuleBook;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.UnsubscribeTokens;
import io.gigmate.core.outreach.ledger.PlannedSend;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * Writes campaigns, has them approved, and lets them leave.
 *
 * <pre>{@code
 * desk.compose(tenant, CampaignId.of("spring"), "Spring dates", plan, "ann");
 * CampaignPreview preview = desk.preview(tenant, CampaignId.of("spring"), 3).orElseThrow();
 * desk.approve(tenant, id, desk.content(preview.campaign()), new Approval("ann", now, "read it"));
 * desk.schedule(tenant, id, tomorrow, "ann");
 * desk.run(tenant, Channel.EMAIL, 20, carrier, Hand.PERSON, "ann");
 * }</pre>
 *
 * <p>This class is as thread-safe as its ports; any number of workers may run it at one time.
 */
public final class OutreachDesk {
  private final OutreachPorts ports;
  private final Readership readership;
  private final MessageJudge judge;
  private final OutreachTerms terms;
  private final CampaignBook book;
  private final Departures departures;
  private final InstantSource clock;

  /** Whose hand a run is. */
  public enum Hand {
    /** Somebody asked for it. */
    PERSON,
    /** A schedule did, which the operator has to have switched on and to be in the phase for. */
    MACHINE
  }

  /**
   * Creates the desk.
   *
   * @param ports what it stands on
   * @param renderer fills the templates
   * @param variants chooses among several
   * @param tokens sign the links that opt out
   * @param terms on which the operator writes
   * @param books the rules that hold for a tenant, as they are when a message is about to leave
   * @param autonomy says what may happen without a person, as {@code AutonomyDesk} does
   * @param clock says when
   */
  public OutreachDesk(
      OutreachPorts ports,
      MessageRenderer renderer,
      VariantChooser variants,
      UnsubscribeTokens tokens,
      OutreachTerms terms,
      Function<TenantId, RuleBook> books,
      BiFunction<TenantId, Act, Leave> autonomy,
      InstantSource clock) {
    this.ports = ports;
    MessageComposer composer = new MessageComposer(renderer, variants, tokens, terms);
    this.readership = new Readership(ports.recipients(), composer);
    this.judge = new MessageJudge(ports, composer, terms, books);
    this.terms = terms;
    this.book = new CampaignBook(ports, terms, clock);
    this.departures = new Departures(ports, judge, terms, book, autonomy, clock);
    this.clock = clock;
  }

  /** Returns what names all that leaves of a campaign; an approval is given on it. */
  public Digest content(Campaign campaign) {
    return campaign.content(terms);
  }

  /** Answers whether the campaign may leave as it reads now. */
  public boolean isApproved(Tenant tenant, Campaign campaign) {
    return judge.isApproved(campaign, ports.configurations().current(tenant.id()));
  }

  /** Returns every campaign, by id. */
  public List<Campaign> all(TenantId tenant) {
    return ports.campaigns().all(tenant);
  }

  /** Writes the draft of a campaign; the id must be new. */
  public CampaignOutcome compose(
      Tenant tenant, CampaignId id, String name, CampaignPlan plan, String actor) {
    return ports
        .transactions()
        .inOne(
            () -> {
              if (ports.campaigns().findForChange(tenant.id(), id).isPresent()) {
                return new Refused(Refusal.STATE, "there is a campaign " + id + " already");
              }
              return belowThreshold(tenant, plan)
                  .orElseGet(
                      () -> {
                        Instant now = clock.instant();
                        return book.kept(
                            tenant, Campaign.draft(id, name, plan, now), actor, "composed");
                      });
            });
  }

  /**
   * Gives a campaign other words, which nobody has approved yet. When this returns, nothing is on
   * its way with the words before; within a transaction, when that has ended.
   */
  public CampaignOutcome revise(
      Tenant tenant, CampaignId id, SortedMap<String, MessageTemplate> words, String actor) {
    CampaignOutcome outcome =
        book.change(
            tenant,
            id,
            campaign ->
                campaign.state().isOpenToChange()
                    ? book.kept(
                        tenant, campaign.saying(campaign.plan().saying(words)), actor, "revised")
                    : CampaignBook.wrongState(campaign, "revised"));
    ports.transactions().afterCommit(() -> ports.ledger().awaitInFlight(tenant.id()));
    return outcome;
  }

  /**
   * Approves a campaign.
   *
   * @param seen the content that the person saw; where it reads otherwise by now, nothing is
   *     approved
   */
  public CampaignOutcome approve(Tenant tenant, CampaignId id, Digest seen, Approval word) {
    return book.change(
        tenant,
        id,
        campaign -> {
          if (!campaign.state().isOpenToChange()) {
            return CampaignBook.wrongState(campaign, "approved");
          }
          if (!content(campaign).equals(seen)) {
            return new Refused(Refusal.APPROVAL, "it reads otherwise by now: look at it again");
          }
          Campaign approved = campaign.approved(new Campaign.ApprovedContent(word, seen));
          return book.kept(tenant, approved, word.approver(), "approved");
        });
  }

  /**
   * Has a campaign say one of its texts only, by a person's word; that word approves what is left.
   * From then on its results are told as those of one text: what each had come to by then stands in
   * the log.
   *
   * @param seen the content that the person saw; where it reads otherwise by now, nothing changes
   * @param variant the text that is kept
   * @param why what speaks for it, for the log
   */
  public CampaignOutcome adopt(
      Tenant tenant, CampaignId id, Digest seen, String variant, String why, Approval word) {
    CampaignOutcome outcome =
        book.change(
            tenant,
            id,
            campaign -> {
              if (!campaign.state().isOpenToChange()) {
                return CampaignBook.wrongState(campaign, "given one text; pause it first");
              }
              if (!content(campaign).equals(seen)) {
                return new Refused(Refusal.APPROVAL, "it reads otherwise by now: look at it again");
              }
              MessageTemplate text = campaign.plan().templates().get(variant);
              if (text == null || campaign.plan().templates().size() == 1) {
                return new Refused(Refusal.STATE, "there is no choice of a text '" + variant + "'");
              }
              Campaign left =
                  campaign.saying(campaign.plan().saying(new TreeMap<>(Map.of(variant, text))));
              return book.kept(
                  tenant,
                  left.approved(new Campaign.ApprovedContent(word, content(left))),
                  word.approver(),
                  "text " + variant + " adopted: " + why);
            });
    ports.transactions().afterCommit(() -> ports.ledger().awaitInFlight(tenant.id()));
    return outcome;
  }

  /**
   * Plans a campaign's messages, from this time on. Who is not reached on its channel is passed
   * over.
   */
  public CampaignOutcome schedule(Tenant tenant, CampaignId id, Instant startsAt, String actor) {
    return book.change(
        tenant,
        id,
        campaign -> {
          if (!campaign.state().next().contains(CampaignState.SCHEDULED)) {
            return CampaignBook.wrongState(campaign, "scheduled");
          }
          Optional<CampaignOutcome> refused =
              belowThreshold(tenant, campaign.plan()).or(() -> unapproved(tenant, campaign));
          if (refused.isPresent()) {
            return refused.get();
          }
          List<Addressee> readers = readership.reachable(tenant, campaign);
          return readership
              .wordless(tenant, campaign, readers)
              .<CampaignOutcome>map(why -> new Refused(Refusal.WORDS, why))
              .orElseGet(
                  () -> {
                    Campaign scheduled = campaign.scheduled(startsAt);
                    ports
                        .ledger()
                        .plan(tenant.id(), Readership.sends(scheduled, readers, startsAt));
                    return book.kept(tenant, scheduled, actor, "scheduled from " + startsAt);
                  });
        });
  }

  /** Returns what the campaign would do now, with this many messages as samples. */
  public Optional<CampaignPreview> preview(Tenant tenant, CampaignId id, int samples) {
    return ports
        .campaigns()
        .find(tenant.id(), id)
        .map(
            campaign -> {
              int all = ports.recipients().in(tenant.id(), campaign.plan().segment()).size();
              List<Addressee> readers = readership.reachable(tenant, campaign);
              List<PlannedSend> first =
                  Readership.sends(
                      campaign, readers.stream().limit(samples).toList(), clock.instant());
              return new CampaignPreview(
                  campaign,
                  readers.size(),
                  all - readers.size(),
                  first.stream().map(send -> sample(tenant, campaign, send)).toList());
            });
  }

  /**
   * Starts what is due on a channel, lets a batch leave, and completes what has come to its end.
   *
   * @param carrier who carries the messages
   * @param hand whose hand this is
   * @param actor who runs it, for the log
   */
  public RunOutcome run(
      Tenant tenant, Channel channel, int batch, Carrier carrier, Hand hand, String actor) {
    return departures.run(tenant, channel, batch, carrier, hand, actor);
  }

  /**
   * Holds a campaign; when this returns, or the transaction around it, nothing of it is on its way.
   */
  public CampaignOutcome pause(Tenant tenant, CampaignId id, String actor) {
    CampaignOutcome outcome =
        move(tenant, id, CampaignState.PAUSED, actor, () -> ports.ledger().pause(tenant.id(), id));
    ports.transactions().afterCommit(() -> ports.ledger().awaitInFlight(tenant.id()));
    return outcome;
  }

  /** Lets a paused campaign go on, where what it says now is approved. */
  public CampaignOutcome resume(Tenant tenant, CampaignId id, String actor) {
    return book.change(
        tenant,
        id,
        campaign -> {
          if (campaign.state() != CampaignState.PAUSED) {
            return CampaignBook.wrongState(campaign, "resumed");
          }
          return unapproved(tenant, campaign)
              .orElseGet(
                  () -> {
                    ports.ledger().resume(tenant.id(), id);
                    return book.kept(tenant, campaign.in(CampaignState.ACTIVE), actor, "resumed");
                  });
        });
  }

  /**
   * Gives a campaign up; when this returns, or the transaction around it, nothing of it is on its
   * way, and nothing ever will.
   */
  public CampaignOutcome cancel(Tenant tenant, CampaignId id, String actor) {
    CampaignOutcome outcome =
        move(
            tenant,
            id,
            CampaignState.CANCELLED,
            actor,
            () -> ports.ledger().cancel(tenant.id(), id));
    if (outcome instanceof Done) {
      ports
          .transactions()
          .afterCommit(
              () -> {
                ports.ledger().awaitInFlight(tenant.id());
                // What was on its way, and did not leave after all.
                ports.ledger().cancel(tenant.id(), id);
              });
    }
    return outcome;
  }

  /** Says what a campaign costs in all, by which its return is reckoned. */
  public CampaignOutcome cost(Tenant tenant, CampaignId id, Money cost, String actor) {
    return book.change(
        tenant, id, campaign -> book.kept(tenant, campaign.costing(cost), actor, "costs " + cost));
  }

  /** Returns where a person answers for what the rules want a person to look at. */
  public ReviewDesk reviews() {
    return new ReviewDesk(ports, judge, this::content, clock);
  }

  private CampaignOutcome move(
      Tenant tenant, CampaignId id, CampaignState to, String actor, Runnable ledger) {
    return book.change(
        tenant,
        id,
        campaign -> {
          if (!campaign.state().next().contains(to)) {
            return CampaignBook.wrongState(campaign, to.code());
          }
          ledger.run();
          return book.kept(tenant, campaign.in(to), actor, to.code());
        });
  }

  private Optional<CampaignOutcome> unapproved(Tenant tenant, Campaign campaign) {
    return isApproved(tenant, campaign)
        ? Optional.empty()
        : Optional.of(new Refused(Refusal.APPROVAL, "a person has to approve what it says now"));
  }

  private Optional<CampaignOutcome> belowThreshold(Tenant tenant, CampaignPlan plan) {
    Configuration configuration = ports.configurations().current(tenant.id());
    return plan.segment().lowest().compareTo(configuration.leadScoreThreshold()) < 0
        ? Optional.of(
            new Refused(
                Refusal.SETTINGS,
                "lead_score_threshold is "
                    + configuration.leadScoreThreshold()
                    + ": leads of "
                    + plan.segment().lowest()
                    + " are not pursued"))
        : Optional.empty();
  }

  private CampaignPreview.Sample sample(Tenant tenant, Campaign campaign, PlannedSend send) {
    Judgement judgement = judge.look(tenant, campaign, send, clock.instant(), false);
    OutgoingMessage message = judgement.message();
    return new CampaignPreview.Sample(
        send.key().recipient(),
        message == null ? null : message.subject(),
        message == null ? null : message.body(),
        judgement.decision(),
        judgement.why());
  }
}
