package io.gigmate.scheduling.calendar;

import io.gigmate.core.place.Distance;
import io.gigmate.core.venue.Venue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says in which weeks rooms stay short, and what stands in the way. */
final class Shortfalls {
  /** So many genres are named; a longer list says less. */
  private static final int NAMED_GENRES = 3;

  private final Market market;
  private final Schedule schedule;
  private final Openings openings;

  Shortfalls(Market market, Schedule schedule, Openings openings) {
    this.market = market;
    this.schedule = schedule;
    this.openings = openings;
  }

  /** Returns the weeks that stay short, by week and room. */
  List<UnmetTarget> all() {
    List<UnmetTarget> unmet = new ArrayList<>();
    for (int week = 0; week < market.request.weeks(); week++) {
      for (int room = 0; room < market.rooms.size(); room++) {
        int missing = schedule.missing(room, week);
        if (missing > 0) {
          unmet.add(
              new UnmetTarget(
                  market.rooms.get(room).id(),
                  market.date(7 * week),
                  missing,
                  reason(room, week) + kept(room)));
        }
      }
    }
    return unmet;
  }

  private String reason(int room, int week) {
    Venue venue = market.rooms.get(room);
    List<Integer> templates =
        IntStream.range(0, market.menu.size())
            .filter(template -> market.menu.fitsRoom(template, venue.capacity()))
            .boxed()
            .toList();
    int[] near = market.neighbourhood.of(room);
    if (market.menu.size() == 0) {
      return "no template is switched on";
    }
    if (templates.isEmpty()) {
      return "no template fits a room of " + venue.capacity() + " people";
    }
    if (venue.location() == null) {
      return "the room has no coordinates, so that no artist can be shown to be near";
    }
    if (near.length == 0) {
      return "no artist within " + miles(market.request.radius());
    }
    if (templates.stream().noneMatch(one -> anyPlays(near, one))) {
      return "no artist within " + miles(market.request.radius()) + " plays " + genres(templates);
    }
    int planned = planned(room, week);
    int time = IntStream.range(7 * week, 7 * week + 7).map(day -> openings.most(room, day)).sum();
    if (planned >= time) {
      return "the templates for a room of "
          + venue.capacity()
          + " people leave time for "
          + (time == 0 ? "no" : Integer.toString(time))
          + (time == 1 ? " new show" : " new shows");
    }
    return "every artist who fits is taken";
  }

  /** What the room agreed to may be why, so it is named. */
  private String kept(int room) {
    List<String> names = market.agreements.ofRoom(room);
    return names.isEmpty() ? "" : "; the room keeps to " + String.join(", ", names);
  }

  private boolean anyPlays(int[] near, int template) {
    return IntStream.of(near).anyMatch(act -> market.menu.fitsAct(template, act));
  }

  private int planned(int room, int week) {
    Book book = schedule.ofRoom(room);
    return (int)
        IntStream.range(0, book.size())
            .mapToObj(book::get)
            .filter(one -> !one.stands && one.day / 7 == week)
            .count();
  }

  private String genres(List<Integer> templates) {
    List<String> names =
        templates.stream()
            .map(template -> market.menu.template(template).genre().key())
            .distinct()
            .toList();
    String named = names.stream().limit(NAMED_GENRES).collect(Collectors.joining(", "));
    int more = names.size() - NAMED_GENRES;
    return switch (more) {
      case 1 -> named + " or another genre";
      default -> more > 0 ? named + " or " + more + " other genres" : named;
    };
  }

  private static String miles(Distance distance) {
    String miles =
        BigDecimal.valueOf(distance.miles())
            .setScale(1, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
    return miles + (miles.equals("1") ? " mile" : " miles");
  }
}
