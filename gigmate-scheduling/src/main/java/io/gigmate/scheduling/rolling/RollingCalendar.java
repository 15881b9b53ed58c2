package io.gigmate.scheduling.rolling;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.gigmate.core.event.Event;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.scheduling.calendar.CalendarDesk;
import io.gigmate.scheduling.calendar.CalendarRun;
import io.gigmate.scheduling.calendar.PlanRequest;
import io.gigmate.scheduling.constraint.Constraint;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Keeps the calendar rolling: the weeks ahead are filled, what is over leaves, and each run stands
 * in the history.
 *
 * <p>A run is one transaction together with its end in the history. That it began is kept before,
 * so that a run whose process died is seen: the next run that ends says so. A run on a day that has
 * had one adds nothing.
 *
 * <p>This class is thread-safe where its ports are.
 */
public final class RollingCalendar {
  /** The job's name. */
  public static final String JOB = "auto-generate-weekly-events";

  /** Every Monday at 03:00 UTC. */
  public static final String DEFAULT_CRON = "0 3 * * 1";

  /** How far ahead a run fills the calendar. */
  public static final int WEEKS_AHEAD = PlanRequest.DEFAULT_WEEKS;

  private static final String INTERRUPTED =
      "the process ended before the run did; nothing of it was kept";

  /** Runs that were never closed are few: each run closes those before it. */
  private static final int LOOKED_BACK = 100;

  private final CalendarDesk desk;
  private final JobRuns runs;
  private final Transactions transactions;
  private final InstantSource clock;

  /** Creates the calendar on the desk that plans it. */
  public RollingCalendar(
      CalendarDesk desk, JobRuns runs, Transactions transactions, InstantSource clock) {
    this.desk = desk;
    this.runs = runs;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Fills the weeks that begin tomorrow.
   *
   * @param weeks how many, 1 to 104
   * @return how many shows were made
   */
  public int generateUpcomingEvents(Tenant tenant, int weeks) {
    return desk.fill(tenant, weeks).created();
  }

  /**
   * Removes shows that were completed or cancelled and ended more than seven days ago; never
   * others.
   *
   * @return how many
   */
  public int cleanupPastEvents(Tenant tenant) {
    return desk.removeFinished(tenant);
  }

  /**
   * Does both, and keeps the run in the history. A run that fails is kept there with its reason,
   * and thrown on.
   *
   * @param startedBy a username, or what started it by itself
   */
  public CalendarRun triggerEventGeneration(Tenant tenant, String startedBy) {
    return triggerEventGeneration(tenant, startedBy, List.of());
  }

  /**
   * Does the same, and keeps to what rooms, acts and templates agreed to.
   *
   * @param startedBy a username, or what started it by itself
   * @param constraints beside what every show keeps to
   */
  public CalendarRun triggerEventGeneration(
      Tenant tenant, String startedBy, List<Constraint> constraints) {
    JobRun run = runs.begin(tenant.id(), JOB, startedBy, clock.instant());
    try {
      return transactions.inOne(() -> whole(tenant, run, constraints));
    } catch (RuntimeException | Error e) {
      keepFailure(tenant, run, e);
      throw e;
    }
  }

  private CalendarRun whole(Tenant tenant, JobRun run, List<Constraint> constraints) {
    CalendarRun done = desk.generate(tenant, WEEKS_AHEAD, constraints);
    closeInterrupted(tenant, run);
    runs.end(
        tenant.id(),
        JOB,
        run.number(),
        new JobEnd.Done(
            clock.instant(), done.created(), done.cleaned(), templates(done.plan().events())));
    return done;
  }

  /**
   * The desk has written, so that every other run of this tenant waits or is over: an earlier one
   * that did not end has lost its process. One that only waits is told interrupted as well, until
   * it ends and says better.
   */
  private void closeInterrupted(Tenant tenant, JobRun run) {
    runs.latest(tenant.id(), JOB, LOOKED_BACK).stream()
        .filter(other -> other.end() == null && other.number() < run.number())
        .forEach(
            other ->
                runs.end(
                    tenant.id(),
                    JOB,
                    other.number(),
                    new JobEnd.Failed(clock.instant(), INTERRUPTED)));
  }

  private void keepFailure(Tenant tenant, JobRun run, Throwable failure) {
    try {
      runs.end(tenant.id(), JOB, run.number(), new JobEnd.Failed(clock.instant(), reason(failure)));
    } catch (RuntimeException alsoFailed) {
      failure.addSuppressed(alsoFailed);
    }
  }

  private static String reason(Throwable failure) {
    String message = failure.getMessage();
    String name = failure.getClass().getSimpleName();
    String reason = message == null ? name : name + ": " + message.replace('\0', ' ');
    // By code points, of which none takes more than two characters.
    int longest = JobEnd.Failed.LONGEST_REASON / 2;
    return reason.codePointCount(0, reason.length()) <= longest
        ? reason
        : reason.substring(0, reason.offsetByCodePoints(0, longest));
  }

  private static List<TemplateUse> templates(List<Event> made) {
    Map<TemplateId, Long> used =
        made.stream()
            .filter(event -> event.template() != null)
            .collect(
                groupingBy(
                    event -> Objects.requireNonNull(event.template()), TreeMap::new, counting()));
    return used.entrySet().stream()
        .map(each -> new TemplateUse(each.getKey(), Math.toIntExact(each.getValue())))
        .toList();
  }
}
