package io.gigmate.app.web;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.adapters.http.Listing;
import io.gigmate.adapters.http.ProblemException;
import io.gigmate.app.access.Sessions;
import io.gigmate.app.web.CalendarBoard.Cell;
import io.gigmate.app.web.CalendarBoard.Choice;
import io.gigmate.app.web.CalendarBoard.View;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.core.venue.Venues;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calendar of those inside: a week, a month, or a room with its free weekends. */
public final class CalendarPages implements PagePart {
  static final String PATH = "/calendar";
  private static final int WEEKS_OF_ROOM = 8;

  private final Programme programme;
  private final Venues venues;
  private final Tenants tenants;
  private final Templates templates;

  /** Creates the page on what it shows. */
  public CalendarPages(Sessions sessions, Programme programme, Venues venues, Tenants tenants) {
    this.programme = programme;
    this.venues = venues;
    this.tenants = tenants;
    this.templates = new Templates(sessions);
  }

  @Override
  public void mount(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.INVESTOR);
  }

  private void show(Context request) {
    Tenant tenant = tenants.required(Gatekeeper.visitor(request).tenant());
    List<Venue> rooms =
        venues.all(tenant.id()).stream()
            .sorted(Comparator.comparing(Venue::name).thenComparing(Venue::id))
            .toList();
    LocalDate at = day(request).orElse(programme.today(tenant));
    CalendarBoard board =
        switch (given(request, "view")) {
          case "month" -> month(tenant, rooms, at);
          case "room" -> room(tenant, rooms, at, given(request, "room"));
          default -> week(tenant, rooms, at);
        };
    templates.render(request, "shows.jte", "Shows", Map.of("board", board));
  }

  private CalendarBoard week(Tenant tenant, List<Venue> rooms, LocalDate at) {
    LocalDate monday = Programme.monday(at);
    List<Listing> shows = programme.between(tenant, monday, monday.plusWeeks(1));
    return new CalendarBoard(
        View.WEEK,
        Wording.week(monday) + ", " + monday.getYear(),
        link("week", monday.minusWeeks(1), ""),
        link("week", monday.plusWeeks(1), ""),
        at.toString(),
        Programme.weeks(shows),
        List.of(),
        choices(rooms, ""),
        List.of());
  }

  private CalendarBoard month(Tenant tenant, List<Venue> rooms, LocalDate at) {
    YearMonth month = YearMonth.from(at);
    LocalDate first = Programme.monday(month.atDay(1));
    LocalDate end = Programme.monday(month.atEndOfMonth()).plusWeeks(1);
    Map<LocalDate, List<Listing>> byDay =
        programme.between(tenant, first, end).stream()
            .filter(show -> show.event().takesPlace())
            .collect(Collectors.groupingBy(show -> show.event().times().date()));
    List<List<Cell>> weeks = new ArrayList<>();
    for (LocalDate monday = first; monday.isBefore(end); monday = monday.plusWeeks(1)) {
      List<Cell> days = new ArrayList<>();
      for (LocalDate day = monday; day.isBefore(monday.plusWeeks(1)); day = day.plusDays(1)) {
        days.add(cell(day, month, byDay.getOrDefault(day, List.of())));
      }
      weeks.add(days);
    }
    return new CalendarBoard(
        View.MONTH,
        Wording.month(month),
        link("month", month.minusMonths(1).atDay(1), ""),
        link("month", month.plusMonths(1).atDay(1), ""),
        at.toString(),
        List.of(),
        weeks,
        choices(rooms, ""),
        List.of());
  }

  private static Cell cell(LocalDate day, YearMonth month, List<Listing> shows) {
    long drafts = shows.stream().filter(show -> !show.isPublic()).count();
    long proposals = shows.stream().filter(Listing::proposal).count();
    return new Cell(
        day.toString(),
        day.getDayOfMonth(),
        Wording.shortDay(day),
        YearMonth.from(day).equals(month),
        shows.size(),
        Stream.of(
                drafts == 0 ? "" : Wording.count(drafts, "draft", "drafts"),
                proposals == 0
                    ? ""
                    : proposals == shows.size()
                        ? "proposed"
                        : Wording.count(proposals) + " proposed")
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(", ")),
        link("week", day, ""));
  }

  private CalendarBoard room(Tenant tenant, List<Venue> rooms, LocalDate at, String wished) {
    Optional<Venue> room =
        rooms.stream()
            .filter(one -> wished.isEmpty() || one.id().value().equals(wished))
            .findFirst();
    if (room.isEmpty() && !wished.isEmpty()) {
      throw new ProblemException(HttpStatus.NOT_FOUND, "there is no room '" + wished + "'");
    }
    LocalDate end = at.plusWeeks(WEEKS_OF_ROOM);
    VenueId id = room.map(Venue::id).orElse(null);
    List<Listing> shows =
        programme.between(tenant, at, end).stream()
            .filter(show -> show.venue().id().equals(id))
            .toList();
    List<LocalDate> taken =
        shows.stream()
            .filter(show -> show.event().takesPlace())
            .map(show -> show.event().times().date())
            .toList();
    return new CalendarBoard(
        View.ROOM,
        room.map(Venue::name).orElse("No room is known"),
        link("room", at.minusWeeks(WEEKS_OF_ROOM), wished),
        link("room", end, wished),
        at.toString(),
        Programme.weeks(shows),
        List.of(),
        choices(rooms, id == null ? "" : id.value()),
        room.isEmpty()
            ? List.of()
            : at.datesUntil(end)
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) >= 0)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(day -> !taken.contains(day))
                .map(Wording::shortDay)
                .toList());
  }

  private static List<Choice> choices(List<Venue> rooms, String chosen) {
    return rooms.stream()
        .map(
            room ->
                new Choice(
                    room.id().value(),
                    room.name() + (room.city() == null ? "" : ", " + room.city()),
                    room.id().value().equals(chosen)))
        .toList();
  }

  private static String link(String view, LocalDate at, String room) {
    return PATH
        + "?view="
        + view
        + "&at="
        + at
        + (room.isEmpty() ? "" : "&room=" + CampaignLine.encoded(room));
  }

  /** Databases and calendars end before java.time does. */
  private static Optional<LocalDate> day(Context request) {
    String text = given(request, "at");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() < 2000 || day.getYear() > 2999) {
        throw new DateTimeException("a year from 2000 to 2999 is needed: " + Year.from(day));
      }
      return Optional.of(day);
    } catch (DateTimeException e) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST, "no day such as 2026-05-15: '" + text + "'");
    }
  }

  private static String given(Context request, String name) {
    return Optional.ofNullable(request.queryParam(name)).orElse("").strip();
  }
}
