package io.gigmate.app.web;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.adapters.http.ProblemException;
import io.gigmate.adapters.http.deal.BookingInquiryJson;
import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.adapters.http.json.ListedProblems;
import io.gigmate.app.access.Sessions;
import io.gigmate.core.access.Account;
import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.booking.AdviceId;
import io.gigmate.scoring.booking.BookingAnswer;
import io.gigmate.scoring.booking.TrackRecord;
import io.gigmate.scoring.booking.desk.AdviceChange;
import io.gigmate.scoring.booking.desk.ArtistDossier;
import io.gigmate.scoring.booking.desk.BookingDesk;
import io.gigmate.scoring.booking.desk.BookingInquiry;
import io.gigmate.scoring.talent.desk.ArtistOutlook;
import io.gigmate.scoring.talent.desk.TalentDesk;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The artists, and of each what is known, what to do about a night, and what came of advice. */
public final class ArtistPages implements PagePart {
  static final String PATH = "/artists";
  private static final int A_PAGE = 200;
  private static final int PAST_SHOWN = 50;

  private final Sessions sessions;
  private final BookingDesk bookings;
  private final TalentDesk talent;
  private final Tenants tenants;
  private final InstantSource clock;
  private final Templates templates;

  /** Creates the pages on the desk that advises. */
  public ArtistPages(
      Sessions sessions,
      BookingDesk bookings,
      TalentDesk talent,
      Tenants tenants,
      InstantSource clock) {
    this.sessions = sessions;
    this.bookings = bookings;
    this.talent = talent;
    this.tenants = tenants;
    this.clock = clock;
    this.templates = new Templates(sessions);
  }

  @Override
  public void mount(RoutesConfig routes) {
    routes.get(PATH, this::list, Access.INVESTOR);
    routes.get(PATH + "/{id}", this::show, Access.INVESTOR);
    routes.post(PATH + "/{id}/advice", this::advise, Access.INVESTOR);
    routes.post(PATH + "/{id}/advice/{advice}/decision", this::decide, Access.INVESTOR);
    routes.post(PATH + "/{id}/advice/{advice}/outcome", this::happened, Access.INVESTOR);
  }

  private void list(Context request) {
    List<Artist> all = bookings.artists(Gatekeeper.visitor(request).tenant());
    int offset = offset(request, all.size());
    int next = offset + A_PAGE;
    templates.render(
        request,
        "artists.jte",
        "Artists",
        Map.of(
            "artists",
            all.stream().skip(offset).limit(A_PAGE).map(ArtistCard::line).toList(),
            "total",
            Wording.count(all.size()),
            "earlier",
            offset == 0 ? "" : PATH + "?offset=" + Math.max(0, offset - A_PAGE),
            "later",
            next >= all.size() ? "" : PATH + "?offset=" + next));
  }

  /** A page that is not there is the first one. */
  private static int offset(Context request, int size) {
    String given = Optional.ofNullable(request.queryParam("offset")).orElse("");
    int offset = given.matches("\\d{1,6}") ? Integer.parseInt(given) : 0;
    return offset < size ? offset : 0;
  }

  private void show(Context request) {
    ArtistDossier dossier = dossier(request);
    List<DealInputs> groups = groups(request, dossier, InquiryForm.of(request.queryParamMap()));
    render(request, dossier, groups, null, new ListedProblems());
  }

  private void advise(Context request) {
    ArtistDossier dossier = dossier(request);
    Account visitor = Gatekeeper.visitor(request);
    InquiryForm form = InquiryForm.of(request.formParamMap());
    ListedProblems problems = new ListedProblems();
    JsonObject json = JsonObject.read(form.json(dossier.artist().id().value()), problems);
    BookingInquiry inquiry = json == null ? null : BookingInquiryJson.read(json);
    AdviceView advice =
        inquiry == null
            ? null
            : bookings
                .advise(visitor.tenant(), inquiry, visitor.username())
                .fold(
                    advised -> AdviceView.of(advised, bookings.trackRecord(visitor.tenant())),
                    not -> {
                      not.reasons().forEach(one -> problems.problem(1, one.what(), one.why()));
                      return null;
                    });
    Templates.refusedUnlessLive(request, advice == null);
    List<DealInputs> groups =
        DealInputs.marked(groups(request, dossier, form), problems.found(), InquiryForm::onPage);
    // Read again: the advice is among what was advised now.
    render(request, dossier(request), groups, advice, problems);
  }

  private List<DealInputs> groups(Context request, ArtistDossier dossier, InquiryForm form) {
    return form.groups(
        bookings.venues(Gatekeeper.visitor(request).tenant()),
        bookings.forecasts(),
        dossier.artist().expectedDraw());
  }

  private void render(
      Context request,
      ArtistDossier dossier,
      List<DealInputs> groups,
      @Nullable AdviceView advice,
      ListedProblems problems) {
    TenantId tenant = Gatekeeper.visitor(request).tenant();
    Map<VenueId, Venue> rooms =
        bookings.venues(tenant).stream().collect(Collectors.toMap(Venue::id, Function.identity()));
    LocalDate today = LocalDate.ofInstant(clock.instant(), tenants.required(tenant).timeZone());
    TrackRecord track = bookings.trackRecord(tenant);
    Map<String, Object> parts = new HashMap<>();
    Optional<ArtistOutlook> outlook = talent.outlook(tenant, dossier.artist().id());
    parts.put("artist", ArtistCard.of(dossier, rooms, outlook.isPresent()));
    parts.put("growth", outlook.map(GrowthChart::of).orElse(null));
    parts.put("signs", outlook.map(GrowthWords::of).orElse(List.of()));
    parts.put("groups", groups);
    parts.put("advice", advice);
    parts.put("offers", OfferForm.link(groups));
    parts.put(
        "problems",
        problems.found().stream()
            .map(one -> new ArtistCard.Fact(InquiryForm.label(groups, one.path()), one.what()))
            .distinct()
            .toList());
    parts.put(
        "past",
        dossier.past().stream()
            .limit(PAST_SHOWN)
            .map(one -> PastAdvice.of(one, rooms, today, track))
            .toList());
    parts.put("calibration", PastAdvice.calibration(track));
    parts.put("reliability", PastAdvice.reliability(track));
    templates.render(request, "artist.jte", dossier.artist().name(), parts);
  }

  private void decide(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    back(
        request,
        () ->
            bookings.decide(
                visitor.tenant(),
                AdviceId.of(request.pathParam("advice")),
                BookingAnswer.parse(given(request, "answer")),
                note(request),
                given(request, "answer").equals(BookingAnswer.SNOOZED.code())
                    ? day(given(request, "until"))
                    : null,
                visitor.username()),
        "Noted: ");
  }

  /** A reason from the list comes first: what is learned goes by it. */
  private static String note(Context request) {
    String because =
        given(request, "answer").equals(BookingAnswer.DECLINED.code())
            ? given(request, "because")
            : "";
    String note = given(request, "note");
    return because.isEmpty() || note.isEmpty() ? because + note : because + ": " + note;
  }

  private void happened(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    back(
        request,
        () -> {
          boolean cancelled = given(request, "cancelled").equals("true");
          String came = given(request, "attendance");
          return bookings.happened(
              visitor.tenant(),
              AdviceId.of(request.pathParam("advice")),
              cancelled,
              cancelled && came.isEmpty() ? 0 : whole(came),
              amount(given(request, "profit")),
              visitor.username());
        },
        "Noted, and held against what was said: ");
  }

  private void back(Context request, Supplier<AdviceChange> change, String noted) {
    String told;
    try {
      told =
          change
              .get()
              .fold(
                  kept -> noted + "the night of " + kept.advice().date() + ".",
                  refused -> "Nothing was changed: " + refused.reason() + ".",
                  unknown -> "Nothing was changed: there is no such advice.");
    } catch (IllegalArgumentException e) {
      told = "Nothing was changed: " + e.getMessage() + ".";
    }
    sessions.leaveNotice(request, told);
    String to =
        given(request, "back").equals("ai")
            ? Pages.MISSION_CONTROL + "#nights"
            : ArtistCard.path(request.pathParam("id")) + "#past";
    request.redirect(to, HttpStatus.SEE_OTHER);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no day such as 2026-05-15: '" + text + "'", e);
    }
  }

  private static int whole(String text) {
    if (!text.matches("\\d{1,7}")) {
      throw new IllegalArgumentException("no number of people: '" + text + "'");
    }
    return Integer.parseInt(text);
  }

  private static BigDecimal amount(String text) {
    if (!text.matches("-?\\d{1,10}(\\.\\d{1,4})?")) {
      throw new IllegalArgumentException("no amount such as 4100.00: '" + text + "'");
    }
    return new BigDecimal(text);
  }

  private static String given(Context request, String name) {
    return Optional.ofNullable(request.formParam(name)).orElse("").strip();
  }

  private ArtistDossier dossier(Context request) {
    String id = request.pathParam("id");
    Optional<ArtistDossier> found;
    try {
      found = bookings.dossier(Gatekeeper.visitor(request).tenant(), ArtistId.of(id));
    } catch (IllegalArgumentException e) {
      found = Optional.empty();
    }
    return found.orElseThrow(
        () -> new ProblemException(HttpStatus.NOT_FOUND, "there is no artist '" + id + "'"));
  }
}
