package io.gigmate.app.web;

import io.gigmate.app.web.Overview.Todo;
import io.gigmate.core.autonomy.ApprovalDesk;
import io.gigmate.core.autonomy.PendingChange;
import io.gigmate.core.campaign.Campaign;
import io.gigmate.core.campaign.CampaignState;
import io.gigmate.core.campaign.OutreachDesk;
import io.gigmate.core.snooze.SnoozeDesk;
import io.gigmate.core.snooze.SnoozedKind;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.scoring.booking.desk.BookingDesk;
import io.gigmate.scoring.lead.pipeline.LeadFlow;
import io.gigmate.scoring.merge.MergeDesk;
import io.gigmate.scoring.strategy.StrategyDesk;
import io.gigmate.scoring.strategy.StrategyState;
import io.gigmate.scoring.talent.alert.AlertState;
import io.gigmate.scoring.talent.alert.BreakoutAlerts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What nothing but a person's word moves on, wherever it waits. */
public final class WaitingForAWord {
  /** As long as the longest question is open. */
  private static final int DAYS_OPEN = 730;

  private static final int MESSAGES_COUNTED = 100;

  private final BookingDesk bookings;
  private final OutreachDesk outreach;
  private final ApprovalDesk approvals;
  private final StrategyDesk strategies;
  private final LeadFlow flow;
  private final MergeDesk merges;
  private final BreakoutAlerts alerts;
  private final SnoozeDesk snoozes;

  /** Creates it on those with whom something may wait. */
  public WaitingForAWord(
      BookingDesk bookings,
      OutreachDesk outreach,
      ApprovalDesk approvals,
      StrategyDesk strategies,
      LeadFlow flow,
      MergeDesk merges,
      BreakoutAlerts alerts,
      SnoozeDesk snoozes) {
    this.bookings = bookings;
    this.outreach = outreach;
    this.approvals = approvals;
    this.strategies = strategies;
    this.flow = flow;
    this.merges = merges;
    this.alerts = alerts;
    this.snoozes = snoozes;
  }

  /** Returns it, the most pressing first. */
  List<Todo> of(Tenant tenant, LocalDate today) {
    List<Todo> all = new ArrayList<>();
    long nights = bookings.past(tenant.id()).stream().filter(one -> one.waits(today)).count();
    if (nights > 0) {
      all.add(
          new Todo(
              Wording.count(nights, "night", "nights") + " to book or not",
              "Advice was given, and nobody decided.",
              "#nights",
              "Decide"));
    }
    approvals(all, tenant);
    outreach.all(tenant.id()).forEach(campaign -> campaign(all, tenant, campaign));
    Set<String> asleep = snoozes.asleep(tenant.id(), SnoozedKind.STRATEGY).keySet();
    long proposed =
        strategies.all(tenant.id()).stream()
            .filter(one -> one.state() == StrategyState.PROPOSED)
            .filter(one -> !asleep.contains(one.id().value()))
            .count();
    if (proposed > 0) {
      all.add(
          new Todo(
              Wording.count(proposed, "strategy", "strategies") + " to approve or decline",
              "None runs before you approve it.",
              StrategyPages.PATH,
              "Look"));
    }
    long overdue = flow.countOverdue(tenant.id(), LeadFlow.PROMISED);
    if (overdue > 0) {
      all.add(
          new Todo(
              Wording.count(overdue, "lead waits", "leads wait") + " too long",
              "Qualified or answered, and left alone for "
                  + Wording.count(LeadFlow.PROMISED.toDays(), "day", "days")
                  + " or more.",
              LeadPages.PATH + "#overdue",
              "Write"));
    }
    long fresh =
        alerts.between(tenant.id(), today.minusDays(DAYS_OPEN), today.plusDays(1)).stream()
            .filter(one -> one.state() == AlertState.RAISED && !one.until().isBefore(today))
            .count();
    if (fresh > 0) {
      all.add(
          new Todo(
              Wording.count(fresh, "artist", "artists") + " may break out",
              "An alert was raised, and nobody has looked.",
              TalentPages.PATH + "#alerts",
              "Look"));
    }
    int pairs = merges.reviews(tenant.id()).size();
    if (pairs > 0) {
      all.add(
          new Todo(
              Wording.count(pairs, "pair of records", "pairs of records") + " to tell apart",
              "They may be one lead, and the matcher is not sure.",
              MergePages.PATH,
              "Compare"));
    }
    return all;
  }

  private void approvals(List<Todo> all, Tenant tenant) {
    for (PendingChange change : approvals.pending(tenant.id())) {
      all.add(
          new Todo(
              "A setting to approve, wished by " + change.actor(),
              change.reason(),
              SettingsPages.PATH + "#pending",
              "Answer"));
    }
  }

  private void campaign(List<Todo> all, Tenant tenant, Campaign campaign) {
    String path = CampaignLine.path(campaign.id().value());
    if (campaign.state() == CampaignState.DRAFT) {
      all.add(
          new Todo(
              "A campaign: " + campaign.name(),
              "It is a draft. Nothing leaves before you approve what it says and schedule it.",
              path,
              "Read it"));
    }
    int messages = outreach.reviews().waiting(tenant, campaign.id(), MESSAGES_COUNTED).size();
    if (messages > 0) {
      all.add(
          new Todo(
              Wording.count(messages, "message", "messages") + " of " + campaign.name(),
              "A rule needs to know what nobody said.",
              path + "#waits",
              "State it"));
    }
  }
}
