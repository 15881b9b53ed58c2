package io.gigmate.scheduling.calendar;

import io.gigmate.core.event.Event;
import io.gigmate.scheduling.objective.ValueTerm;
import java.util.List;

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
 * chain until it fits. What can be had is bounded by a flow, so that a plan says how far it is from
 * the best.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CalendarPlanner {
  /**
   * Returns the calendar for the request; the same request and seed give the same calendar, and the
   * order of its lists does not matter. Its value is the number of its shows, its bound the number
   * that no calendar can exceed.
   */
  public CalendarPlan plan(PlanRequest request) {
    Market market = new Market(request);
    Schedule schedule = new Schedule(market);
    Openings openings = new Openings(market, schedule);
    Construction construction = new Construction(market, schedule, openings);
    Repair repair = new Repair(market, schedule, openings);
    for (int week = 0; week < request.weeks(); week++) {
      construction.fill(week);
      repair.fill(week);
    }
    ShowPoints points = new ShowPoints(market);
    Worth worth = new Worth(market, schedule, points);
    new Improvement(market, schedule, openings, worth).run(request.budget());
    // A show that moved may have left time behind it, also for the week before.
    boolean more = true;
    while (more) {
      more = false;
      for (int week = 0; week < request.weeks(); week++) {
        more |= repair.fillDirectly(week);
      }
    }
    worth = new Worth(market, schedule, points);
    double effort = Double.parseDouble(System.getProperty("eff", "1"));
    UpperBound bound = new UpperBound(market, schedule, openings);
    int beyond = 0;
    for (int week = 0; week < request.weeks(); week++) {
      beyond += bound.beyondPlan(week);
    }
    System.err.println(
        worth.value() / 1e6
            + " "
            + new Worth(market, schedule, new ShowPoints(market)).value() / 1e6);
    List<Event> events = Drafts.of(market, schedule);
    List<UnmetTarget> unmet = new Shortfalls(market, schedule, openings).all();
    double value = worth.value() / ShowPoints.MILLIONTHS;
    double forShows = request.objective().weight(ValueTerm.SHOW);
    double beside = worth.value() - ShowPoints.MILLIONTHS * forShows * events.size();
    double most =
        forShows * (events.size() + beyond)
            + new ValueBound(market, schedule, openings, points).beside(beside, effort)
                / ShowPoints.MILLIONTHS;
    return new CalendarPlan(events, unmet, value, Math.max(value, most), events.size() + beyond);
  }
}
