package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.core.access.Account;
import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Configurations;
import io.gigmate.core.genre.Genre;
import io.gigmate.scoring.growth.Partner;
import io.gigmate.scoring.growth.PartnerCandidate;
import io.gigmate.scoring.growth.PartnerCandidates;
import io.gigmate.scoring.growth.PartnerDesk;
import io.gigmate.scoring.growth.PartnerId;
import io.gigmate.scoring.growth.PartnerMove;
import io.gigmate.scoring.growth.PartnerScout;
import io.gigmate.scoring.growth.PartnerState;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The routes of partners.
 *
 * <table>
 *   <caption>Routes, all of them for investors</caption>
 *   <tr><th>route</th><th>answers</th></tr>
 *   <tr><td>GET /api/v1/partners</td><td>the partners, those that fit best first</td></tr>
 *   <tr><td>POST /api/v1/partners</td><td>one that was found</td></tr>
 *   <tr><td>GET /api/v1/partners/candidates</td>
 *       <td>whom a partnership would fit among prospects and rooms, and why</td></tr>
 *   <tr><td>POST /api/v1/partners/candidates/{id}</td><td>one of them, kept as found</td></tr>
 *   <tr><td>POST /api/v1/partners/{id}/status</td><td>the partner as it stands then</td></tr>
 * </table>
 */
public final class PartnerRoutes implements ApiPart {
  private static final String FOUND =
      "a JSON object with partner_id, name and note, and where known genres and towns";
  private static final String STATUS = "a JSON object with a status such as written_to and a note";

  private static final int PARTNERS_A_PAGE = 100;

  private final PartnerDesk partners;
  private final PartnerScout scout;
  private final Configurations configurations;
  private final InstantSource clock;

  /**
   * Creates the part.
   *
   * @param partners who keeps them
   * @param scout who looks for them
   * @param configurations say which genres and towns are ours
   * @param clock says when one was found
   */
  public PartnerRoutes(
      PartnerDesk partners,
      PartnerScout scout,
      Configurations configurations,
      InstantSource clock) {
    this.partners = partners;
    this.scout = scout;
    this.configurations = configurations;
    this.clock = clock;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        "/api/v1/partners",
        about("Lists the partners, those that fit best first.").paged().answers(Page.class),
        this::list,
        Access.INVESTOR);
    routes.post(
        "/api/v1/partners",
        about("Keeps a partner that was found.")
            .takes(Found.class)
            .answers(HttpStatus.CREATED, Body.class)
            .refuses(HttpStatus.CONFLICT),
        this::found,
        Access.INVESTOR);
    routes.get(
        "/api/v1/partners/candidates",
        about("Lists whom a partnership would fit among prospects and rooms, and why.")
            .paged()
            .answers(Candidates.class),
        this::candidates,
        Access.INVESTOR);
    routes.post(
        "/api/v1/partners/candidates/{id}",
        about("Keeps a candidate as a partner that was found.")
            .answers(HttpStatus.CREATED, Body.class)
            .refuses(HttpStatus.CONFLICT),
        this::keep,
        Access.INVESTOR);
    routes.post(
        "/api/v1/partners/{id}/status",
        about("Says how far it got with a partner.")
            .takes(Moved.class)
            .answers(Body.class)
            .refuses(HttpStatus.CONFLICT),
        this::move,
        Access.INVESTOR);
  }

  private void list(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    Configuration ours = configurations.current(visitor.tenant());
    Paging paging = Paging.of(request, PARTNERS_A_PAGE);
    List<Partner> ranked =
        partners.ranked(visitor.tenant(), ours.targetMusicianGenres(), ours.geographicFocus());
    Json.write(
        request,
        new Page(
            paging.of(ranked).stream().map(one -> Body.of(one, ours)).toList(),
            ranked.size(),
            paging.limit(),
            paging.offset()));
  }

  private void found(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    Found given = Json.read(request, Found.class, FOUND);
    String id = Given.needed("partner_id", given.partnerId());
    String name = Given.needed("name", given.name());
    String note = Given.needed("note", given.note());
    List<String> genres = Objects.requireNonNullElse(given.genres(), List.of());
    List<String> towns = Objects.requireNonNullElse(given.towns(), List.of());
    Partner partner =
        Given.checked(
            () ->
                Partner.found(
                    PartnerId.of(id),
                    name,
                    genres.stream().map(Genre::of).toList(),
                    towns,
                    visitor.username(),
                    note,
                    clock.instant()));
    request.status(HttpStatus.CREATED);
    answer(request, partners.found(visitor.tenant(), partner));
  }

  private void candidates(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    Configuration ours = configurations.current(visitor.tenant());
    Paging paging = Paging.of(request, PARTNERS_A_PAGE);
    PartnerCandidates found =
        scout.candidates(
            visitor.tenant(),
            ours.targetMusicianGenres(),
            ours.geographicFocus(),
            visitor.username(),
            paging.end());
    paging.name(found.total());
    Json.write(
        request,
        new Candidates(
            found.best().stream().skip(paging.offset()).map(Candidate::of).toList(),
            found.total(),
            paging.limit(),
            paging.offset()));
  }

  private void keep(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    Configuration ours = configurations.current(visitor.tenant());
    String id = request.pathParam("id");
    PartnerCandidate candidate =
        Given.checked(
                () ->
                    scout.candidate(
                        visitor.tenant(),
                        PartnerId.of(id),
                        ours.targetMusicianGenres(),
                        ours.geographicFocus(),
                        visitor.username()))
            .orElseThrow(
                () ->
                    new ProblemException(
                        HttpStatus.NOT_FOUND, "there is no candidate '" + id + "'"));
    request.status(HttpStatus.CREATED);
    answer(request, partners.found(visitor.tenant(), candidate.partner()));
  }

  private void move(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    Moved given = Json.read(request, Moved.class, STATUS);
    String status = Given.needed("status", given.status());
    String note = Given.needed("note", given.note());
    answer(
        request,
        Given.checked(
            () ->
                partners.move(
                    visitor.tenant(),
                    PartnerId.of(request.pathParam("id")),
                    PartnerState.parse(status),
                    visitor.username(),
                    note)));
  }

  private void answer(Context request, PartnerMove move) {
    Partner partner =
        move.fold(
            done -> done.partner(),
            not -> {
              throw new ProblemException(HttpStatus.CONFLICT, not.reason());
            });
    Configuration ours = configurations.current(Gatekeeper.visitor(request).tenant());
    Json.write(request, Body.of(partner, ours));
  }

  record Found(
      @Nullable String partnerId,
      @Nullable String name,
      @Nullable List<String> genres,
      @Nullable List<String> towns,
      @Nullable String note) {}

  record Moved(@Nullable String status, @Nullable String note) {}

  record Candidates(List<Candidate> candidates, long total, int limit, int offset) {}

  record Candidate(String partnerId, String name, String kind, int fit, List<String> reasons) {
    static Candidate of(PartnerCandidate one) {
      return new Candidate(
          one.partner().id().value(),
          one.partner().name(),
          one.kind(),
          (int) one.fit().answer(),
          one.fit().factors().stream()
              .map(factor -> factor.name() + ": " + factor.evidence())
              .toList());
    }
  }

  record Page(List<Body> partners, int total, int limit, int offset) {}

  record Body(
      String partnerId,
      String name,
      List<String> genres,
      List<String> towns,
      int fit,
      String status,
      String by,
      String note,
      String at) {
    static Body of(Partner partner, Configuration ours) {
      return new Body(
          partner.id().value(),
          partner.name(),
          partner.genres().stream().map(Genre::name).toList(),
          partner.towns(),
          (int) partner.fit(ours.targetMusicianGenres(), ours.geographicFocus()).answer(),
          partner.state().code(),
          partner.by(),
          partner.note(),
          Bodies.moment(partner.at()));
    }
  }
}
