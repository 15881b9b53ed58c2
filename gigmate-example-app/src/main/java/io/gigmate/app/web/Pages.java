package io.gigmate.app.web;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.adapters.http.Problem;
import io.gigmate.adapters.http.ProblemException;
import io.gigmate.app.access.AccountSignIn;
import io.gigmate.app.access.ByItself;
import io.gigmate.app.access.PasswordCheck;
import io.gigmate.app.access.Sessions;
import io.gigmate.core.access.Account;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.scheduling.calendar.CalendarRun;
import io.gigmate.scheduling.calendar.UnmetTarget;
import io.gigmate.scheduling.rolling.RollingCalendar;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;

/** The routes of the pages, and what happens on each. */
public final class Pages implements PagePart {
  static final String MISSION_CONTROL = "/ai";
  private static final String LOGIN = "/login";

  private final Tenants tenants;
  private final TenantId open;
  private final AccountSignIn signIn;
  private final Sessions sessions;
  private final Programme programme;
  private final MissionControl missionControl;
  private final RollingCalendar calendar;
  private final Templates templates;

  /** Creates the pages; everybody sees the public calendar of the tenant {@code open}. */
  public Pages(
      Tenants tenants,
      TenantId open,
      AccountSignIn signIn,
      Sessions sessions,
      Programme programme,
      MissionControl missionControl,
      RollingCalendar calendar) {
    this.tenants = tenants;
    this.open = open;
    this.signIn = signIn;
    this.sessions = sessions;
    this.programme = programme;
    this.missionControl = missionControl;
    this.calendar = calendar;
    this.templates = new Templates(sessions);
  }

  @Override
  public void mount(RoutesConfig routes) {
    routes.get("/", this::publicCalendar, Access.OPEN);
    routes.get("/assets/{name}", Assets::serve, Access.OPEN);
    routes.get(LOGIN, this::loginForm, Access.OPEN);
    routes.post(LOGIN, this::login, Access.OPEN);
    routes.post("/logout", this::logout, Access.OPEN);
    routes.get(MISSION_CONTROL, this::missionControl, Access.INVESTOR);
    routes.get(MISSION_CONTROL + "/dashboard", this::missionControl, Access.INVESTOR);
    routes.post(MISSION_CONTROL + "/calendar", this::generate, Access.INVESTOR);
  }

  /** Shows a problem; who is not signed in and only looks is led to the sign-in. */
  public void error(Context request, Problem problem) {
    boolean looks =
        request.method().equals(HandlerType.GET) || request.method().equals(HandlerType.HEAD);
    if (problem.status() == HttpStatus.UNAUTHORIZED.getCode() && looks && !ByItself.was(request)) {
      request.redirect(LOGIN, HttpStatus.SEE_OTHER);
      return;
    }
    LiveMark.forget(request);
    Map<String, Object> parts = Map.of("problem", problem);
    if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.getCode()) {
      // The session is where nothing can be read just now.
      templates.renderForAnybody(request, "error.jte", problem.title(), parts);
    } else {
      templates.render(request, "error.jte", problem.title(), parts);
    }
  }

  private void publicCalendar(Context request) {
    Tenant tenant = tenants.required(open);
    templates.render(
        request,
        "calendar.jte",
        "Live music calendar",
        Map.of(
            "weeks", Programme.weeks(programme.announced(tenant)),
            "timeZone", tenant.timeZone().getId()));
  }

  private void loginForm(Context request) {
    if (signIn.bySession(request).isPresent()) {
      request.redirect(MISSION_CONTROL, HttpStatus.SEE_OTHER);
      return;
    }
    showLogin(request, "", "");
  }

  private void login(Context request) {
    String username = Optional.ofNullable(request.formParam("username")).orElse("");
    String password = Optional.ofNullable(request.formParam("password")).orElse("");
    if (!sessions.isOwnDoor(request)) {
      request.status(HttpStatus.FORBIDDEN);
      showLogin(request, username, "This form was not opened in this browser; sign in here.");
      return;
    }
    signIn
        .check(request, username, password)
        .<Runnable>fold(
            right -> () -> signedIn(request, right.account()),
            wrong -> () -> refuse(request, username),
            tooEarly -> () -> holdUp(request, username, tooEarly))
        .run();
  }

  private void signedIn(Context request, Account account) {
    sessions.begin(request, account.username());
    request.redirect(MISSION_CONTROL, HttpStatus.SEE_OTHER);
  }

  private void refuse(Context request, String username) {
    request.status(HttpStatus.UNAUTHORIZED);
    showLogin(request, username, "This username and password do not belong together.");
  }

  private void holdUp(Context request, String username, PasswordCheck.TooEarly tooEarly) {
    request.status(HttpStatus.TOO_MANY_REQUESTS);
    request.header(Header.RETRY_AFTER, Long.toString(tooEarly.seconds()));
    showLogin(
        request,
        username,
        "Too many tries. The next one counts in "
            + Wording.count(tooEarly.seconds(), "second", "seconds")
            + ".");
  }

  private void showLogin(Context request, String username, String wrong) {
    templates.render(
        request,
        "login.jte",
        "Sign in",
        Map.of("username", username, "wrong", wrong, "csrf", sessions.doorToken(request)));
  }

  private void logout(Context request) {
    if (sessions.of(request).isPresent()) {
      requireOwnForm(sessions, request);
      sessions.end(request);
    }
    request.redirect("/", HttpStatus.SEE_OTHER);
  }

  private void missionControl(Context request) {
    Tenant tenant = tenants.required(Gatekeeper.visitor(request).tenant());
    templates.render(
        request,
        "mission-control.jte",
        "Mission Control",
        Map.of("overview", missionControl.of(tenant)));
  }

  private void generate(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    CalendarRun run =
        calendar.triggerEventGeneration(tenants.required(visitor.tenant()), visitor.username());
    sessions.leaveNotice(request, told(run));
    request.redirect(CalendarPages.PATH, HttpStatus.SEE_OTHER);
  }

  static String told(CalendarRun run) {
    int missing = run.plan().unmet().stream().mapToInt(UnmetTarget::missing).sum();
    return Wording.count(run.created(), "show", "shows")
        + " added, "
        + Wording.count(run.cleaned(), "finished show", "finished shows")
        + " removed. "
        + (missing == 0
            ? "Every room has the shows it wants."
            : Wording.count(missing, "wanted show", "wanted shows") + " could not be had.");
  }

  /** Ends a request whose form was not made for this session. */
  static void requireOwnForm(Sessions sessions, Context request) {
    if (!sessions.isOwnForm(request)) {
      throw new ProblemException(
          HttpStatus.FORBIDDEN, "this form is not one of this session; open the page again");
    }
  }
}
