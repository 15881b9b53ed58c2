package io.gigmate.scheduling.calendar;

import io.gigmate.core.artist.Artists;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.event.Events;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.place.Distance;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.venue.Venues;
import io.gigmate.scheduling.constraint.CalendarAgreements;
import io.gigmate.scheduling.constraint.Constraint;
import io.gigmate.scheduling.template.EventTemplates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps a tenant's calendar filled: weeks ahead are planned, shows that are over are completed and
 * later removed, and each run leaves one entry in the log. A run is one transaction: it is kept
 * whole or not at all.
 *
 * <p>This class is thread-safe where its ports are.
 */
public final class CalendarDesk {
  /** How long a finished show stays in the calendar. */
  public static final Duration KEPT_AFTER_END = Duration.ofDays(7);

  /**
   * A show from around the start may still hold a room or an act; so may one that begins after the
   * end.
   */
  private static final Duration MARGIN = Duration.ofDays(2);

  private static final String ACTOR = "calendar planner";

  private final Venues venues;
  private final Artists artists;
  private final EventTemplates templates;
  private final Events events;
  private final OperationsLog log;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Distance radius;
  private final PlanGuide guide;
  private final CalendarAgreements agreements;
  private final CalendarFollower follower;
  private final CalendarPlanner planner = new CalendarPlanner();

  /** Creates the desk on its ports; acts play within the radius of their home. */
  public CalendarDesk(
      Venues venues,
      Artists artists,
      EventTemplates templates,
      Events events,
      OperationsLog log,
      Transactions transactions,
      InstantSource clock,
      Distance radius) {
    this.venues = venues;
    this.artists = artists;
    this.templates = templates;
    this.events = events;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
    this.radius = radius;
    this.guide = PlanGuide.none();
    this.agreements = CalendarAgreements.none();
    this.follower = CalendarFollower.none();
  }

  private CalendarDesk(
      CalendarDesk desk,
      PlanGuide guide,
      CalendarAgreements agreements,
      CalendarFollower follower) {
    this.venues = desk.venues;
    this.artists = desk.artists;
    this.templates = desk.templates;
    this.events = desk.events;
    this.log = desk.log;
    this.transactions = desk.transactions;
    this.clock = desk.clock;
    this.radius = desk.radius;
    this.guide = guide;
    this.agreements = agreements;
    this.follower = follower;
  }

  /** Returns a desk like this one that asks somebody who knows what sells. */
  public CalendarDesk guidedBy(PlanGuide knowing) {
    return new CalendarDesk(this, knowing, agreements, follower);
  }

  /** Returns a desk like this one that keeps to what was agreed on, in every run. */
  public CalendarDesk keepingTo(CalendarAgreements standing) {
    return new CalendarDesk(this, guide, standing, follower);
  }

  /** Returns a desk like this one that tells somebody what it added. */
  public CalendarDesk followedBy(CalendarFollower told) {
    return new CalendarDesk(this, guide, agreements, told);
  }

  /**
   * Completes shows that are over, removes those of old and plans the weeks that begin tomorrow, by
   * the tenant's clock. Shows that stand already count, so that a second run on the same day adds
   * nothing. One run at a time, so that two do not plan the same shows.
   *
   * @param weeks how many, 1 to 104
   */
  public CalendarRun generate(Tenant tenant, int weeks) {
    return generate(tenant, weeks, List.of());
  }

  /**
   * Does the same, and keeps to what rooms, acts and templates agreed to.
   *
   * @param weeks how many, 1 to 104
   * @param constraints beside what every show keeps to
   */
  public synchronized CalendarRun generate(Tenant tenant, int weeks, List<Constraint> constraints) {
    return transactions.inOne(
        () -> {
          Instant began = clock.instant();
          return planned(tenant, weeks, constraints, removed(tenant, began), began);
        });
  }

  /**
   * Plans the weeks as {@link #generate} does, and removes nothing.
   *
   * @param weeks how many, 1 to 104
   */
  public synchronized CalendarRun fill(Tenant tenant, int weeks) {
    return transactions.inOne(
        () -> {
          // A write before all reads: it keeps the tenant's other writers waiting, also those of
          // other processes.
          events.addAll(tenant.id(), List.of());
          return planned(tenant, weeks, List.of(), 0, clock.instant());
        });
  }

  /**
   * Completes shows that are over, and removes those that are over for {@link #KEPT_AFTER_END};
   * returns how many were removed.
   */
  public int removeFinished(Tenant tenant) {
    return transactions.inOne(
        () -> {
          Instant began = clock.instant();
          int cleaned = removed(tenant, began);
          log.append(
              tenant.id(),
              Operation.builder(OperationKind.OPTIMIZATION, began, ACTOR)
                  .subject("finished shows")
                  .decision(cleaned + " removed")
                  .rationale("they were completed or cancelled, and ended 7 days ago or earlier")
                  .endedAt(clock.instant())
                  .build());
          return cleaned;
        });
  }

  /** What is over is completed first, so that it can leave. */
  private int removed(Tenant tenant, Instant now) {
    events.completeEndedBefore(tenant.id(), now);
    return events.removeFinishedBefore(tenant.id(), now.minus(KEPT_AFTER_END));
  }

  private CalendarRun planned(
      Tenant tenant, int weeks, List<Constraint> constraints, int cleaned, Instant began) {
    LocalDate today = LocalDate.ofInstant(began, tenant.timeZone());
    LocalDate start = today.plusDays(1);
    List<Constraint> all = new ArrayList<>(constraints);
    all.addAll(agreements.at(tenant.id(), began, start, start.plusWeeks(weeks)));
    PlanRequest request = guide.guide(tenant.id(), request(tenant, start, weeks, all));
    CalendarPlan plan = planner.plan(request);
    List<Event> announced =
        guide.price(tenant.id(), request, plan.events()).stream()
            .map(event -> event.become(EventStatus.ANNOUNCED))
            .toList();
    events.addAll(tenant.id(), announced);
    follower.added(tenant, announced);
    record(tenant, request, plan, cleaned, began);
    return new CalendarRun(announced.size(), cleaned, began, plan);
  }

  private PlanRequest request(
      Tenant tenant, LocalDate start, int weeks, List<Constraint> constraints) {
    Duration margin = MARGIN.plusDays(reach(constraints));
    Instant from = start.atStartOfDay(tenant.timeZone()).toInstant().minus(margin);
    Instant until = start.plusWeeks(weeks).atStartOfDay(tenant.timeZone()).toInstant().plus(margin);
    return PlanRequest.builder(
            venues.all(tenant.id()), artists.all(tenant.id()), templates.all(tenant.id()), start)
        .weeks(weeks)
        .constraints(constraints)
        .radius(radius)
        .existing(events.between(tenant.id(), from, until))
        // The day is the seed: another day gives another mix, the same day the same one.
        .seed(start.toEpochDay())
        .build();
  }

  /** Returns how many days before and after the weeks a show may be of which a clause speaks. */
  private static int reach(List<Constraint> constraints) {
    int days = 0;
    for (Constraint one : constraints) {
      if (one instanceof Constraint.RadiusClause of) {
        days = Math.max(days, Math.max(of.daysBefore(), of.daysAfter()));
      } else if (one instanceof Constraint.ShowRadiusClause of) {
        days = Math.max(days, Math.max(of.daysBefore(), of.daysAfter()));
      }
    }
    return days;
  }

  private void record(
      Tenant tenant, PlanRequest request, CalendarPlan plan, int cleaned, Instant began) {
    int missing = plan.unmet().stream().mapToInt(UnmetTarget::missing).sum();
    log.append(
        tenant.id(),
        Operation.builder(OperationKind.OPTIMIZATION, began, ACTOR)
            .subject("calendar " + request.start() + " to " + request.end().minusDays(1))
            .decision(plan.events().size() + " events created, " + cleaned + " removed")
            .rationale(
                request.showsPerWeek()
                    + " shows a week were wanted in each of "
                    + request.venues().size()
                    + " rooms; "
                    + missing
                    + " could not be had")
            .inputs(inputs(request))
            .endedAt(clock.instant())
            .build());
  }

  private static Digest inputs(PlanRequest request) {
    return Digest.ofValues(
        Stream.of(
                request.venues().stream(),
                request.artists().stream(),
                request.templates().stream(),
                request.slots().stream(),
                request.existing().stream(),
                request.genres().memberships().entrySet().stream(),
                request.constraints().stream(),
                Stream.of(
                    request.start(),
                    request.weeks(),
                    request.showsPerWeek(),
                    request.radius(),
                    request.seed(),
                    request.seasons()))
            .flatMap(part -> part));
  }
}
