package io.gigmate.app.web;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.app.access.Sessions;
import io.gigmate.app.web.CalendarBoard.Choice;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.core.venue.Venues;
import io.gigmate.scheduling.demand.DemandForecast;
import io.gigmate.scheduling.demand.DemandGuide;
import io.gigmate.scheduling.demand.DemandLearner;
import io.gigmate.scheduling.demand.DemandModel;
import io.gigmate.scheduling.demand.DemandQuestion;
import io.gigmate.scheduling.demand.SalesHistory;
import io.gigmate.scheduling.demand.SalesOrigin;
import io.gigmate.scheduling.demand.ShowResults;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.EventTemplates;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** The page of price and demand: what each kind of show would sell in a town, and for how much. */
public final class DemandPages implements PagePart {
  static final String PATH = "/demand";
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private final ShowResults results;
  private final EventTemplates kinds;
  private final Venues venues;
  private final Programme programme;
  private final Tenants tenants;
  private final Templates templates;

  /** Creates the page on what it learns from. */
  public DemandPages(
      Sessions sessions,
      ShowResults results,
      EventTemplates kinds,
      Venues venues,
      Programme programme,
      Tenants tenants) {
    this.results = results;
    this.kinds = kinds;
    this.venues = venues;
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
    LocalDate today = programme.today(tenant);
    List<String> towns =
        venues.all(tenant.id()).stream().map(DemandGuide::town).distinct().sorted().toList();
    String wished = Optional.ofNullable(request.queryParam("town")).orElse("");
    String town = towns.contains(wished) ? wished : towns.stream().findFirst().orElse("");
    List<EventTemplate> all = kinds.all(tenant.id());
    DemandModel model =
        DemandLearner.standard()
            .learn(
                SalesHistory.of(
                    SalesOrigin.REAL,
                    results.between(tenant.id(), SalesOrigin.REAL, EARLIEST, today.plusDays(1))),
                all,
                today);
    DemandBoard board =
        new DemandBoard(
            town,
            towns.stream().map(one -> new Choice(one, one, one.equals(town))).toList(),
            model.shows(),
            all.stream()
                .filter(EventTemplate::active)
                .sorted(Comparator.comparing(one -> one.id().value()))
                .map(one -> line(model, one, town))
                .toList());
    templates.render(request, "demand.jte", "Price and demand", Map.of("board", board));
  }

  private static DemandBoard.Line line(DemandModel model, EventTemplate kind, String town) {
    DemandQuestion question = DemandQuestion.of(kind, kind.preferredSlots().get(0), town);
    Money price = model.price(question);
    DemandForecast sold = model.forecast(question, price);
    Money takes = price.multipliedBy(sold.share() * question.tickets(), RoundingMode.HALF_EVEN);
    return new DemandBoard.Line(
        kind.id().value(),
        kind.genre().name(),
        Wording.price(kind.price().lowest()) + " to " + Wording.price(kind.price().highest()),
        Wording.price(price),
        Wording.percent(sold.share()),
        Wording.percent(sold.lower()) + " to " + Wording.percent(sold.upper()),
        Wording.price(takes.rounded(0, RoundingMode.HALF_EVEN)),
        Wording.count(question.tickets()),
        sold.explanation().factors().stream()
            .map(
                one ->
                    new DemandBoard.Reason(
                        Wording.label(one.name()),
                        Wording.signed(one.contribution()),
                        one.evidence()))
            .toList());
  }
}
