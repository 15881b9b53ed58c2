package io.gigmate.core.campaign;

import io.gigmate.core.autonomy.phase.Act;
import io.gigmate.core.autonomy.phase.Leave;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ledger.SendTally;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Starts what is due, lets a batch leave, and completes what has come to its end. */
final class Departures {
  private static final Set<CampaignState> LEAVING =
      EnumSet.of(CampaignState.SCHEDULED, CampaignState.ACTIVE);

  private final OutreachPorts ports;
  private final MessageJudge judge;
  private final OutreachTerms terms;
  private final CampaignBook book;
  private final BiFunction<TenantId, Act, Leave> autonomy;
  private final InstantSource clock;

  Departures(
      OutreachPorts ports,
      MessageJudge judge,
      OutreachTerms terms,
      CampaignBook book,
      BiFunction<TenantId, Act, Leave> autonomy,
      InstantSource clock) {
    this.ports = ports;
    this.judge = judge;
    this.terms = terms;
    this.book = book;
    this.autonomy = autonomy;
    this.clock = clock;
  }

  RunOutcome run(
      Tenant tenant,
      Channel channel,
      int batch,
      Carrier carrier,
      OutreachDesk.Hand hand,
      String actor) {
    Optional<RunOutcome> held =
        hand == OutreachDesk.Hand.MACHINE ? held(tenant, channel) : Optional.empty();
    if (held.isPresent()) {
      return held.get();
    }
    List<CampaignId> started = advance(tenant, channel, CampaignState.ACTIVE, actor);
    int decided =
        new CampaignRun(tenant, judge, carrier, ports.log(), clock, actor)
            .work(ports, terms, channel, batch);
    return new RunOutcome.Ran(
        decided, started, advance(tenant, channel, CampaignState.COMPLETED, actor));
  }

  /** Why nothing leaves without a person, if so; what nobody approved is another matter. */
  private Optional<RunOutcome> held(Tenant tenant, Channel channel) {
    boolean approved =
        ports.campaigns().all(tenant.id()).stream()
            .filter(each -> each.plan().channel() == channel)
            .filter(each -> LEAVING.contains(each.state()))
            .allMatch(each -> each.isApproved(terms));
    Act act =
        new Act(
            approved ? Act.Kind.SEND : Act.Kind.BEGIN_CAMPAIGN,
            "messages by " + channel.code(),
            Act.Undo.STOPPABLE,
            Money.zero(CurrencyUnit.USD),
            false);
    return autonomy
        .apply(tenant.id(), act)
        .fold(
            alone -> Optional.empty(),
            person ->
                Optional.of(
                    new RunOutcome.Refused(
                        "a person has to run it: " + String.join("; ", person.reasons()))));
  }

  /** Moves on every campaign of the channel that may go there, and returns which did. */
  private List<CampaignId> advance(Tenant tenant, Channel channel, CampaignState to, String actor) {
    List<CampaignId> moved = new ArrayList<>();
    for (Campaign each : ports.campaigns().all(tenant.id())) {
      if (each.plan().channel() == channel && mayAdvance(tenant, each, to)) {
        book.change(
                tenant,
                each.id(),
                now ->
                    mayAdvance(tenant, now, to)
                        ? book.kept(tenant, now.in(to), actor, to.code())
                        : CampaignBook.wrongState(now, to.code()))
            .fold(done -> moved.add(each.id()), refused -> false);
      }
    }
    return moved;
  }

  private boolean mayAdvance(Tenant tenant, Campaign campaign, CampaignState to) {
    if (to == CampaignState.ACTIVE) {
      Instant start = campaign.startsAt();
      return campaign.state() == CampaignState.SCHEDULED
          && start != null
          && !start.isAfter(clock.instant())
          && judge.isApproved(campaign, ports.configurations().current(tenant.id()));
    }
    SendTally tally = ports.ledger().tally(tenant.id(), campaign.id());
    return campaign.state() == CampaignState.ACTIVE
        && tally.deferred() == 0
        && tally.unknown() == 0;
  }
}
