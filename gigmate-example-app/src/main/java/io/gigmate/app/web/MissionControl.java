package io.gigmate.app.web;

import io.gigmate.adapters.http.LeadRanking;
import io.gigmate.adapters.http.Listing;
import io.gigmate.adapters.http.RankedLead;
import io.gigmate.app.demo.MadeUp;
import io.gigmate.app.web.ArtistCard.Fact;
import io.gigmate.app.web.Overview.MoneyAhead;
import io.gigmate.app.web.Overview.Mood;
import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.snooze.Snooze;
import io.gigmate.core.snooze.SnoozeDesk;
import io.gigmate.core.snooze.SnoozedKind;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.acceptance.Acceptance;
import io.gigmate.scoring.acceptance.AcceptanceDesk;
import io.gigmate.scoring.acceptance.AcceptanceLook;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.ProfitInterval;
import io.gigmate.scoring.booking.TrackRecord;
import io.gigmate.scoring.booking.desk.BookingDesk;
import io.gigmate.scoring.competition.CompetitionDesk;
import io.gigmate.scoring.lead.pipeline.Share;
import io.gigmate.scoring.market.MarketItem;
import io.gigmate.scoring.market.MarketItems;
import io.gigmate.scoring.market.Sentiment;
import io.gigmate.scoring.strategy.StrategyDesk;
import io.gigmate.scoring.strategy.StrategyState;
import io.gigmate.scoring.talent.desk.TalentDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What an operator wants to see first: what to do tonight, and why. */
public final class MissionControl {
  private static final int NIGHTS_SHOWN = 5;
  private static final int NIGHTS_BROKEN_DOWN = 12;
  private static final int LEADS_SHOWN = 3;
  private static final int STRATEGIES_SHOWN = 3;
  private static final int MOVES_SHOWN = 5;
  private static final int NEWS_READ = 100;
  private static final int NEWS_SHOWN = 5;
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
    TrackRecord track = bookings.trackRecord(tenant.id());
    List<AdviceRecord> ahead =
        bookings.past(tenant.id()).stream().filter(one -> !one.date().isBefore(today)).toList();
    List<Venue> rooms = bookings.venues(tenant.id());
    Map<ArtistId, String> artists =
        bookings.artists(tenant.id()).stream()
            .collect(Collectors.toMap(Artist::id, Artist::name, (one, other) -> one));
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
        nights(tenant, today, ahead, artists, byId(rooms), look, track),
        awake(tenant).stream().map(lead -> LeadCard.of(lead, tenant.timeZone())).toList(),
        proposed(tenant, look),
        money(ahead, today, artists, byId(rooms), new LossChance(track)),
        competition.watches(tenant.id()).stream().anyMatch(watch -> !watch.rooms().isEmpty()),
        competition.moves(tenant.id()).stream()
            .limit(MOVES_SHOWN)
            .map(MarketBoard.MoveLine::of)
            .toList(),
        mood(tenant),
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

  /** Points times chance: of two that are as good, the one that is likelier to be taken. */
  private static double worthAsking(AdviceRecord one, AcceptanceLook look) {
    return one.said().score().points()
        * look.of(one).<Double>fold(Acceptance.Learned::probability, few -> 1.0);
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

  private static Map<VenueId, Venue> byId(List<Venue> rooms) {
    return rooms.stream().collect(Collectors.toMap(Venue::id, Function.identity()));
  }

  /**
   * The best by their points alone, so that none is left out for what was said to others; among
   * these, those that are likelier to be taken come first.
   */
  private List<NightCard> nights(
      Tenant tenant,
      LocalDate today,
      List<AdviceRecord> ahead,
      Map<ArtistId, String> artists,
      Map<VenueId, Venue> rooms,
      AcceptanceLook look,
      TrackRecord track) {
    return ahead.stream()
        .filter(one -> one.waits(today))
        .sorted(
            Comparator.comparing((AdviceRecord one) -> one.said().score().points())
                .reversed()
                .thenComparing(AdviceRecord::date)
                .thenComparing(AdviceRecord::id))
        .limit(NIGHTS_SHOWN)
        .sorted(Comparator.comparingDouble((AdviceRecord one) -> worthAsking(one, look)).reversed())
        .map(
            one ->
                NightCard.of(
                    one,
                    artists.getOrDefault(one.artist(), one.artist().value()),
                    rooms,
                    track,
                    LikelyView.of(look.of(one)),
                    Wording.moment(one.said().at().atZone(tenant.timeZone()))))
        .toList();
  }

  /** Nights that wait or are booked; amounts of several currencies are never added. */
  private static MoneyAhead money(
      List<AdviceRecord> ahead,
      LocalDate today,
      Map<ArtistId, String> artists,
      Map<VenueId, Venue> rooms,
      LossChance chance) {
    List<Fact> figures = new ArrayList<>();
    List<AdviceRecord> booked =
        ahead.stream()
            .filter(one -> one.decision() != null && one.decision().booked())
            .filter(one -> one.result() == null)
            .toList();
    figures.addAll(sums("Booked", booked, chance));
    List<AdviceRecord> open = ahead.stream().filter(one -> one.waits(today)).toList();
    figures.addAll(sums("Waiting for a word", open, chance));
    return new MoneyAhead(
        figures,
        Stream.concat(booked.stream(), open.stream())
            .sorted(Comparator.comparing(AdviceRecord::date).thenComparing(AdviceRecord::id))
            .limit(NIGHTS_BROKEN_DOWN)
            .map(
                one ->
                    new Fact(
                        Wording.shortDay(one.date())
                            + ", "
                            + artists.getOrDefault(one.artist(), one.artist().value())
                            + (rooms.containsKey(one.venue())
                                ? ", " + rooms.get(one.venue()).name()
                                : ""),
                        NightCard.result(one.said().expectedProfit(), one.said().profit80())))
            .toList());
  }

  private static List<Fact> sums(String what, List<AdviceRecord> nights, LossChance chance) {
    Map<CurrencyUnit, List<AdviceRecord>> byCurrency =
        nights.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.said().expectedProfit().getCurrencyUnit(),
                    TreeMap::new,
                    Collectors.toList()));
    return byCurrency.values().stream()
        .map(
            some -> {
              Money sum =
                  Money.total(some.stream().map(one -> one.said().expectedProfit()).toList());
              double losses = some.stream().mapToDouble(one -> one.said().lossProbability()).sum();
              return new Fact(
                  what
                      + ": "
                      + Wording.count(some.size(), "night", "nights")
                      + (some.stream().anyMatch(one -> MadeUp.is(one.venue().value()))
                          ? " (simulated)"
                          : ""),
                  AdviceView.signed(sum)
                      + " expected"
                      + together(some)
                      + "; "
                      + (some.size() == 1
                          ? chance.sentence(losses)
                          : "about " + Wording.decimal(losses) + " of them lose, in expectation"));
            })
        .toList();
  }

  /** The range of all of them, where each has one: as wide as if they went well or badly alike. */
  private static String together(List<AdviceRecord> nights) {
    List<ProfitInterval> each =
        nights.stream().flatMap(one -> Stream.ofNullable(one.said().profit80())).toList();
    return each.size() < nights.size()
        ? ""
        : each.stream()
            .reduce(ProfitInterval::plus)
            .map(
                all ->
                    ", "
                        + AdviceView.signed(all.lower())
                        + " to "
                        + AdviceView.signed(all.upper())
                        + (nights.size() == 1
                            ? " in 8 of 10 nights"
                            : " if in 8 of 10 cases they go well or badly alike"))
            .orElse("");
  }

  private Mood mood(Tenant tenant) {
    List<MarketItem> items =
        news.latest(tenant.id(), 0, NEWS_READ).stream()
            .filter(item -> item.repeats() == null)
            .toList();
    List<Fact> shares = new ArrayList<>();
    if (!items.isEmpty()) {
      for (Sentiment sentiment : Sentiment.values()) {
        long hits = items.stream().filter(item -> item.reading().sentiment() == sentiment).count();
        shares.add(
            new Fact(
                Wording.label(sentiment.code()), Wording.share(new Share(hits, items.size()))));
      }
    }
    return new Mood(
        shares,
        items.stream()
            .limit(NEWS_SHOWN)
            .map(item -> MarketBoard.ItemLine.of(item, tenant.timeZone()))
            .toList());
  }

  private List<LogLine> lastEntries(Tenant tenant) {
    long last = log.last(tenant.id()).map(LoggedOperation::seq).orElse(0L);
    return log.entries(tenant.id(), Math.max(1, last - ENTRIES_SHOWN + 1), ENTRIES_SHOWN).stream()
        .sorted(Comparator.comparingLong(LoggedOperation::seq).reversed())
        .map(entry -> LogLine.of(entry, tenant.timeZone()))
        .toList();
  }
}
