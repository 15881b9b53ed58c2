package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.adapters.http.json.ListedProblems;
import io.gigmate.adapters.http.rule.RulesJson;
import io.gigmate.core.access.Account;
import io.gigmate.core.access.Scope;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.scheduling.constraint.Constraint;
import io.gigmate.scheduling.rolling.CalendarMonitor;
import io.gigmate.scheduling.rolling.RollingCalendar;
import io.gigmate.scheduling.rolling.Timetable;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/**
 * The routes of the rolling calendar: run it, see how it goes, change when it runs.
 *
 * <table>
 *   <caption>Routes, all of them for investors</caption>
 *   <tr><th>route</th><th>answers</th></tr>
 *   <tr><td>POST /api/v1/calendar/generate</td>
 *       <td>what the run did; the body may give rules</td></tr>
 *   <tr><td>POST /functions/v1/auto-generate-events</td>
 *       <td>the same, also for tokens that may do this and act for an investor</td></tr>
 *   <tr><td>GET /api/v1/calendar/monitoring</td>
 *       <td>shows by week with average prices, and which templates gave some</td></tr>
 *   <tr><td>GET /api/v1/jobs</td><td>when the calendar fills, and the last runs</td></tr>
 *   <tr><td>GET, PUT /api/v1/jobs/{job}/schedule</td><td>its cron; the job, by another</td></tr>
 * </table>
 */
public final class CalendarRoutes implements ApiPart {
  private static final int LONGEST_RULES = 1 << 20;
  private static final int RUNS_SHOWN = 10;
  private static final String SHAPE = "a JSON object with a cron, such as {\"cron\":\"0 3 * * 1\"}";

  private final RollingCalendar calendar;
  private final Timetable timetable;
  private final CalendarMonitor monitor;
  private final Tenants tenants;

  /**
   * Creates the part.
   *
   * @param calendar what keeps the calendar filled
   * @param timetable what says when that happens by itself
   * @param monitor what tells how the calendar goes
   * @param tenants where tenants are kept
   */
  public CalendarRoutes(
      RollingCalendar calendar, Timetable timetable, CalendarMonitor monitor, Tenants tenants) {
    this.calendar = calendar;
    this.timetable = timetable;
    this.monitor = monitor;
    this.tenants = tenants;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.post(
        "/api/v1/calendar/generate",
        about("Fills the calendar now; the body may give rules.")
            .mayTake(DealShapes.Rules.class)
            .answers(Bodies.Generation.class)
            .refuses(HttpStatus.UNPROCESSABLE_CONTENT, HttpStatus.CONTENT_TOO_LARGE),
        this::generate,
        Access.INVESTOR);
    routes.post(
        "/functions/v1/auto-generate-events",
        about("Fills the calendar now, for programs that may do only this.")
            .mayTake(DealShapes.Rules.class)
            .answers(Bodies.Generation.class)
            .refuses(HttpStatus.UNPROCESSABLE_CONTENT, HttpStatus.CONTENT_TOO_LARGE),
        this::generate,
        Access.INVESTOR,
        new ForScope(Scope.GENERATE_EVENTS));
    routes.get(
        "/api/v1/calendar/monitoring",
        about("Tells shows by week with their prices, and which templates gave some.")
            .answers(JobBodies.Monitoring.class),
        this::monitoring,
        Access.INVESTOR);
    routes.get(
        "/api/v1/jobs",
        about("Tells when the calendar fills by itself, and the last runs.")
            .answers(JobBodies.Jobs.class),
        this::jobs,
        Access.INVESTOR);
    routes.get(
        "/api/v1/jobs/{job}/schedule",
        about("Tells when a job runs.").answers(JobBodies.Change.class).asWhole(),
        this::schedule,
        Access.INVESTOR);
    routes.put(
        "/api/v1/jobs/{job}/schedule",
        about("Has a job run by another cron.")
            .takes(JobBodies.Change.class)
            .answers(JobBodies.Job.class)
            .replacing(this::schedule),
        this::change,
        Access.INVESTOR);
    routes.put(
        "/api/v1/jobs/{job}",
        about("Has a job run by another cron; as under schedule.")
            .takes(JobBodies.Change.class)
            .answers(JobBodies.Job.class)
            .replacing(this::schedule),
        this::change,
        Access.INVESTOR);
  }

  private void generate(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    Json.write(
        request,
        Bodies.Generation.of(
            calendar.triggerEventGeneration(
                tenants.required(visitor.tenant()), visitor.username(), rules(request))));
  }

  /** A run may keep to rules that the body gives, as the command takes them from a file. */
  private static List<Constraint> rules(Context request) {
    if (request.body().isBlank()) {
      return List.of();
    }
    ListedProblems problems = new ListedProblems();
    List<Constraint> rules = RulesJson.read(DealRoutes.read(request, LONGEST_RULES, problems));
    if (problems.count() > 0) {
      throw DealRoutes.refused("the rules cannot be kept to", problems);
    }
    return rules;
  }

  private void monitoring(Context request) {
    Tenant tenant = tenants.required(Gatekeeper.visitor(request).tenant());
    Json.write(
        request,
        new JobBodies.Monitoring(
            monitor.eventsByWeek(tenant).stream().map(JobBodies.Week::of).toList(),
            monitor.templateUse(tenant).stream().map(JobBodies.Template::of).toList()));
  }

  private void jobs(Context request) {
    Tenant tenant = tenants.required(Gatekeeper.visitor(request).tenant());
    Json.write(request, new JobBodies.Jobs(List.of(job(tenant))));
  }

  private void schedule(Context request) {
    requireKnown(request);
    Json.write(request, new JobBodies.Change(timetable.cron(Gatekeeper.visitor(request).tenant())));
  }

  private static void requireKnown(Context request) {
    String job = request.pathParam("job");
    if (!job.equals(RollingCalendar.JOB)) {
      throw new ProblemException(HttpStatus.NOT_FOUND, "there is no job '" + job + "'");
    }
  }

  private void change(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    requireKnown(request);
    String cron = Json.read(request, JobBodies.Change.class, SHAPE).cron();
    if (cron == null) {
      throw Parameters.bad("the body must be " + SHAPE);
    }
    try {
      timetable.change(visitor.tenant(), cron, visitor.username());
    } catch (IllegalArgumentException e) {
      throw Parameters.bad(String.valueOf(e.getMessage()));
    }
    Json.write(request, job(tenants.required(visitor.tenant())));
  }

  private JobBodies.Job job(Tenant tenant) {
    return new JobBodies.Job(
        RollingCalendar.JOB,
        timetable.cron(tenant.id()),
        "UTC",
        timetable.next(tenant.id()).map(Bodies::moment).orElse(null),
        monitor.history(tenant, RUNS_SHOWN).stream().map(JobBodies.Run::of).toList());
  }
}
