package io.gigmate.scheduling.calendar;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.venue.Venue;
import io.gigmate.scheduling.constraint.Refusal;
import io.gigmate.scheduling.constraint.Rule;
import io.gigmate.scheduling.template.EventTemplate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says everything that stands in the way of a show, each under its name. */
final class Refusals {
  private final Market market;
  private final Schedule schedule;

  Refusals(Market market, Schedule schedule) {
    this.market = market;
    this.schedule = schedule;
  }

  /** Returns what stands in the way at any hour of the day. */
  List<Refusal> always(int room, int day, int act, int template) {
    List<Refusal> found = new ArrayList<>();
    Venue venue = market.rooms.get(room);
    Artist artist = market.acts.get(act);
    EventTemplate bill = market.menu.template(template);
    if (!market.neighbourhood.isNear(room, act)) {
      found.add(
          new Refusal(Rule.HOME_RADIUS, artist.id() + " is not known to live near " + venue.id()));
    }
    if (!market.menu.fitsAct(template, act)) {
      found.add(new Refusal(Rule.GENRE_FIT, artist.id() + " does not play " + bill.genre().key()));
    }
    if (!market.menu.fitsRoom(template, venue.capacity())) {
      found.add(
          new Refusal(
              Rule.CAPACITY_RANGE,
              bill.id() + " needs " + bill.minCapacity() + " people, not " + venue.capacity()));
    }
    if (!market.menu.plays(template, market.dayOfWeek(day))) {
      found.add(new Refusal(Rule.TEMPLATE_DAY, bill.id() + " is for " + bill.preferredDays()));
    }
    if (schedule.actHasDay(act, day)) {
      found.add(new Refusal(Rule.ONE_SHOW_A_DAY, artist.id() + " plays on " + market.date(day)));
    }
    int most = market.agreements.mostShows(act);
    if (schedule.actShows(act, day / 7) >= most) {
      found.add(
          new Refusal(Rule.SHOWS_A_WEEK, artist.id() + " has " + most + " shows in the week"));
    }
    add(found, market.agreements.act(act, room, day));
    return found;
  }

  /** Returns what stands in the way at this hour. */
  List<Refusal> at(Opening opening, int act) {
    List<Refusal> found = new ArrayList<>();
    add(
        found,
        market.agreements.place(
            opening.room(),
            opening.day(),
            market.menu.template(opening.template()).id(),
            opening.doors(),
            opening.end()));
    Book room = schedule.ofRoom(opening.room());
    long gap = market.agreements.turnaround(opening.room());
    for (int i = 0; i < room.size(); i++) {
      if (clash(opening, room.get(i), gap)) {
        found.add(new Refusal(Rule.VENUE_TURNAROUND, "the room has " + shown(room.get(i))));
      }
    }
    Book acts = schedule.ofAct(act);
    for (int i = 0; i < acts.size(); i++) {
      Booking other = acts.get(i);
      long drive =
          market.drive(opening.room(), other.room) + CalendarRules.ACT_CHANGEOVER.toSeconds();
      if (clash(opening, other, drive)) {
        found.add(new Refusal(Rule.ARTIST_TRAVEL, "the act has " + shown(other)));
      }
      add(found, schedule.clause(opening, other));
    }
    return found;
  }

  private static boolean clash(Opening opening, Booking other, long gap) {
    return other.end + gap > opening.doors() && opening.end() + gap > other.doors;
  }

  private static String shown(Booking booking) {
    return "a show from "
        + Instant.ofEpochSecond(booking.doors)
        + " to "
        + Instant.ofEpochSecond(booking.end);
  }

  private static void add(List<Refusal> found, @Nullable Refusal refusal) {
    if (refusal != null) {
      found.add(refusal);
    }
  }
}
