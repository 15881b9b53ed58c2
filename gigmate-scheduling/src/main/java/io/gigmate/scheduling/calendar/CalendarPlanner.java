package io.gigmate.scheduling.calendar;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.scheduling.objective.ValueTerm;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Makes a calendar without one clash.
 *
 * <p>A show starts on a day and in a slot of its template, on a step of {@link
 * CalendarRules#START_STEP}, at a time that the room's clock shows; of a time that the clock shows
 * twice the first is meant. The room is large enough for the template and lies within the radius of
 * the act's home; the act fits the bill. Rooms have their turnaround, acts their drive, one show a
 * day and {@link CalendarRules#ACT_SHOWS_PER_WEEK} a week; weeks count from the first day of the
 * request. Shows that stand already take rooms and acts in the same way.
 *
 * <p>Week by week the rooms with the fewest choices pick first; near acts play more often, and
 * templates and acts change. Where a room comes out short, shows of other rooms are moved along a
 * chain until it fits. Then the calendar is made better, by the request's objective and within its
 * budget, without giving up a show. The number of shows is bounded by a flow and the value by
 * prices, so that a plan says how far it is from the best.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CalendarPlanner {
  /**
   * Returns the calendar for the request; the same request, seed and number of steps give the same
   * calendar, and the order of its lists does not matter. Its value is that of the request's
   * objective, its bound what no calendar can be worth more than.
   */
  public CalendarPlan plan(PlanRequest request) {
    return planned(request, null);
  }

  /** Does the same, and tells somebody how far it is. */
  public CalendarPlan plan(PlanRequest request, PlanWatcher watcher) {
    return planned(request, watcher);
  }

  private static CalendarPlan planned(PlanRequest request, @Nullable PlanWatcher watcher) {
    Market market = new Market(request);
    Schedule schedule = new Schedule(market);
    Openings openings = new Openings(market, schedule);
    ShowPoints points = new ShowPoints(market);
    fill(market, schedule, openings, points);
    Worth worth = new Worth(market, schedule, points);
    Watch watch =
        watcher == null
            ? Watch.idle()
            : new Watch(watcher, worth.value(), boundAtOnce(market, schedule, openings));
    if (!request.budget().isFilledOnly()) {
      new Improvement(market, schedule, openings, worth).run(request.budget(), watch);
    }
    boolean more = fillWhatIsLeft(market, schedule, openings);

    int shows = schedule.planned().size();
    int mostShows = shows + beyond(market, schedule, openings);
    long value = (more ? new Worth(market, schedule, points) : worth).value();
    double ofAShow = ofAShow(market);
    ValueBound beside = new ValueBound(market, schedule);
    double bound =
        ofAShow * mostShows
            + (request.budget().isFilledOnly()
                ? beside.atOnce(mostShows)
                : beside.of(value - ofAShow * shows, openings, points));
    return new CalendarPlan(
        Drafts.of(market, schedule),
        new Shortfalls(market, schedule, openings).all(),
        value / ShowPoints.MILLIONTHS,
        Math.max((double) value, bound) / ShowPoints.MILLIONTHS,
        mostShows);
  }

  /**
   * Returns the calendar after an act cancelled its shows on some days: every room that lost one
   * gets another in the same week, as far as that goes, with the fewest changes to other shows.
   *
   * @param request what the calendar was made from; what stands in it does not move
   * @param events the shows of the calendar
   * @param artist who cancelled
   * @param from the first day on which it does not play, by the room's clock
   * @param until the last
   */
  public CalendarRepair repair(
      PlanRequest request,
      Collection<Event> events,
      ArtistId artist,
      LocalDate from,
      LocalDate until) {
    return new Cancellation(request, events, artist, from, until).repair();
  }

  private static void fill(Market market, Schedule schedule, Openings openings, ShowPoints points) {
    Construction construction = new Construction(market, schedule, openings, points);
    Repair repair = new Repair(market, schedule, openings);
    for (int week = 0; week < market.request.weeks(); week++) {
      construction.fill(week);
      repair.fill(week);
    }
    // Before anything is improved: what is added only afterwards nobody would have compared.
    fillWhatIsLeft(market, schedule, openings);
  }

  /**
   * A show that moved may have left time behind it, also for the week before. Answers whether there
   * was any.
   */
  private static boolean fillWhatIsLeft(Market market, Schedule schedule, Openings openings) {
    Repair repair = new Repair(market, schedule, openings);
    boolean any = false;
    boolean more = true;
    while (more) {
      more = false;
      for (int week = 0; week < market.request.weeks(); week++) {
        more |= repair.fillDirectly(week);
      }
      any |= more;
    }
    return any;
  }

  /** What so many shows could be worth at the very most, in millionths of a point. */
  private static double boundAtOnce(Market market, Schedule schedule, Openings openings) {
    int mostShows = schedule.planned().size() + beyond(market, schedule, openings);
    return ofAShow(market) * mostShows + new ValueBound(market, schedule).atOnce(mostShows);
  }

  private static double ofAShow(Market market) {
    return ShowPoints.MILLIONTHS * market.request.objective().weight(ValueTerm.SHOW);
  }

  private static int beyond(Market market, Schedule schedule, Openings openings) {
    UpperBound bound = new UpperBound(market, schedule, openings);
    int beyond = 0;
    for (int week = 0; week < market.request.weeks(); week++) {
      beyond += bound.beyondPlan(week);
    }
    return beyond;
  }
}
