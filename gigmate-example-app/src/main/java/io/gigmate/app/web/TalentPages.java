package io.gigmate.app.web;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.app.access.Sessions;
import io.gigmate.core.access.Account;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.scoring.talent.alert.AlertState;
import io.gigmate.scoring.talent.alert.BreakoutAlertId;
import io.gigmate.scoring.talent.alert.BreakoutAlerts;
import io.gigmate.scoring.talent.desk.TalentDesk;
import io.gigmate.scoring.talent.desk.TalentScan;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of talent: who may break out, why, and whom somebody was told of. */
public final class TalentPages implements PagePart {
  static final String PATH = "/talent";
  private static final int A_PAGE = 50;
  private static final int ALERTS_SHOWN = 30;

  private final Sessions sessions;
  private final TalentDesk desk;
  private final BreakoutAlerts alerts;
  private final Tenants tenants;
  private final Templates templates;

  /** Creates the page on what it shows and changes. */
  public TalentPages(Sessions sessions, TalentDesk desk, BreakoutAlerts alerts, Tenants tenants) {
    this.sessions = sessions;
    this.desk = desk;
    this.alerts = alerts;
    this.tenants = tenants;
    this.templates = new Templates(sessions);
  }

  @Override
  public void mount(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.INVESTOR);
    routes.post(PATH + "/scan", this::scan, Access.INVESTOR);
    routes.post(PATH + "/alerts/{id}", this::move, Access.INVESTOR);
  }

  private void show(Context request) {
    Tenant tenant = tenants.required(Gatekeeper.visitor(request).tenant());
    TalentScan scan = desk.scan(tenant.id());
    Map<String, TalentLine> lines = new HashMap<>();
    List<TalentLine> all = TalentLine.of(scan, 0, scan.ranked().size());
    for (int i = 0; i < all.size(); i++) {
      lines.put(scan.ranked().get(i).name(), all.get(i));
    }
    TalentBoard board =
        TalentBoard.of(
            scan,
            offset(request),
            A_PAGE,
            alerts.latest(tenant.id(), 0, ALERTS_SHOWN).stream()
                .map(
                    alert ->
                        TalentBoard.AlertLine.of(
                            alert, lines.get(alert.artist()), tenant.timeZone()))
                .toList());
    templates.render(request, "talent.jte", "Talent", Map.of("board", board));
  }

  /** A page that is not there is the first one. */
  private static int offset(Context request) {
    String given = Optional.ofNullable(request.queryParam("offset")).orElse("");
    return given.matches("\\d{1,6}") ? Integer.parseInt(given) : 0;
  }

  private void scan(Context request) {
    Pages.requireOwnForm(sessions, request);
    Account visitor = Gatekeeper.visitor(request);
    int raised = desk.watch(visitor.tenant(), visitor.username()).size();
    sessions.leaveNotice(
        request,
        raised == 0
            ? "Nobody new is likely enough."
            : Wording.count(raised, "artist is", "artists are") + " likely enough to tell you.");
    request.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private void move(Context request) {
    Pages.requireOwnForm(sessions, request);
    Account visitor = Gatekeeper.visitor(request);
    String status = given(request, "status");
    String told;
    try {
      AlertState next =
          AlertState.find(status)
              .orElseThrow(() -> new IllegalArgumentException("no status '" + status + "'"));
      told =
          desk.move(
                  visitor.tenant(),
                  BreakoutAlertId.of(request.pathParam("id")),
                  next,
                  given(request, "reason"),
                  visitor.username())
              .fold(
                  done -> "The alert is " + done.alert().state().code() + ".",
                  not -> "Nothing was changed: " + not.reason() + ".",
                  () -> "Nothing was changed: there is no such alert.");
    } catch (IllegalArgumentException e) {
      told = "Nothing was changed: " + e.getMessage() + ".";
    }
    sessions.leaveNotice(request, told);
    request.redirect(PATH + "#alerts", HttpStatus.SEE_OTHER);
  }

  private static String given(Context request, String name) {
    return Optional.ofNullable(request.formParam(name)).orElse("").strip();
  }
}
