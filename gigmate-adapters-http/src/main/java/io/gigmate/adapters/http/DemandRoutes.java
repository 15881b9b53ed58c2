package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.core.explain.Factor;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.scheduling.demand.DemandDesk;
import io.gigmate.scheduling.demand.TownDemand;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/**
 * The route of price and demand.
 *
 * <table>
 *   <caption>Routes, for investors</caption>
 *   <tr><th>route</th><th>answers</th></tr>
 *   <tr><td>GET /api/v1/demand?town=Austin, TX</td>
 *       <td>what each kind of show would sell there, at the price that brings most</td></tr>
 * </table>
 */
public final class DemandRoutes implements ApiPart {
  private final DemandDesk demand;
  private final Tenants tenants;
  private final InstantSource clock;

  /** Creates the part on who learned from sales. */
  public DemandRoutes(DemandDesk demand, Tenants tenants, InstantSource clock) {
    this.demand = demand;
    this.tenants = tenants;
    this.clock = clock;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        "/api/v1/demand",
        about("Tells what each kind of show would sell in a town, at the price that brings most.")
            .query("town", "such as Austin, TX; the first one where left out or without a room")
            .answers(Body.class),
        this::answer,
        Access.INVESTOR);
  }

  private void answer(Context request) {
    Tenant tenant = tenants.required(Gatekeeper.visitor(request).tenant());
    LocalDate today = clock.instant().atZone(tenant.timeZone()).toLocalDate();
    Json.write(request, Body.of(demand.of(tenant.id(), request.queryParam("town"), today)));
  }

  record Body(String town, List<String> towns, int learnedFromShows, List<Kind> kinds) {
    static Body of(TownDemand demand) {
      return new Body(
          demand.town(),
          demand.towns(),
          demand.shows(),
          demand.kinds().stream().map(Kind::of).toList());
    }
  }

  /** Shares are of the tickets; four of five such shows end between the lowest and the highest. */
  record Kind(
      String template,
      String genre,
      int tickets,
      Bodies.Price lowestPrice,
      Bodies.Price highestPrice,
      Bodies.Price bestPrice,
      double share,
      double lowestShare,
      double highestShare,
      Bodies.Price takes,
      List<Reason> reasons) {
    static Kind of(TownDemand.Kind kind) {
      return new Kind(
          kind.template().id().value(),
          kind.template().genre().name(),
          kind.tickets(),
          Bodies.Price.of(kind.template().price().lowest()),
          Bodies.Price.of(kind.template().price().highest()),
          Bodies.Price.of(kind.price()),
          kind.sold().share(),
          kind.sold().lower(),
          kind.sold().upper(),
          Bodies.Price.of(kind.takes()),
          kind.sold().explanation().factors().stream().map(Reason::of).toList());
    }
  }

  /** On a scale of log-odds; they add up to those of the share. */
  record Reason(String name, double logOdds, String evidence) {
    static Reason of(Factor factor) {
      return new Reason(factor.name(), factor.contribution(), factor.evidence());
    }
  }
}
