package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.adapters.http.news.NewsFeedReader;
import io.gigmate.adapters.http.news.SeenCalendar;
import io.gigmate.core.access.Account;
import io.gigmate.core.autonomy.Configurations;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.competition.CompetitionDesk;
import io.gigmate.scoring.competition.ObservedShow;
import io.gigmate.scoring.competition.Watch;
import io.gigmate.scoring.market.ItemStatus;
import io.gigmate.scoring.market.MarketDesk;
import io.gigmate.scoring.market.MarketInterest;
import io.gigmate.scoring.market.MarketItem;
import io.gigmate.scoring.market.MarketItemId;
import io.gigmate.scoring.market.MarketItems;
import io.gigmate.scoring.market.MarketReader;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The routes of the market, for investors: {@code GET /api/v1/market/items}, {@code /moves}, {@code
 * /gaps} and {@code /patterns} and {@code /prices} tell what is known; {@code POST
 * /api/v1/market/news?source=NAME} takes in a feed (RSS or Atom), {@code POST
 * /api/v1/market/shows?room=NAME} another room's calendar (iCalendar), {@code POST
 * /api/v1/market/items/{id}/status} says how far an item got, and {@code PUT
 * /api/v1/market/watches/{venue}} whom a venue watches.
 */
public final class MarketRoutes implements ApiPart {
  private static final String ITEMS = "/api/v1/market/items";
  private static final int USUAL_PAGE = 50;
  private static final int LONGEST_SOURCE = 100;

  private final MarketItems items;
  private final MarketDesk desk;
  private final CompetitionDesk competition;
  private final Configurations configurations;
  private final Tenants tenants;
  private final InstantSource clock;

  /** Creates the part on what it tells and changes. */
  public MarketRoutes(
      MarketItems items,
      MarketDesk desk,
      CompetitionDesk competition,
      Configurations configurations,
      Tenants tenants,
      InstantSource clock) {
    this.items = items;
    this.desk = desk;
    this.competition = competition;
    this.configurations = configurations;
    this.tenants = tenants;
    this.clock = clock;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        ITEMS,
        about("Lists what the news said, the latest first.")
            .paged()
            .answers(MarketBodies.Items.class),
        this::items,
        Access.INVESTOR);
    routes.post(
        ITEMS + "/{id}/status",
        about("Says how far an item got.")
            .takes(Status.class)
            .answers(MarketBodies.Item.class)
            .refuses(HttpStatus.CONFLICT),
        this::move,
        Access.INVESTOR);
    routes.post(
        "/api/v1/market/news",
        about("Takes in a feed, RSS or Atom.")
            .needs("source", "who publishes it")
            .takesAs("application/xml")
            .answers(MarketBodies.Fresh.class)
            .refuses(HttpStatus.UNPROCESSABLE_CONTENT),
        this::takeIn,
        Access.INVESTOR);
    routes.post(
        "/api/v1/market/shows",
        about("Takes in another room's calendar.")
            .query("room", "whose it is, where the calendar does not say")
            .takesAs("text/calendar")
            .answers(Seen.class)
            .refuses(HttpStatus.UNPROCESSABLE_CONTENT),
        this::see,
        Access.INVESTOR);
    routes.get(
        "/api/v1/market/moves",
        about("Lists what watched rooms do that is like our own.")
            .paged()
            .answers(MarketBodies.Moves.class),
        this::moves,
        Access.INVESTOR);
    routes.get(
        "/api/v1/market/gaps",
        about("Lists where there is more demand than shows, and fewer.")
            .paged()
            .answers(MarketBodies.Gaps.class),
        this::gaps,
        Access.INVESTOR);
    routes.get(
        "/api/v1/market/patterns",
        about("Lists which kinds of shows do well, the surest first.")
            .paged()
            .answers(MarketBodies.Patterns.class),
        this::patterns,
        Access.INVESTOR);
    routes.get(
        "/api/v1/market/prices",
        about("Lists what tickets cost, by genre, size of room and weekday.")
            .paged()
            .answers(MarketBodies.Prices.class),
        this::prices,
        Access.INVESTOR);
    routes.put(
        "/api/v1/market/watches/{venue}",
        about("Says which rooms a venue watches.").takes(Rooms.class).answers(Rooms.class),
        this::watch,
        Access.INVESTOR);
  }

  private void items(Context request) {
    TenantId tenant = Gatekeeper.visitor(request).tenant();
    Paging paging = Paging.of(request, USUAL_PAGE);
    List<MarketItem> page = items.latest(tenant, paging.offset(), paging.limit());
    long total = items.count(tenant);
    paging.name(total);
    Json.write(
        request,
        new MarketBodies.Items(
            page.stream().map(MarketBodies.Item::of).toList(),
            total,
            paging.limit(),
            paging.offset()));
  }

  private void move(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    Status given =
        Json.read(request, Status.class, "a JSON object such as {\"status\":\"reviewed\"}");
    ItemStatus next =
        Optional.ofNullable(given.status())
            .flatMap(ItemStatus::find)
            .orElseThrow(
                () ->
                    Parameters.bad(
                        "status must be reviewed, actioned or archived: '" + given.status() + "'"));
    String id = request.pathParam("id");
    try {
      MarketItem moved =
          desk.move(visitor.tenant(), MarketItemId.of(id), next, visitor.username())
              .orElseThrow(
                  () ->
                      new ProblemException(HttpStatus.NOT_FOUND, "there is no item '" + id + "'"));
      Json.write(request, MarketBodies.Item.of(moved));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
    }
  }

  private void takeIn(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    String source = Optional.ofNullable(request.queryParam("source")).orElse("").strip();
    if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
      throw Parameters.bad("source must have 1 to " + LONGEST_SOURCE + " characters");
    }
    MarketReader reader =
        MarketReader.of(
            MarketInterest.from(configurations.current(visitor.tenant()))
                .withVenues(competition.watchedRooms(visitor.tenant())));
    try {
      List<MarketItem> fresh =
          desk.takeIn(
              visitor.tenant(),
              NewsFeedReader.read(source, new ByteArrayInputStream(request.bodyAsBytes())),
              reader,
              visitor.username());
      Json.write(
          request,
          new MarketBodies.Fresh(fresh.size(), fresh.stream().map(MarketBodies.Item::of).toList()));
    } catch (IOException e) {
      throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
    }
  }

  private void see(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    try {
      List<ObservedShow> shows =
          SeenCalendar.read(
              new ByteArrayInputStream(request.bodyAsBytes()),
              request.queryParam("room"),
              tenants.required(visitor.tenant()).timeZone(),
              clock.instant());
      competition.see(visitor.tenant(), shows, visitor.username());
      Json.write(request, new Seen(shows.size()));
    } catch (IOException e) {
      throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
    }
  }

  private void moves(Context request) {
    TenantId tenant = Gatekeeper.visitor(request).tenant();
    Paging paging = Paging.of(request, USUAL_PAGE);
    var moves = competition.moves(tenant);
    Json.write(
        request,
        new MarketBodies.Moves(
            paging.of(moves).stream().map(MarketBodies.Move::of).toList(),
            moves.size(),
            paging.limit(),
            paging.offset()));
  }

  private void gaps(Context request) {
    TenantId tenant = Gatekeeper.visitor(request).tenant();
    Paging paging = Paging.of(request, USUAL_PAGE);
    var gaps = competition.gaps(tenant);
    Json.write(
        request,
        new MarketBodies.Gaps(
            paging.of(gaps).stream().map(MarketBodies.Gap::of).toList(),
            gaps.size(),
            paging.limit(),
            paging.offset()));
  }

  private void prices(Context request) {
    TenantId tenant = Gatekeeper.visitor(request).tenant();
    Paging paging = Paging.of(request, USUAL_PAGE);
    var prices = competition.prices(tenant);
    Json.write(
        request,
        new MarketBodies.Prices(
            paging.of(prices).stream().map(MarketBodies.Price::of).toList(),
            prices.size(),
            paging.limit(),
            paging.offset()));
  }

  private void patterns(Context request) {
    TenantId tenant = Gatekeeper.visitor(request).tenant();
    Paging paging = Paging.of(request, USUAL_PAGE);
    var patterns = competition.patterns(tenant);
    Json.write(
        request,
        new MarketBodies.Patterns(
            paging.of(patterns).stream().map(MarketBodies.Pattern::of).toList(),
            patterns.size(),
            paging.limit(),
            paging.offset()));
  }

  private void watch(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    Rooms given =
        Json.read(request, Rooms.class, "a JSON object such as {\"rooms\":[\"Showbox\"]}");
    try {
      Watch watch =
          new Watch(
              VenueId.of(request.pathParam("venue")),
              Optional.ofNullable(given.rooms()).orElse(List.of()));
      competition.watch(visitor.tenant(), watch, visitor.username());
      Json.write(request, new Rooms(watch.rooms()));
    } catch (IllegalArgumentException e) {
      throw Parameters.bad(String.valueOf(e.getMessage()));
    }
  }

  /** The next status; null where the body leaves it out. */
  record Status(@Nullable String status) {}

  /** How many shows were kept. */
  record Seen(int shows) {}

  /** Whom a venue watches; null where the body leaves it out. */
  record Rooms(@Nullable List<String> rooms) {}
}
