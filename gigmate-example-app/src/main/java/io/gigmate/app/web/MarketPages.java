package io.gigmate.app.web;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.app.access.Sessions;
import io.gigmate.core.access.Account;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.scoring.competition.CompetitionDesk;
import io.gigmate.scoring.competition.MarketGap;
import io.gigmate.scoring.market.ItemStatus;
import io.gigmate.scoring.market.MarketDesk;
import io.gigmate.scoring.market.MarketItemId;
import io.gigmate.scoring.market.MarketItems;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;

/** The page of the market: what others do, what is said, what is missing. */
public final class MarketPages implements PagePart {
  static final String PATH = "/market";
  private static final int MOVES_SHOWN = 20;
  private static final int ITEMS_SHOWN = 30;
  private static final int GAPS_SHOWN = 12;

  private final Sessions sessions;
  private final MarketItems items;
  private final MarketDesk desk;
  private final CompetitionDesk competition;
  private final Tenants tenants;
  private final Templates templates;

  /** Creates the page on what it shows and changes. */
  public MarketPages(
      Sessions sessions,
      MarketItems items,
      MarketDesk desk,
      CompetitionDesk competition,
      Tenants tenants) {
    this.sessions = sessions;
    this.items = items;
    this.desk = desk;
    this.competition = competition;
    this.tenants = tenants;
    this.templates = new Templates(sessions);
  }

  @Override
  public void mount(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.INVESTOR);
    routes.post(PATH + "/items/{id}", this::move, Access.INVESTOR);
  }

  private void show(Context request) {
    Tenant tenant = tenants.required(Gatekeeper.visitor(request).tenant());
    MarketBoard board =
        new MarketBoard(
            competition.watches(tenant.id()).stream().anyMatch(watch -> !watch.rooms().isEmpty()),
            competition.moves(tenant.id()).stream()
                .limit(MOVES_SHOWN)
                .map(MarketBoard.MoveLine::of)
                .toList(),
            items.latest(tenant.id(), 0, ITEMS_SHOWN).stream()
                .map(item -> MarketBoard.ItemLine.of(item, tenant.timeZone()))
                .toList(),
            competition.gaps(tenant.id()).stream()
                .filter(MarketGap::underServed)
                .limit(GAPS_SHOWN)
                .map(MarketBoard.GapLine::of)
                .toList());
    templates.render(request, "market.jte", "The market", Map.of("board", board));
  }

  private void move(Context request) {
    Pages.requireOwnForm(sessions, request);
    Account visitor = Gatekeeper.visitor(request);
    String given = Optional.ofNullable(request.formParam("status")).orElse("");
    try {
      ItemStatus next =
          ItemStatus.find(given)
              .orElseThrow(() -> new IllegalArgumentException("no status '" + given + "'"));
      boolean found =
          desk.move(
                  visitor.tenant(),
                  MarketItemId.of(request.pathParam("id")),
                  next,
                  visitor.username())
              .isPresent();
      sessions.leaveNotice(request, found ? "The item is " + next.code() + "." : "No such item.");
    } catch (IllegalArgumentException e) {
      sessions.leaveNotice(request, "Nothing was changed: " + e.getMessage() + ".");
    }
    request.redirect(PATH, HttpStatus.SEE_OTHER);
  }
}
