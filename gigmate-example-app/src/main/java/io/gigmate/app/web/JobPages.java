package io.gigmate.app.web;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.adapters.http.ProblemException;
import io.gigmate.app.access.Sessions;
import io.gigmate.app.access.Tokens;
import io.gigmate.core.access.Account;
import io.gigmate.core.access.Scope;
import io.gigmate.core.pipeline.Pipeline;
import io.gigmate.core.pipeline.PipelineDesk;
import io.gigmate.core.pipeline.PipelineRun;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.scheduling.rolling.CalendarMonitor;
import io.gigmate.scheduling.rolling.RollingCalendar;
import io.gigmate.scheduling.rolling.Timetable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of the rolling calendar: how it goes, when it runs, who else may start it. */
public final class JobPages implements PagePart {
  static final String PATH = "/jobs";
  private static final int RUNS_SHOWN = 10;
  private static final int PIPELINE_RUNS_SHOWN = 3;
  private static final int PIPELINE_RUNS_LOOKED_AT = 20;

  private final Sessions sessions;
  private final RollingCalendar calendar;
  private final CalendarMonitor monitor;
  private final Timetable timetable;
  private final Tokens tokens;
  private final PipelineDesk pipelines;
  private final Tenants tenants;
  private final Templates templates;

  /** Creates the page on what it shows and starts. */
  public JobPages(
      Sessions sessions,
      RollingCalendar calendar,
      CalendarMonitor monitor,
      Timetable timetable,
      Tokens tokens,
      PipelineDesk pipelines,
      Tenants tenants) {
    this.sessions = sessions;
    this.calendar = calendar;
    this.monitor = monitor;
    this.timetable = timetable;
    this.tokens = tokens;
    this.pipelines = pipelines;
    this.tenants = tenants;
    this.templates = new Templates(sessions);
  }

  @Override
  public void mount(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.INVESTOR);
    routes.post(PATH + "/run", this::run, Access.INVESTOR);
    routes.post(PATH + "/cron", this::change, Access.INVESTOR);
    routes.post(PATH + "/tokens", this::issue, Access.INVESTOR);
    routes.post(PATH + "/pipelines/{name}/runs", this::runPipeline, Access.INVESTOR);
    routes.post(PATH + "/pipelines/{name}/retry", this::retryPipeline, Access.INVESTOR);
    routes.post(PATH + "/tokens/{id}/revocation", this::revoke, Access.INVESTOR);
  }

  private void show(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    Tenant tenant = tenants.required(visitor.tenant());
    ZoneId zone = tenant.timeZone();
    JobBoard board =
        new JobBoard(
            timetable.cron(tenant.id()),
            JobBoard.next(timetable.next(tenant.id()), zone),
            monitor.eventsByWeek(tenant).stream().map(JobBoard.WeekLine::of).toList(),
            monitor.templateUse(tenant).stream().map(JobBoard.TemplateLine::of).toList(),
            monitor.history(tenant, RUNS_SHOWN).stream().map(run -> JobLine.of(run, zone)).toList(),
            tokens.all(visitor.username()).stream()
                .map(token -> JobBoard.TokenLine.of(token, zone))
                .toList(),
            pipelines.pipelines().stream()
                .map(one -> PipelineLine.of(one, history(tenant, one), zone))
                .toList());
    templates.render(request, "jobs.jte", "The weekly run", Map.of("board", board));
  }

  private List<PipelineRun> history(Tenant tenant, Pipeline pipeline) {
    return pipelines.history(tenant.id(), pipeline.name(), PIPELINE_RUNS_SHOWN);
  }

  private void runPipeline(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    String name = pipeline(request);
    String key =
        pipelines.begin(visitor.tenant(), name, pipelines.newKey(), visitor.username()).key();
    goOn(request, name, key);
  }

  /** Goes on with the last run that did not finish. */
  private void retryPipeline(Context request) {
    String name = pipeline(request);
    pipelines.history(Gatekeeper.visitor(request).tenant(), name, PIPELINE_RUNS_LOOKED_AT).stream()
        .filter(run -> !run.isDone())
        .findFirst()
        .ifPresentOrElse(
            run -> goOn(request, name, run.key()),
            () -> sayAndReturn(request, "Every run has finished."));
  }

  private void goOn(Context request, String name, String key) {
    Account visitor = Gatekeeper.visitor(request);
    PipelineRun run = pipelines.proceed(visitor.tenant(), name, key, visitor.username());
    sayAndReturn(
        request,
        run.next()
            .map(step -> "The run stopped at its step " + step.step() + ".")
            .orElse("The run has finished."));
  }

  private void sayAndReturn(Context request, String told) {
    sessions.leaveNotice(request, told);
    request.redirect(PATH + "#pipelines", HttpStatus.SEE_OTHER);
  }

  private String pipeline(Context request) {
    return pipelines
        .find(request.pathParam("name"))
        .map(Pipeline::name)
        .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "there is no such pipeline"));
  }

  private void run(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    sessions.leaveNotice(
        request,
        Pages.told(
            calendar.triggerEventGeneration(
                tenants.required(visitor.tenant()), visitor.username())));
    request.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private void change(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    try {
      timetable.change(visitor.tenant(), given(request, "cron"), visitor.username());
      sessions.leaveNotice(
          request, "The calendar now fills by the cron " + timetable.cron(visitor.tenant()) + ".");
    } catch (IllegalArgumentException e) {
      sessions.leaveNotice(request, "Nothing was changed: " + e.getMessage() + ".");
    }
    request.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private void issue(Context request) {
    try {
      String token =
          tokens.issue(
              Gatekeeper.visitor(request).username(),
              given(request, "label").strip(),
              List.of(Scope.GENERATE_EVENTS));
      sessions.leaveNotice(request, "The token, told this once: " + token);
    } catch (IllegalArgumentException e) {
      sessions.leaveNotice(request, "No token was made: " + e.getMessage() + ".");
    }
    request.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private void revoke(Context request) {
    if (!tokens.revoke(Gatekeeper.visitor(request).username(), request.pathParam("id"))) {
      throw new ProblemException(HttpStatus.NOT_FOUND, "you have no such token");
    }
    sessions.leaveNotice(request, "The token opens nothing any more.");
    request.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private static String given(Context request, String name) {
    return Optional.ofNullable(request.formParam(name)).orElse("");
  }
}
