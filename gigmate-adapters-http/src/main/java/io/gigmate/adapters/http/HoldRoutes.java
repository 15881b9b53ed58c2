package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;
import static io.gigmate.adapters.http.Bodies.moment;

import io.gigmate.core.access.Account;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.constraint.Hold;
import io.gigmate.scheduling.constraint.HoldBook;
import io.gigmate.scheduling.hold.HeldDate;
import io.gigmate.scheduling.hold.HoldDesk;
import io.gigmate.scheduling.hold.HoldOutcome;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The routes of holds.
 *
 * <table>
 *   <caption>Routes, all of them for investors</caption>
 *   <tr><th>route</th><th>answers</th></tr>
 *   <tr><td>GET /api/v1/holds</td><td>the live holds of a span of dates</td></tr>
 *   <tr><td>POST /api/v1/holds</td><td>the holds on the date, with one more</td></tr>
 *   <tr><td>POST /api/v1/holds/challenge</td>
 *       <td>the same, where the first hold has to answer now</td></tr>
 *   <tr><td>POST /api/v1/holds/confirm</td><td>the confirmed date, and who lost a hold</td></tr>
 *   <tr><td>POST /api/v1/holds/release</td><td>what is left, and who moved up</td></tr>
 * </table>
 */
public final class HoldRoutes implements ApiPart {
  private static final int DAYS_AHEAD = 365;
  private static final int HOLDS_A_PAGE = 1000;
  private static final String SHAPE =
      "a JSON object with venue_id, artist_id and date, such as"
          + " {\"venue_id\":\"v1\",\"artist_id\":\"a1\",\"date\":\"2026-03-06\"}";

  private final HoldDesk holds;
  private final InstantSource clock;

  /**
   * Creates the part.
   *
   * @param holds who keeps the holds
   * @param clock says which day it is
   */
  public HoldRoutes(HoldDesk holds, InstantSource clock) {
    this.holds = holds;
    this.clock = clock;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        "/api/v1/holds",
        about("Lists the dates that are held.")
            .query("from", "a date")
            .query("until", "a date")
            .paged()
            .answers(Page.class),
        this::list,
        Access.INVESTOR);
    routes.post(
        "/api/v1/holds",
        about("Holds a date for an act, behind those that hold it already.")
            .takes(Wish.class)
            .answers(Outcome.class)
            .refuses(HttpStatus.NOT_FOUND, HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_CONTENT),
        asked -> change(asked, this::place),
        Access.INVESTOR);
    routes.post(
        "/api/v1/holds/challenge",
        about("Asks those before an act to confirm or let go, within hours.")
            .takes(Wish.class)
            .answers(Outcome.class)
            .refuses(HttpStatus.NOT_FOUND, HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_CONTENT),
        asked -> change(asked, this::challenge),
        Access.INVESTOR);
    routes.post(
        "/api/v1/holds/confirm",
        about("Confirms a held date.")
            .takes(Wish.class)
            .answers(Outcome.class)
            .refuses(HttpStatus.NOT_FOUND, HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_CONTENT),
        asked -> change(asked, this::confirm),
        Access.INVESTOR);
    routes.post(
        "/api/v1/holds/release",
        about("Lets a held date go.")
            .takes(Wish.class)
            .answers(Outcome.class)
            .refuses(HttpStatus.NOT_FOUND, HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_CONTENT),
        asked -> change(asked, this::release),
        Access.INVESTOR);
  }

  private void list(Context request) {
    // Yesterday by the clock of Greenwich may be today by a room's.
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    LocalDate from = date(request.queryParam("from"), "from", today);
    LocalDate until = date(request.queryParam("until"), "until", from.plusDays(DAYS_AHEAD));
    Paging paging = Paging.of(request, HOLDS_A_PAGE);
    List<Hold> held = holds.between(Gatekeeper.visitor(request).tenant(), from, until);
    Json.write(
        request,
        new Page(
            paging.of(held).stream().map(Body::of).toList(),
            held.size(),
            paging.limit(),
            paging.offset()));
  }

  private void change(Context request, Move move) {
    Account visitor = Gatekeeper.visitor(request);
    Wish wish = Json.read(request, Wish.class, SHAPE);
    HoldOutcome outcome = move.made(visitor, held(wish), wish);
    if (outcome instanceof HoldOutcome.Refused refused) {
      throw new ProblemException(status(refused.reason()), refused.detail());
    }
    Json.write(request, Outcome.of((HoldOutcome.Done) outcome));
  }

  private HoldOutcome place(Account visitor, HeldDate date, Wish wish) {
    return holds.place(visitor.tenant(), date, visitor.username());
  }

  private HoldOutcome challenge(Account visitor, HeldDate date, Wish wish) {
    long hours = wish.answerHours() == null ? HoldBook.ANSWER.toHours() : wish.answerHours();
    if (hours < HoldBook.SHORTEST_ANSWER.toHours() || hours > HoldBook.ANSWER.toHours()) {
      throw Parameters.bad("answer_hours must lie in 24..48: " + hours);
    }
    return holds.challenge(visitor.tenant(), date, Duration.ofHours(hours), visitor.username());
  }

  private HoldOutcome confirm(Account visitor, HeldDate date, Wish wish) {
    return holds.confirm(visitor.tenant(), date, visitor.username());
  }

  private HoldOutcome release(Account visitor, HeldDate date, Wish wish) {
    return holds.release(visitor.tenant(), date, visitor.username());
  }

  private static HeldDate held(Wish wish) {
    if (wish.venueId() == null || wish.artistId() == null || wish.date() == null) {
      throw Parameters.bad("the body must be " + SHAPE);
    }
    LocalDate date = date(wish.date(), "date", LocalDate.EPOCH);
    try {
      return new HeldDate(VenueId.of(wish.venueId()), date, ArtistId.of(wish.artistId()));
    } catch (IllegalArgumentException e) {
      throw Parameters.bad(String.valueOf(e.getMessage()));
    }
  }

  private static LocalDate date(@Nullable String given, String name, LocalDate otherwise) {
    if (given == null) {
      return otherwise;
    }
    try {
      LocalDate date = LocalDate.parse(given);
      if (date.getYear() >= 1900 && date.getYear() <= 2999) {
        return date;
      }
    } catch (DateTimeException e) {
      // Told below, like a date that no database keeps.
    }
    throw Parameters.bad(
        name + " must be a date from the year 1900 to 2999, such as 2026-03-06: '" + given + "'");
  }

  private static HttpStatus status(HoldOutcome.Reason reason) {
    return switch (reason) {
      case UNKNOWN -> HttpStatus.NOT_FOUND;
      case PAST -> HttpStatus.UNPROCESSABLE_CONTENT;
      case NO_HOLD, CONFIRMED -> HttpStatus.CONFLICT;
    };
  }

  private interface Move {
    HoldOutcome made(Account visitor, HeldDate date, Wish wish);
  }

  /** What to hold; null where the body leaves it out. */
  record Wish(
      @Nullable String venueId,
      @Nullable String artistId,
      @Nullable String date,
      @Nullable Integer answerHours) {}

  record Page(List<Body> holds, int total, int limit, int offset) {}

  record Outcome(List<Body> holds, List<String> lost, List<String> promoted) {
    static Outcome of(HoldOutcome.Done done) {
      return new Outcome(
          done.holds().stream().map(Body::of).toList(), ids(done.lost()), ids(done.promoted()));
    }

    private static List<String> ids(List<ArtistId> acts) {
      return acts.stream().map(ArtistId::value).toList();
    }
  }

  record Body(
      String venueId,
      String date,
      String artistId,
      int rank,
      String placed,
      @Nullable String expires,
      @Nullable String answerBy,
      @Nullable String confirmed) {
    static Body of(Hold hold) {
      return new Body(
          hold.venue().value(),
          hold.date().toString(),
          hold.artist().value(),
          hold.rank(),
          moment(hold.placed()),
          // What is confirmed does not lapse.
          hold.isConfirmed() ? null : moment(hold.expires()),
          hold.answerBy() == null ? null : moment(hold.answerBy()),
          hold.confirmed() == null ? null : moment(hold.confirmed()));
    }
  }
}
