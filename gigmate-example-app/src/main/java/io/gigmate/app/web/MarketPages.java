package io.gigmate.app.web;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.adapters.http.ProblemException;
import io.gigmate.app.access.Sessions;
import io.gigmate.core.access.Account;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.scoring.competition.CompetitionDesk;
import io.gigmate.scoring.competition.MarketGap;
import io.gigmate.scoring.competition.PriceLevel;
import io.gigmate.scoring.feed.FeedDesk;
import io.gigmate.scoring.feed.FeedSource;
import io.gigmate.scoring.feed.MarketFeed;
import io.gigmate.scoring.market.ItemStatus;
import io.gigmate.scoring.market.MarketDesk;
import io.gigmate.scoring.market.MarketItemId;
import io.gigmate.scoring.market.MarketItems;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of the market: what others do, what is said, what is missing. */
public final class MarketPages implements PagePart {
  /** A part of the market with fewer prices of its own is told by its kin, and not listed. */
  private static final int FEWEST_PRICES = 3;

  private static final int PRICES_SHOWN = 12;
  static final String PATH = "/market";
  private static final int MOVES_SHOWN = 20;
  private static final int ITEMS_SHOWN = 30;
  private static final int GAPS_SHOWN = 12;
  private static final int PATTERNS_SHOWN = 12;

  private final Sessions sessions;
  private final MarketItems items;
  private final MarketDesk desk;
  private final CompetitionDesk competition;
  private final FeedDesk feedDesk;
  private final List<FeedSource> feeds;
  private final Tenants tenants;
  private final Templates templates;

  /** Creates the page on what it shows and changes. */
  public MarketPages(
      Sessions sessions,
      MarketItems items,
      MarketDesk desk,
      CompetitionDesk competition,
      FeedDesk feedDesk,
      List<FeedSource> feeds,
      Tenants tenants) {
    this.sessions = sessions;
    this.items = items;
    this.desk = desk;
    this.competition = competition;
    this.feedDesk = feedDesk;
    this.feeds = List.copyOf(feeds);
    this.tenants = tenants;
    this.templates = new Templates(sessions);
  }

  @Override
  public void mount(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.INVESTOR);
    routes.post(PATH + "/items/{id}", this::move, Access.INVESTOR);
    routes.post(PATH + "/feeds/{name}/acceptance", this::accept, Access.INVESTOR);
    routes.post(PATH + "/feeds/{name}/withdrawal", this::withdraw, Access.INVESTOR);
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
                .toList(),
            competition.patterns(tenant.id()).stream()
                .filter(pattern -> pattern.isBetter() || pattern.isWorse())
                .limit(PATTERNS_SHOWN)
                .map(MarketBoard.PatternLine::of)
                .toList(),
            competition.prices(tenant.id()).stream()
                .filter(level -> level.shows() >= FEWEST_PRICES)
                .sorted(Comparator.comparingInt(PriceLevel::shows).reversed())
                .limit(PRICES_SHOWN)
                .map(MarketBoard.PriceLine::of)
                .toList(),
            feeds.stream()
                .map(one -> feedDesk.standing(tenant.id(), one.feed()))
                .map(standing -> MarketBoard.FeedLine.of(standing, tenant.timeZone()))
                .toList());
    templates.render(request, "market.jte", "The market", Map.of("board", board));
  }

  private void accept(Context request) {
    Pages.requireOwnForm(sessions, request);
    Account visitor = Gatekeeper.visitor(request);
    MarketFeed feed = feed(request);
    String version = Optional.ofNullable(request.formParam("terms_version")).orElse("");
    sessions.leaveNotice(
        request,
        feedDesk
            .accept(visitor.tenant(), feed, version, visitor.username())
            .fold(
                accepted -> feed.name() + " is asked within a minute.",
                other -> "Nothing was changed: " + other.reason() + "."));
    request.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private void withdraw(Context request) {
    Pages.requireOwnForm(sessions, request);
    Account visitor = Gatekeeper.visitor(request);
    MarketFeed feed = feed(request);
    boolean there = feedDesk.withdraw(visitor.tenant(), feed, visitor.username());
    sessions.leaveNotice(
        request, there ? feed.name() + " is not asked any more." : "Nobody had accepted it.");
    request.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private MarketFeed feed(Context request) {
    String name = request.pathParam("name");
    return feeds.stream()
        .map(FeedSource::feed)
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new ProblemException(HttpStatus.NOT_FOUND, "there is no feed '" + name + "'"));
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
