package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.core.access.Account;
import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.Artists;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.event.Events;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.Venues;
import io.gigmate.scoring.narration.ContentDesk;
import io.gigmate.scoring.narration.Draft;
import io.gigmate.scoring.narration.DraftId;
import io.gigmate.scoring.narration.DraftMove;
import io.gigmate.scoring.narration.Facts;
import io.gigmate.scoring.narration.PieceKind;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The routes of texts about shows: drafts that a person approves. Nothing here publishes anything.
 *
 * <table>
 *   <caption>Routes, all of them for investors</caption>
 *   <tr><th>route</th><th>answers</th></tr>
 *   <tr><td>GET /api/v1/drafts</td><td>every draft</td></tr>
 *   <tr><td>POST /api/v1/drafts</td><td>a new draft of a kind about an announced show</td></tr>
 *   <tr><td>POST /api/v1/drafts/{id}/approval, publication, discard</td>
 *       <td>the draft as it stands then</td></tr>
 * </table>
 */
public final class ContentRoutes implements ApiPart {
  private static final String WISH =
      "a JSON object with kind and event_id, such as {\"kind\":\"social\",\"event_id\":\"e1\"}";
  private static final String REASON = "a JSON object with a reason";

  private static final int DRAFTS_A_PAGE = 100;

  private final ContentDesk contents;
  private final Events events;
  private final Artists artists;
  private final Venues venues;

  /** Creates the part on who writes, and on what there is to write about. */
  public ContentRoutes(ContentDesk contents, Events events, Artists artists, Venues venues) {
    this.contents = contents;
    this.events = events;
    this.artists = artists;
    this.venues = venues;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        "/api/v1/drafts",
        about("Lists the drafts of texts about shows.").paged().answers(Page.class),
        this::list,
        Access.INVESTOR);
    routes.post(
        "/api/v1/drafts",
        about("Drafts a text of a kind about an announced show.")
            .takes(Wish.class)
            .answers(HttpStatus.CREATED, Body.class)
            .refuses(HttpStatus.NOT_FOUND, HttpStatus.CONFLICT),
        this::write,
        Access.INVESTOR);
    routes.post(
        "/api/v1/drafts/{id}/approval",
        about("Approves a draft.")
            .takes(StrategyBodies.Why.class)
            .answers(Body.class)
            .refuses(HttpStatus.CONFLICT),
        asked -> move(asked, contents::approve),
        Access.INVESTOR,
        ByPerson.ONLY);
    routes.post(
        "/api/v1/drafts/{id}/publication",
        about("Takes down that a person published it; nothing is published by this.")
            .takes(StrategyBodies.Why.class)
            .answers(Body.class)
            .refuses(HttpStatus.CONFLICT),
        asked -> move(asked, contents::published),
        Access.INVESTOR);
    routes.post(
        "/api/v1/drafts/{id}/discard",
        about("Discards a draft.")
            .takes(StrategyBodies.Why.class)
            .answers(Body.class)
            .refuses(HttpStatus.CONFLICT),
        asked -> move(asked, contents::discard),
        Access.INVESTOR);
  }

  private void list(Context request) {
    Paging paging = Paging.of(request, DRAFTS_A_PAGE);
    List<Draft> drafts = contents.all(Gatekeeper.visitor(request).tenant());
    Json.write(
        request,
        new Page(
            paging.of(drafts).stream().map(Body::of).toList(),
            drafts.size(),
            paging.limit(),
            paging.offset()));
  }

  private void write(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    Wish wish = Json.read(request, Wish.class, WISH);
    String kind = Given.needed("kind", wish.kind());
    String event = Given.needed("event_id", wish.eventId());
    PieceKind piece = Given.checked(() -> PieceKind.parse(kind));
    if (piece == PieceKind.STRATEGY) {
      throw Parameters.bad("a show is no strategy: kind must be post, social, email or ad");
    }
    Facts facts = facts(visitor.tenant(), Given.checked(() -> EventId.of(event)));
    request.status(HttpStatus.CREATED);
    answer(request, contents.draft(visitor.tenant(), piece, facts, visitor.username()));
  }

  private Facts facts(TenantId tenant, EventId id) {
    Optional<Event> event =
        events
            .find(tenant, id)
            .filter(one -> one.takesPlace() && one.status() != EventStatus.DRAFT);
    Optional<Artist> artist = event.flatMap(one -> artists.find(tenant, one.artist()));
    Optional<Venue> venue = event.flatMap(one -> venues.find(tenant, one.venue()));
    if (event.isEmpty() || artist.isEmpty() || venue.isEmpty()) {
      throw new ProblemException(HttpStatus.NOT_FOUND, "there is no announced show '" + id + "'");
    }
    return Given.checked(() -> Facts.of(event.get(), artist.get().name(), venue.get().name()));
  }

  private void move(Context request, Move move) {
    Account visitor = Gatekeeper.visitor(request);
    String reason =
        Given.needed("reason", Json.read(request, StrategyBodies.Why.class, REASON).reason());
    DraftId id = Given.checked(() -> DraftId.of(request.pathParam("id")));
    answer(
        request, Given.checked(() -> move.made(visitor.tenant(), id, visitor.username(), reason)));
  }

  private static void answer(Context request, DraftMove move) {
    Draft draft =
        move.fold(
            done -> done.draft(),
            not -> {
              throw new ProblemException(HttpStatus.CONFLICT, not.reason());
            });
    Json.write(request, Body.of(draft));
  }

  private interface Move {
    DraftMove made(TenantId tenant, DraftId id, String by, String reason);
  }

  record Wish(@Nullable String kind, @Nullable String eventId) {}

  record Page(List<Body> drafts, int total, int limit, int offset) {}

  record Body(
      String draftId,
      String kind,
      String about,
      String text,
      String author,
      @Nullable String note,
      String status,
      String by,
      String reason,
      String at) {
    static Body of(Draft draft) {
      return new Body(
          draft.id().value(),
          draft.kind().code(),
          draft.about(),
          draft.narration().text(),
          draft.narration().author(),
          draft.narration().note(),
          draft.state().code(),
          draft.by(),
          draft.reason(),
          Bodies.moment(draft.at()));
    }
  }
}
