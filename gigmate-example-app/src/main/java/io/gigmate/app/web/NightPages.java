package io.gigmate.app.web;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.adapters.http.Listing;
import io.gigmate.app.access.Sessions;
import io.gigmate.app.demo.MadeUp;
import io.gigmate.app.web.CalendarBoard.Choice;
import io.gigmate.core.access.Account;
import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.EventId;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.constraint.Hold;
import io.gigmate.scheduling.demand.SaleReport;
import io.gigmate.scheduling.demand.SalesDesk;
import io.gigmate.scheduling.demand.SalesOrigin;
import io.gigmate.scheduling.demand.ShowResult;
import io.gigmate.scheduling.demand.ShowResults;
import io.gigmate.scheduling.hold.HeldDate;
import io.gigmate.scheduling.hold.HoldDesk;
import io.gigmate.scheduling.hold.HoldOutcome;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.TrackRecord;
import io.gigmate.scoring.booking.desk.BookingDesk;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page of dates that are held, and of what shows sold that are over. */
public final class NightPages implements PagePart {
  static final String PATH = "/nights";
  private static final int DAYS_AHEAD = 366;
  private static final int DAYS_BACK = 28;
  private static final int SHOWN = 50;

  private final Sessions sessions;
  private final HoldDesk holds;
  private final SalesDesk sales;
  private final ShowResults results;
  private final BookingDesk bookings;
  private final Programme programme;
  private final Tenants tenants;
  private final Templates templates;

  /** Creates the page on what it shows and changes. */
  public NightPages(
      Sessions sessions,
      HoldDesk holds,
      SalesDesk sales,
      ShowResults results,
      BookingDesk bookings,
      Programme programme,
      Tenants tenants) {
    this.sessions = sessions;
    this.holds = holds;
    this.sales = sales;
    this.results = results;
    this.bookings = bookings;
    this.programme = programme;
    this.tenants = tenants;
    this.templates = new Templates(sessions);
  }

  @Override
  public void mount(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.INVESTOR);
    routes.post(PATH + "/holds", asked -> hold(asked, holds::place), Access.INVESTOR);
    routes.post(
        PATH + "/holds/confirmation", asked -> hold(asked, holds::confirm), Access.INVESTOR);
    routes.post(PATH + "/holds/release", asked -> hold(asked, holds::release), Access.INVESTOR);
    routes.post(PATH + "/results/{event}", this::report, Access.INVESTOR);
  }

  private void show(Context request) {
    Tenant tenant = tenants.required(Gatekeeper.visitor(request).tenant());
    LocalDate today = programme.today(tenant);
    Map<VenueId, Venue> rooms =
        bookings.venues(tenant.id()).stream()
            .collect(Collectors.toMap(Venue::id, Function.identity()));
    Map<ArtistId, Artist> acts =
        bookings.artists(tenant.id()).stream()
            .collect(Collectors.toMap(Artist::id, Function.identity()));
    List<AdviceRecord> advised = bookings.past(tenant.id());
    TrackRecord track = bookings.trackRecord(tenant.id());
    List<ShowResult> sold =
        results.between(
            tenant.id(), SalesOrigin.REAL, today.minusDays(DAYS_BACK), today.plusDays(1));
    Set<EventId> told = new HashSet<>(sold.stream().map(ShowResult::event).toList());
    NightBoard board =
        new NightBoard(
            holds.between(tenant.id(), today, today.plusDays(DAYS_AHEAD)).stream()
                .map(one -> line(one, rooms, acts, advice(one, advised, rooms, track), tenant))
                .toList(),
            // What is made up cannot be held.
            bookings.venues(tenant.id()).stream()
                .filter(room -> !MadeUp.is(room.id().value()))
                .map(room -> new Choice(room.id().value(), room.name(), false))
                .toList(),
            bookings.artists(tenant.id()).stream()
                .filter(act -> !MadeUp.is(act.id().value()))
                .map(act -> new Choice(act.id().value(), act.name(), false))
                .toList(),
            programme.over(tenant, DAYS_BACK).stream()
                .filter(show -> show.isPublic() && !told.contains(show.event().id()))
                .limit(SHOWN)
                .map(NightPages::untold)
                .toList(),
            sold.stream()
                .sorted((one, other) -> other.date().compareTo(one.date()))
                .limit(SHOWN)
                .map(NightPages::sold)
                .toList());
    templates.render(request, "nights.jte", "Holds and results", Map.of("board", board));
  }

  /** What the latest advice on exactly this night stood on. */
  private static @Nullable GroundsView advice(
      Hold hold, List<AdviceRecord> latestFirst, Map<VenueId, Venue> rooms, TrackRecord track) {
    return latestFirst.stream()
        .filter(one -> one.date().equals(hold.date()))
        .filter(one -> one.artist().equals(hold.artist()) && one.venue().equals(hold.venue()))
        .findFirst()
        .map(one -> GroundsView.of(one, rooms, track))
        .orElse(null);
  }

  private static NightBoard.HoldLine line(
      Hold hold,
      Map<VenueId, Venue> rooms,
      Map<ArtistId, Artist> acts,
      @Nullable GroundsView advice,
      Tenant tenant) {
    Venue room = rooms.get(hold.venue());
    Artist act = acts.get(hold.artist());
    return new NightBoard.HoldLine(
        hold.venue().value(),
        hold.date().toString(),
        hold.artist().value(),
        Wording.shortDay(hold.date()),
        room == null ? hold.venue().value() : room.name(),
        act == null ? hold.artist().value() : act.name(),
        hold.isConfirmed()
            ? "Confirmed"
            : Wording.ordinal(hold.rank())
                + " hold"
                + (hold.answerBy() == null
                    ? ", until " + Wording.moment(hold.expires().atZone(tenant.timeZone()))
                    : ", challenged: answer by "
                        + Wording.moment(hold.answerBy().atZone(tenant.timeZone()))),
        advice,
        hold.rank() == 1 && !hold.isConfirmed());
  }

  private static NightBoard.ShowLine untold(Listing show) {
    return new NightBoard.ShowLine(
        CampaignLine.encoded(show.event().id().value()),
        Wording.shortDay(show.event().times().date()),
        show.artist().name(),
        show.venue().name() + (show.proposal() ? " (sample proposal)" : ""),
        Wording.count(show.event().capacity()));
  }

  private static NightBoard.SoldLine sold(ShowResult result) {
    return new NightBoard.SoldLine(
        Wording.shortDay(result.date()),
        result.template().value(),
        result.region(),
        Wording.count(result.sold()) + " of " + Wording.count(result.capacity()),
        Wording.percent(result.share()),
        Wording.price(result.price()));
  }

  private interface Wish {
    HoldOutcome granted(TenantId tenant, HeldDate date, String by);
  }

  private void hold(Context request, Wish wish) {
    Pages.requireOwnForm(sessions, request);
    Account visitor = Gatekeeper.visitor(request);
    String told;
    try {
      HeldDate date =
          new HeldDate(
              VenueId.of(given(request, "venue")),
              LocalDate.parse(given(request, "date")),
              ArtistId.of(given(request, "artist")));
      HoldOutcome outcome = wish.granted(visitor.tenant(), date, visitor.username());
      told =
          outcome instanceof HoldOutcome.Refused refused
              ? "Nothing was changed: " + refused.detail() + "."
              : "Done: " + date + ".";
    } catch (IllegalArgumentException | DateTimeException e) {
      told = "Nothing was changed: " + e.getMessage() + ".";
    }
    sessions.leaveNotice(request, told);
    request.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private void report(Context request) {
    Pages.requireOwnForm(sessions, request);
    Account visitor = Gatekeeper.visitor(request);
    String told;
    try {
      SaleReport report =
          sales.report(
              visitor.tenant(),
              EventId.of(request.pathParam("event")),
              Integer.parseInt(given(request, "sold")),
              null,
              visitor.username());
      told =
          report instanceof SaleReport.Refused refused
              ? "Nothing was kept: " + refused.detail() + "."
              : "Kept, and the calendar learns from it.";
    } catch (NumberFormatException e) {
      told = "Nothing was kept: no number of tickets.";
    } catch (IllegalArgumentException e) {
      told = "Nothing was kept: " + e.getMessage() + ".";
    }
    sessions.leaveNotice(request, told);
    request.redirect(PATH + "#results", HttpStatus.SEE_OTHER);
  }

  private static String given(Context request, String name) {
    return Optional.ofNullable(request.formParam(name)).orElse("").strip();
  }
}
