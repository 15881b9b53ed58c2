package io.gigmate.app.web;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.adapters.http.ProblemException;
import io.gigmate.app.access.Sessions;
import io.gigmate.app.access.Tokens;
import io.gigmate.core.access.Account;
import io.gigmate.core.access.Scope;
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

  private final Sessions sessions;
  private final RollingCalendar calendar;
  private final CalendarMonitor monitor;
  private final Timetable timetable;
  private final Tokens tokens;
  private final Tenants tenants;
  private final Templates templates;

  /** Creates the page on what it shows and starts. */
  public JobPages(
      Sessions sessions,
      RollingCalendar calendar,
      CalendarMonitor monitor,
      Timetable timetable,
      Tokens tokens,
      Tenants tenants) {
    this.sessions = sessions;
    this.calendar = calendar;
    this.monitor = monitor;
    this.timetable = timetable;
    this.tokens = tokens;
    this.tenants = tenants;
    this.templates = new Templates(sessions);
  }

  @Override
  public void mount(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.INVESTOR);
    routes.post(PATH + "/run", this::run, Access.INVESTOR);
    routes.post(PATH + "/cron", this::change, Access.INVESTOR);
    routes.post(PATH + "/tokens", this::issue, Access.INVESTOR);
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
                .toList());
    templates.render(request, "jobs.jte", "The weekly run", Map.of("board", board));
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
