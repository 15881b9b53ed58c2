package io.gigmate.app.web;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.app.access.Sessions;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.scoring.success.SuccessReport;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The page that says how good the whole of it is, as far as that is known. */
public final class SuccessPages implements PagePart {
  static final String PATH = "/success";

  private final Function<Tenant, SuccessReport> success;
  private final boolean simulated;
  private final Tenants tenants;
  private final Templates templates;

  /**
   * Creates the page on what reads the measures.
   *
   * @param simulated whether they are read off what a demonstration made up
   */
  public SuccessPages(
      Sessions sessions,
      Function<Tenant, SuccessReport> success,
      boolean simulated,
      Tenants tenants) {
    this.simulated = simulated;
    this.success = success;
    this.tenants = tenants;
    this.templates = new Templates(sessions);
  }

  @Override
  public void mount(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.INVESTOR);
  }

  private void show(Context request) {
    Tenant tenant = tenants.required(Gatekeeper.visitor(request).tenant());
    SuccessReport report = success.apply(tenant);
    List<SuccessLine> lines =
        report.readings().entrySet().stream()
            .map(one -> SuccessLine.of(one.getKey(), one.getValue()))
            .toList();
    templates.render(
        request,
        "success.jte",
        "How good it is",
        Map.of("lines", lines, "asOf", Wording.day(report.asOf()), "simulated", simulated));
  }
}
