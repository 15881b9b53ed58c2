package io.gigmate.scheduling.rolling;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.gigmate.core.event.Event;
import io.gigmate.core.event.Events;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.EventTemplates;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Tells how the rolling calendar goes: its weeks, its templates, its runs. */
public final class CalendarMonitor {
  /** How far back the use of templates is counted. */
  public static final Duration COUNTED = Duration.ofDays(30);

  private final Events events;
  private final EventTemplates templates;
  private final JobRuns runs;
  private final InstantSource clock;

  /** Creates the monitor on the ports that it reads. */
  public CalendarMonitor(
      Events events, EventTemplates templates, JobRuns runs, InstantSource clock) {
    this.events = events;
    this.templates = templates;
    this.runs = runs;
    this.clock = clock;
  }

  /** Returns the shows from today on that were not cancelled, by week. */
  public List<EventWeek> eventsByWeek(Tenant tenant) {
    Instant today =
        LocalDate.ofInstant(clock.instant(), tenant.timeZone())
            .atStartOfDay(tenant.timeZone())
            .toInstant();
    Map<LocalDate, List<Event>> weeks =
        events.between(tenant.id(), today, Instant.MAX).stream()
            .filter(Event::takesPlace)
            .collect(groupingBy(CalendarMonitor::monday, TreeMap::new, toList()));
    return weeks.entrySet().stream()
        .map(week -> new EventWeek(week.getKey(), week.getValue().size(), prices(week.getValue())))
        .toList();
  }

  /**
   * Returns how many shows the runs of the last 30 days made from each template, the most used
   * first; a template in use that gave none is there with 0.
   */
  public List<TemplateUse> templateUse(Tenant tenant) {
    Map<TemplateId, Integer> used = new TreeMap<>();
    templates.all(tenant.id()).stream()
        .filter(EventTemplate::active)
        .forEach(template -> used.put(template.id(), 0));
    runs.since(tenant.id(), RollingCalendar.JOB, clock.instant().minus(COUNTED)).stream()
        .flatMap(CalendarMonitor::uses)
        .forEach(use -> used.merge(use.template(), use.shows(), Integer::sum));
    return used.entrySet().stream()
        .map(each -> new TemplateUse(each.getKey(), each.getValue()))
        .sorted(comparing(TemplateUse::shows).reversed())
        .toList();
  }

  /** Returns the latest runs, the last one first. */
  public List<JobRun> history(Tenant tenant, int limit) {
    return runs.latest(tenant.id(), RollingCalendar.JOB, limit);
  }

  private static Stream<TemplateUse> uses(JobRun run) {
    return run.end() instanceof JobEnd.Done done ? done.templates().stream() : Stream.empty();
  }

  private static LocalDate monday(Event event) {
    return event.times().date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static List<Money> prices(List<Event> events) {
    Map<CurrencyUnit, Money> averages =
        events.stream()
            .map(Event::price)
            .collect(
                groupingBy(
                    Money::getCurrencyUnit,
                    TreeMap::new,
                    collectingAndThen(toList(), CalendarMonitor::average)));
    return List.copyOf(averages.values());
  }

  private static Money average(Collection<Money> prices) {
    return Money.total(prices).dividedBy(prices.size(), RoundingMode.HALF_UP);
  }
}
