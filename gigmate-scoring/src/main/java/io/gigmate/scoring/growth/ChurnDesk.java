package io.gigmate.scoring.growth;

import io.gigmate.core.event.EventStatus;
import io.gigmate.core.event.Events;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Says which rooms and acts of a tenant are about to fall silent, from the days on which they had
 * shows: those that are kept, and those that still stand in the calendar.
 *
 * <p>This class is thread-safe where its ports are.
 */
public final class ChurnDesk {
  /** A silence this long counts, where nothing else is said. */
  public static final int DAYS_AHEAD = 60;

  private static final int DAYS_BACK = 60;

  private final Events events;
  private final ActiveDays days;
  private final InstantSource clock;

  /** Creates the desk on its ports. */
  public ChurnDesk(Events events, ActiveDays days, InstantSource clock) {
    this.events = events;
    this.days = days;
    this.clock = clock;
  }

  /** Keeps days on which members had shows. */
  public void report(TenantId tenant, Collection<ActiveDay> reported) {
    days.addAll(tenant, reported);
  }

  /** Keeps the days of the shows that are over and still in the calendar; returns how many. */
  public int keep(Tenant tenant) {
    List<ActiveDay> seen = seen(tenant);
    days.addAll(tenant.id(), seen);
    return seen.size();
  }

  /** Returns the activity of every member up to today. */
  public List<Activity> activities(Tenant tenant) {
    Collection<ActiveDay> all = new TreeSet<>(days.all(tenant.id()));
    all.addAll(seen(tenant));
    return Activity.upTo(today(tenant), all);
  }

  /** Returns how likely each member is to have no show in the days ahead. */
  public ChurnReport report(Tenant tenant, int daysAhead) {
    List<Activity> members = activities(tenant);
    List<ChurnRisk> risks = new ArrayList<>();
    int learnedFrom = 0;
    // Rooms and acts go at paces of their own.
    for (Member.Kind kind : Member.Kind.values()) {
      List<Activity> same = members.stream().filter(one -> one.member().kind() == kind).toList();
      Optional<ChurnModel> model = ChurnModel.fit(same, daysAhead);
      if (model.isPresent()) {
        same.forEach(one -> risks.add(model.get().assess(one)));
        learnedFrom += model.get().learnedFrom();
      }
    }
    risks.sort(
        Comparator.comparingDouble(ChurnRisk::probability)
            .reversed()
            .thenComparing(ChurnRisk::member));
    return new ChurnReport(today(tenant), daysAhead, risks, members.size(), learnedFrom);
  }

  /** Returns how every member stands today, as far as journeys look at it. */
  public List<Standing> standings(Tenant tenant) {
    LocalDate yearAgo = today(tenant).minusYears(1);
    Map<Member, ChurnRisk> risks = new TreeMap<>();
    report(tenant, DAYS_AHEAD).risks().forEach(risk -> risks.put(risk.member(), risk));
    return activities(tenant).stream()
        .map(
            one ->
                new Standing(
                    one.member(),
                    one.days().get(0),
                    one.days().size(),
                    one.last(),
                    risks.get(one.member()),
                    (int) one.days().stream().filter(day -> day.isAfter(yearAgo)).count()))
        .toList();
  }

  /** Returns which day it is for the tenant. */
  public LocalDate today(Tenant tenant) {
    return LocalDate.ofInstant(clock.instant(), tenant.timeZone());
  }

  private List<ActiveDay> seen(Tenant tenant) {
    Instant now = clock.instant();
    return events.between(tenant.id(), now.minus(DAYS_BACK, ChronoUnit.DAYS), now).stream()
        .filter(event -> event.takesPlace() && event.status() != EventStatus.DRAFT)
        .filter(event -> event.times().end().isBefore(now))
        .flatMap(
            event -> {
              LocalDate day = event.times().localStart().toLocalDate();
              return Stream.of(
                  new ActiveDay(new Member(Member.Kind.VENUE, event.venue().value()), day),
                  new ActiveDay(new Member(Member.Kind.ARTIST, event.artist().value()), day));
            })
        .filter(one -> !one.day().isAfter(today(tenant)))
        .toList();
  }
}
