package io.gigmate.app.web;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.app.access.Sessions;
import io.gigmate.app.web.CalendarBoard.Choice;
import io.gigmate.core.money.PriceRange;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.scheduling.demand.DemandDesk;
import io.gigmate.scheduling.demand.DemandForecast;
import io.gigmate.scheduling.demand.TownDemand;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.math.RoundingMode;
import java.util.Map;

/** The page of price and demand: what each kind of show would sell in a town, and for how much. */
public final class DemandPages implements PagePart {
  static final String PATH = "/demand";

  private final DemandDesk demand;
  private final Programme programme;
  private final Tenants tenants;
  private final Templates templates;

  /** Creates the page on who learned from sales. */
  public DemandPages(Sessions sessions, DemandDesk demand, Programme programme, Tenants tenants) {
    this.demand = demand;
    this.programme = programme;
    this.tenants = tenants;
    this.templates = new Templates(sessions);
  }

  @Override
  public void mount(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.INVESTOR);
  }

  private void show(Context request) {
    Tenant tenant = tenants.required(Gatekeeper.visitor(request).tenant());
    TownDemand asked = demand.of(tenant.id(), request.queryParam("town"), programme.today(tenant));
    DemandBoard board =
        new DemandBoard(
            asked.town(),
            asked.towns().stream()
                .map(one -> new Choice(one, one, one.equals(asked.town())))
                .toList(),
            asked.shows(),
            asked.kinds().stream().map(DemandPages::line).toList());
    templates.render(request, "demand.jte", "Price and demand", Map.of("board", board));
  }

  private static DemandBoard.Line line(TownDemand.Kind one) {
    PriceRange range = one.template().price();
    DemandForecast sold = one.sold();
    return new DemandBoard.Line(
        one.template().id().value(),
        one.template().genre().name(),
        Wording.price(range.lowest()) + " to " + Wording.price(range.highest()),
        Wording.price(one.price()),
        Wording.percent(sold.share()),
        Wording.percent(sold.lower()) + " to " + Wording.percent(sold.upper()),
        AdviceView.signed(one.takes().rounded(0, RoundingMode.HALF_EVEN)),
        Wording.count(one.tickets()),
        sold.explanation().factors().stream()
            .map(
                factor ->
                    new DemandBoard.Reason(
                        Wording.label(factor.name()),
                        Wording.signed(factor.contribution()),
                        factor.evidence()))
            .toList());
  }
}
