package io.gigmate.app.web;

import io.gigmate.adapters.http.LeadRanking;
import io.gigmate.adapters.http.Listing;
import io.gigmate.adapters.http.RankedLead;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.snooze.Snooze;
import io.gigmate.core.snooze.SnoozeDesk;
import io.gigmate.core.snooze.SnoozedKind;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.venue.Venue;
import io.gigmate.scoring.acceptance.AcceptanceDesk;
import io.gigmate.scoring.acceptance.AcceptanceLook;
import io.gigmate.scoring.booking.desk.BookingDesk;
import io.gigmate.scoring.competition.CompetitionDesk;
import io.gigmate.scoring.market.MarketItems;
import io.gigmate.scoring.strategy.StrategyDesk;
import io.gigmate.scoring.strategy.StrategyState;
import io.gigmate.scoring.talent.desk.TalentDesk;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an operator wants to see first: what to do tonight, and why. */
public final class MissionControl {
  private static final int NIGHTS_SHOWN = 5;
  private static final int LEADS_SHOWN = 3;
  private static final int STRATEGIES_SHOWN = 3;
  private static final int MOVES_SHOWN = 5;
  private static final int ENTRIES_SHOWN = 6;

  private final Programme programme;
  private final WaitingForAWord waiting;
  private final BookingDesk bookings;
  private final LeadRanking leads;
  private final StrategyDesk strategies;
  private final CompetitionDesk competition;
  private final MarketItems news;
  private final OperationsLog log;
  private final TalentDesk talent;
  private final SnoozeDesk snoozes;
  private final AcceptanceDesk acceptance;

  /** Creates the overview on what it is read from. */
  public MissionControl(
      Programme programme,
      WaitingForAWord waiting,
      BookingDesk bookings,
      LeadRanking leads,
      StrategyDesk strategies,
      CompetitionDesk competition,
      MarketItems news,
      OperationsLog log,
      TalentDesk talent,
      SnoozeDesk snoozes,
      AcceptanceDesk acceptance) {
    this.programme = programme;
    this.waiting = waiting;
    this.bookings = bookings;
    this.leads = leads;
    this.strategies = strategies;
    this.competition = competition;
    this.news = news;
    this.log = log;
    this.talent = talent;
    this.snoozes = snoozes;
    this.acceptance = acceptance;
  }

  Overview of(Tenant tenant) {
    LocalDate today = programme.today(tenant);
    List<Listing> shows =
        programme.all(tenant).stream().filter(show -> show.event().takesPlace()).toList();
    LocalDate next =
        shows.stream()
            .map(show -> show.event().times().date())
            .min(Comparator.naturalOrder())
            .orElse(today);
    AcceptanceLook look = acceptance.look(tenant.id());
    List<Venue> rooms = bookings.venues(tenant.id());
    NightsAhead nights = NightsAhead.of(tenant, today, rooms, bookings, look);
    return new Overview(
        Wording.day(today),
        tenant.timeZone().getId(),
        house(tenant, rooms),
        waiting.of(tenant, today),
        next.equals(today) ? "Tonight" : Wording.day(next),
        shows.stream()
            .filter(show -> show.event().times().date().equals(next))
            .map(Show::of)
            .toList(),
        Wording.count(shows.size(), "show", "shows")
            + " in "
            + Wording.count(
                shows.stream().map(show -> show.venue().id()).distinct().count(), "room", "rooms"),
        nights.cards(NIGHTS_SHOWN),
        awake(tenant).stream().map(lead -> LeadCard.of(lead, tenant.timeZone())).toList(),
        proposed(tenant, look),
        nights.money(),
        competition.watches(tenant.id()).stream().anyMatch(watch -> !watch.rooms().isEmpty()),
        competition.moves(tenant.id()).stream()
            .limit(MOVES_SHOWN)
            .map(MarketBoard.MoveLine::of)
            .toList(),
        NewsMood.of(tenant, news),
        RisingArtists.of(talent.scan(tenant.id())),
        talent.pulse(tenant.id()).stream().map(PulseLine::of).toList(),
        lastEntries(tenant));
  }

  /** The best leads, without those that sleep. */
  private List<RankedLead> awake(Tenant tenant) {
    Set<String> asleep = snoozes.asleep(tenant.id(), SnoozedKind.LEAD).keySet();
    return leads.page(tenant.id(), 0, LEADS_SHOWN + asleep.size()).stream()
        .filter(lead -> !asleep.contains(lead.prospect().id().value()))
        .limit(LEADS_SHOWN)
        .toList();
  }

  private List<StrategyCard> proposed(Tenant tenant, AcceptanceLook look) {
    Map<String, Snooze> asleep = snoozes.asleep(tenant.id(), SnoozedKind.STRATEGY);
    return strategies.all(tenant.id()).stream()
        .filter(one -> one.state() == StrategyState.PROPOSED)
        .filter(one -> !asleep.containsKey(one.id().value()))
        .limit(STRATEGIES_SHOWN)
        .map(one -> StrategyCard.of(one, tenant.timeZone(), look.of(one), null))
        .toList();
  }

  /** The house and its town, as far as its rooms lie in one. */
  private static String house(Tenant tenant, List<Venue> rooms) {
    List<String> towns =
        rooms.stream()
            .map(room -> Wording.town(room.city()))
            .filter(town -> !town.isEmpty())
            .distinct()
            .toList();
    String where =
        towns.isEmpty()
            ? ""
            : towns.size() == 1
                ? " \u00b7 " + towns.get(0)
                : " in " + Wording.count(towns.size(), "town", "towns");
    if (rooms.isEmpty()) {
      return tenant.name() + " \u00b7 no room yet";
    }
    return tenant.name()
        + " \u00b7 "
        + (rooms.size() == 1 ? rooms.get(0).name() : Wording.count(rooms.size(), "room", "rooms"))
        + where;
  }

  private List<LogLine> lastEntries(Tenant tenant) {
    long last = log.last(tenant.id()).map(LoggedOperation::seq).orElse(0L);
    return log.entries(tenant.id(), Math.max(1, last - ENTRIES_SHOWN + 1), ENTRIES_SHOWN).stream()
        .sorted(Comparator.comparingLong(LoggedOperation::seq).reversed())
        .map(entry -> LogLine.of(entry, tenant.timeZone()))
        .toList();
  }
}
