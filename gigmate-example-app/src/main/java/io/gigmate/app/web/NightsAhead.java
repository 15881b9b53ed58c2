package io.gigmate.app.web;

import io.gigmate.app.demo.MadeUp;
import io.gigmate.app.web.ArtistCard.Fact;
import io.gigmate.app.web.Overview.MoneyAhead;
import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.acceptance.Acceptance;
import io.gigmate.scoring.acceptance.AcceptanceLook;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.ProfitInterval;
import io.gigmate.scoring.booking.TrackRecord;
import io.gigmate.scoring.booking.desk.BookingDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What was advised for nights from today on: which to decide, and what they are worth together. */
final class NightsAhead {
  private static final int BROKEN_DOWN = 12;

  private final Tenant tenant;
  private final LocalDate today;
  private final List<AdviceRecord> advised;
  private final Map<ArtistId, String> artists;
  private final Map<VenueId, Venue> rooms;
  private final AcceptanceLook look;
  private final TrackRecord track;

  private NightsAhead(
      Tenant tenant,
      LocalDate today,
      List<AdviceRecord> advised,
      Map<ArtistId, String> artists,
      Map<VenueId, Venue> rooms,
      AcceptanceLook look,
      TrackRecord track) {
    this.tenant = tenant;
    this.today = today;
    this.advised = advised;
    this.artists = artists;
    this.rooms = rooms;
    this.look = look;
    this.track = track;
  }

  static NightsAhead of(
      Tenant tenant,
      LocalDate today,
      List<Venue> rooms,
      BookingDesk bookings,
      AcceptanceLook look) {
    return new NightsAhead(
        tenant,
        today,
        bookings.past(tenant.id()).stream().filter(one -> !one.date().isBefore(today)).toList(),
        bookings.artists(tenant.id()).stream()
            .collect(Collectors.toMap(Artist::id, Artist::name, (one, other) -> one)),
        rooms.stream().collect(Collectors.toMap(Venue::id, Function.identity())),
        look,
        bookings.trackRecord(tenant.id()));
  }

  /**
   * The best by their points alone, so that none is left out for what was said to others; among
   * these, those that are likelier to be taken come first.
   */
  List<NightCard> cards(int limit) {
    return advised.stream()
        .filter(one -> one.waits(today))
        .sorted(
            Comparator.comparing((AdviceRecord one) -> one.said().score().points())
                .reversed()
                .thenComparing(AdviceRecord::date)
                .thenComparing(AdviceRecord::id))
        .limit(limit)
        .sorted(Comparator.comparingDouble(this::worthAsking).reversed())
        .map(this::card)
        .toList();
  }

  /** Points times chance: of two that are as good, the one that is likelier to be taken. */
  private double worthAsking(AdviceRecord one) {
    return one.said().score().points()
        * look.of(one).<Double>fold(Acceptance.Learned::probability, few -> 1.0);
  }

  private NightCard card(AdviceRecord one) {
    return NightCard.of(
        one,
        artist(one),
        rooms,
        track,
        LikelyView.of(look.of(one)),
        Wording.moment(one.said().at().atZone(tenant.timeZone())));
  }

  private String artist(AdviceRecord one) {
    return artists.getOrDefault(one.artist(), one.artist().value());
  }

  /** Nights that wait or are booked; amounts of several currencies are never added. */
  MoneyAhead money() {
    List<AdviceRecord> booked =
        advised.stream()
            .filter(one -> one.decision() != null && one.decision().booked())
            .filter(one -> one.result() == null)
            .toList();
    List<AdviceRecord> open = advised.stream().filter(one -> one.waits(today)).toList();
    List<Fact> figures = new ArrayList<>(sums("Booked", booked));
    figures.addAll(sums("Waiting for a word", open));
    return new MoneyAhead(
        figures,
        Stream.concat(booked.stream(), open.stream())
            .sorted(Comparator.comparing(AdviceRecord::date).thenComparing(AdviceRecord::id))
            .limit(BROKEN_DOWN)
            .map(this::result)
            .toList());
  }

  private Fact result(AdviceRecord one) {
    Venue room = rooms.get(one.venue());
    return new Fact(
        Wording.shortDay(one.date())
            + ", "
            + artist(one)
            + (room == null ? "" : ", " + room.name()),
        NightCard.result(one.said().expectedProfit(), one.said().profit80()));
  }

  /** What is made up is never added to what is not. */
  private List<Fact> sums(String what, List<AdviceRecord> nights) {
    Map<Boolean, List<AdviceRecord>> byOrigin =
        nights.stream().collect(Collectors.partitioningBy(MadeUp::isNight));
    return byOrigin.values().stream().flatMap(some -> byCurrency(what, some)).toList();
  }

  private Stream<Fact> byCurrency(String what, List<AdviceRecord> nights) {
    Map<CurrencyUnit, List<AdviceRecord>> byCurrency =
        nights.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.said().expectedProfit().getCurrencyUnit(),
                    TreeMap::new,
                    Collectors.toList()));
    return byCurrency.values().stream().map(some -> sum(what, some));
  }

  private Fact sum(String what, List<AdviceRecord> some) {
    Money sum = Money.total(some.stream().map(one -> one.said().expectedProfit()).toList());
    double losses = some.stream().mapToDouble(one -> one.said().lossProbability()).sum();
    return new Fact(
        what
            + ": "
            + Wording.count(some.size(), "night", "nights")
            + (MadeUp.isNight(some.get(0)) ? " (simulated)" : ""),
        AdviceView.signed(sum)
            + " expected"
            + together(some)
            + "; "
            + (some.size() == 1
                ? new LossChance(track).sentence(losses)
                : "about " + Wording.decimal(losses) + " of them lose, in expectation"));
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
}
