package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.adapters.http.deal.BookingInquiryJson;
import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.adapters.http.json.ListedProblems;
import io.gigmate.core.access.Account;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.scoring.booking.Absence;
import io.gigmate.scoring.booking.AdviceId;
import io.gigmate.scoring.booking.BookingAnswer;
import io.gigmate.scoring.booking.desk.AdviceChange;
import io.gigmate.scoring.booking.desk.AdviceOutcome.Advised;
import io.gigmate.scoring.booking.desk.AdviceOutcome.NotAdvised;
import io.gigmate.scoring.booking.desk.ArtistDossier;
import io.gigmate.scoring.booking.desk.BookingDesk;
import io.gigmate.scoring.booking.desk.BookingInquiry;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The routes of bookings: advice, what was decided, what happened, and how good advice was.
 *
 * <table>
 *   <caption>Routes, all of them for investors</caption>
 *   <tr><th>route</th><th>answers</th></tr>
 *   <tr><td>GET /api/v1/artists/{id}</td><td>what is known of an artist, and past advice</td></tr>
 *   <tr><td>POST /api/v1/bookings/advice</td>
 *       <td>whether to book an artist, on what terms, and why</td></tr>
 *   <tr><td>POST /api/v1/bookings/{advice}/decision, outcome</td>
 *       <td>what was decided, and what happened</td></tr>
 *   <tr><td>GET /api/v1/bookings/track-record</td><td>how good past advice was</td></tr>
 * </table>
 */
public final class BookingRoutes implements ApiPart {
  private static final int LONGEST_INQUIRY = 1 << 13;
  private static final String DECISION =
      "a JSON object with an answer such as booked, and where there is one a note and a day until"
          + " which it is snoozed";
  private static final String OUTCOME =
      "a JSON object with a profit such as \"4100.00\", and an attendance such as 512 or"
          + " \"cancelled\": true";

  private final BookingDesk bookings;

  /** Creates the part on the desk that advises. */
  public BookingRoutes(BookingDesk bookings) {
    this.bookings = bookings;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        "/api/v1/artists/{id}",
        about("Tells what is known of an artist, and past advice.")
            .answers(BookingBodies.Dossier.class),
        this::artist,
        Access.INVESTOR);
    routes.get(
        "/api/v1/bookings/track-record",
        about("Tells how good past advice was.").answers(BookingBodies.Track.class),
        this::trackRecord,
        Access.INVESTOR);
    routes.post(
        "/api/v1/bookings/advice",
        about("Advises whether to book an artist, on what terms, and why.")
            .takes(DealShapes.Inquiry.class)
            .answers(HttpStatus.CREATED, AdviceBodies.Advice.class)
            .refuses(HttpStatus.UNPROCESSABLE_CONTENT, HttpStatus.CONTENT_TOO_LARGE),
        this::advise,
        Access.INVESTOR);
    routes.post(
        "/api/v1/bookings/{advice}/decision",
        about("Takes down what was decided on an advice.")
            .takes(BookingBodies.Word.class)
            .answers(HttpStatus.CREATED, BookingBodies.Kept.class)
            .refuses(HttpStatus.CONFLICT),
        this::decide,
        Access.INVESTOR);
    routes.post(
        "/api/v1/bookings/{advice}/outcome",
        about("Takes down what happened on the night.")
            .takes(BookingBodies.Happened.class)
            .answers(HttpStatus.CREATED, BookingBodies.Kept.class)
            .refuses(HttpStatus.CONFLICT),
        this::happened,
        Access.INVESTOR);
  }

  private void artist(Context request) {
    String id = request.pathParam("id");
    ArtistDossier dossier;
    try {
      dossier =
          bookings
              .dossier(Gatekeeper.visitor(request).tenant(), ArtistId.of(id))
              .orElseThrow(() -> missing("artist", id));
    } catch (IllegalArgumentException e) {
      throw missing("artist", id);
    }
    Json.write(request, BookingBodies.Dossier.of(dossier));
  }

  private void trackRecord(Context request) {
    Json.write(
        request,
        BookingBodies.Track.of(bookings.trackRecord(Gatekeeper.visitor(request).tenant())));
  }

  private void advise(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    ListedProblems problems = new ListedProblems();
    JsonObject json = DealRoutes.read(request, LONGEST_INQUIRY, problems);
    BookingInquiry inquiry = BookingInquiryJson.read(json);
    if (inquiry == null) {
      throw refused(problems);
    }
    Advised advised =
        bookings
            .advise(visitor.tenant(), inquiry, visitor.username())
            .fold(
                given -> given,
                not -> {
                  throw refused(not, problems);
                });
    request.status(HttpStatus.CREATED);
    Json.write(request, AdviceBodies.Advice.of(advised));
  }

  private static ProblemException refused(NotAdvised not, ListedProblems problems) {
    for (Absence reason : not.reasons()) {
      problems.problem(1, reason.what(), reason.why());
    }
    return refused(problems);
  }

  private static ProblemException refused(ListedProblems problems) {
    return DealRoutes.refused("the inquiry cannot be answered", problems);
  }

  private void decide(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    AdviceId id = id(request);
    BookingBodies.Word word = Json.read(request, BookingBodies.Word.class, DECISION);
    String answer = word.answer();
    if (answer == null) {
      throw Parameters.bad("the body must be " + DECISION);
    }
    answer(
        request,
        told(
            () ->
                bookings.decide(
                    visitor.tenant(),
                    id,
                    BookingAnswer.parse(answer),
                    word.note(),
                    day(word.until()),
                    visitor.username())));
  }

  private void happened(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    AdviceId id = id(request);
    BookingBodies.Happened body = Json.read(request, BookingBodies.Happened.class, OUTCOME);
    boolean cancelled = Boolean.TRUE.equals(body.cancelled());
    String profit = body.profit();
    Integer attendance =
        cancelled && body.attendance() == null ? Integer.valueOf(0) : body.attendance();
    if (profit == null || attendance == null) {
      throw Parameters.bad("the body must be " + OUTCOME);
    }
    answer(
        request,
        told(
            () ->
                bookings.happened(
                    visitor.tenant(),
                    id,
                    cancelled,
                    attendance,
                    amount(profit),
                    visitor.username())));
  }

  private static AdviceChange told(Supplier<AdviceChange> change) {
    try {
      return change.get();
    } catch (IllegalArgumentException e) {
      throw Parameters.bad(String.valueOf(e.getMessage()));
    }
  }

  private static void answer(Context request, AdviceChange change) {
    BookingBodies.Kept body =
        change.fold(
            kept -> BookingBodies.Kept.of(kept.advice()),
            refused -> {
              throw new ProblemException(HttpStatus.CONFLICT, refused.reason());
            },
            unknown -> {
              throw missing("advice", unknown.advice().value());
            });
    request.status(HttpStatus.CREATED);
    Json.write(request, body);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "until must be a day such as 2026-05-15: '" + text + "'", e);
    }
  }

  private static BigDecimal amount(String text) {
    if (!text.matches("-?\\d{1,10}(\\.\\d{1,4})?")) {
      throw new IllegalArgumentException(
          "the profit must be a decimal such as 4100.00: '" + text + "'");
    }
    return new BigDecimal(text);
  }

  private static AdviceId id(Context request) {
    String id = request.pathParam("advice");
    try {
      return AdviceId.of(id);
    } catch (IllegalArgumentException e) {
      throw missing("advice", id);
    }
  }

  private static ProblemException missing(String what, String id) {
    return new ProblemException(HttpStatus.NOT_FOUND, "there is no " + what + " '" + id + "'");
  }
}
