package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.adapters.http.deal.DealJson;
import io.gigmate.adapters.http.deal.DealSheetJson;
import io.gigmate.adapters.http.deal.OfferJson;
import io.gigmate.adapters.http.deal.OfferRequestJson;
import io.gigmate.adapters.http.deal.SettlementJson;
import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.adapters.http.json.ListedProblems;
import io.gigmate.scoring.deal.offer.DealOptimizer;
import io.gigmate.scoring.deal.offer.OfferRequest;
import io.gigmate.scoring.deal.settlement.Settled;
import io.gigmate.scoring.deal.shorthand.Shorthand;
import io.gigmate.scoring.deal.shorthand.ShorthandOutcome;
import io.gigmate.scoring.deal.shorthand.ShorthandOutcome.Ambiguous;
import io.gigmate.scoring.deal.shorthand.ShorthandOutcome.Parsed;
import io.gigmate.scoring.deal.shorthand.ShorthandOutcome.Unreadable;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * The routes of deals, for investors: pure computations, of which nothing is kept. {@code POST
 * /api/v1/deals/settlement} settles a sheet or tells everything that is wrong with it, {@code
 * /api/v1/deals/offer} answers the deal to offer and its alternatives, or why not to book, {@code
 * /api/v1/deals/parse} reads a deal in shorthand or tells the ways to read it.
 */
public final class DealRoutes implements ApiPart {
  /**
   * Far above any night, and low enough for what grows with the square of a sheet: each open choice
   * settles it anew.
   */
  private static final int LONGEST_SHEET = 1 << 16;

  /** What is searched grows with what is stated of the crowd and of the usual deal. */
  private static final int LONGEST_REQUEST = 1 << 13;

  private static final int LONGEST_SHORTHAND = 200;
  private static final String SHAPE =
      "a JSON object with a text such as flat 800, and a currency where it is not USD";

  @Override
  public void mount(ApiRoutes routes) {
    routes.post(
        "/api/v1/deals/settlement",
        about("Settles a sheet to the cent, or tells everything that is wrong with it.")
            .takes(DealShapes.Sheet.class)
            .answers(DealShapes.Settlement.class)
            .refuses(HttpStatus.UNPROCESSABLE_CONTENT, HttpStatus.CONTENT_TOO_LARGE),
        DealRoutes::settle,
        Access.INVESTOR);
    routes.post(
        "/api/v1/deals/offer",
        about("Recommends what to offer for a night and its alternatives, or why not to book it.")
            .takes(DealShapes.Request.class)
            .answers(DealShapes.Recommendation.class)
            .refuses(HttpStatus.UNPROCESSABLE_CONTENT, HttpStatus.CONTENT_TOO_LARGE),
        DealRoutes::offer,
        Access.INVESTOR);
    routes.post(
        "/api/v1/deals/parse",
        about("Reads a deal in shorthand: one of a sheet, or the readings that it may have.")
            .takes(Line.class)
            .answersAs(Json.CONTENT_TYPE)
            .refuses(HttpStatus.UNPROCESSABLE_CONTENT),
        DealRoutes::parse,
        Access.INVESTOR);
  }

  private static void settle(Context request) {
    ListedProblems problems = new ListedProblems();
    JsonObject sheet = read(request, LONGEST_SHEET, problems);
    Settled settled = DealSheetJson.settle(sheet);
    if (settled == null) {
      throw refused("the sheet cannot be settled", problems);
    }
    request.contentType(Json.CONTENT_TYPE).result(SettlementJson.text(settled));
  }

  private static void offer(Context request) {
    ListedProblems problems = new ListedProblems();
    OfferRequest wanted = OfferRequestJson.read(read(request, LONGEST_REQUEST, problems));
    if (wanted == null) {
      throw refused("the request cannot be answered", problems);
    }
    String answer =
        OfferJson.text(DealOptimizer.recommend(wanted), wanted.show().currency(), problems.notes());
    request.contentType(Json.CONTENT_TYPE).result(answer);
  }

  /** Reads a body of so many characters at most, as a JSON object. */
  static JsonObject read(Context request, int longest, ListedProblems problems) {
    String text = request.body();
    if (text.length() > longest) {
      throw new ProblemException(
          HttpStatus.CONTENT_TOO_LARGE, "the body may have at most " + longest + " characters");
    }
    JsonObject json = JsonObject.read(text, problems);
    if (json == null) {
      throw Parameters.bad("the body " + problems.found().get(0).what());
    }
    return json;
  }

  private static void parse(Context request) {
    Line line = Json.read(request, Line.class, SHAPE);
    if (line.text() == null) {
      throw Parameters.bad("the body must be " + SHAPE);
    }
    ListedProblems problems = new ListedProblems();
    if (line.text().length() > LONGEST_SHORTHAND) {
      problems.problem(1, "text", "must have at most " + LONGEST_SHORTHAND + " characters");
      throw refused("the text cannot be read", problems);
    }
    CurrencyUnit assumed = currency(line, problems);
    ShorthandOutcome outcome = Shorthand.parse(line.text(), assumed);
    if (outcome instanceof Unreadable unreadable) {
      problems.problem(1, "text", "column " + unreadable.column() + ": " + unreadable.what());
      throw refused("the text cannot be read", problems);
    }
    String answer;
    if (outcome instanceof Parsed parsed) {
      boolean known = parsed.currency().equals(assumed);
      answer = DealJson.text(parsed.reading(), known ? null : parsed.currency());
    } else {
      answer = DealJson.text((Ambiguous) outcome);
    }
    request.contentType(Json.CONTENT_TYPE).result(answer + "\n");
  }

  private static CurrencyUnit currency(Line line, ListedProblems problems) {
    String code = line.currency() == null ? "USD" : line.currency();
    try {
      return CurrencyUnit.of(code);
    } catch (IllegalCurrencyException e) {
      problems.problem(1, "currency", "is '" + code + "', which is no currency of ISO 4217");
      throw refused("the text cannot be read", problems);
    }
  }

  static ProblemException refused(String detail, ListedProblems problems) {
    List<Problem.At> places =
        problems.found().stream().map(one -> new Problem.At(one.path(), one.what())).toList();
    return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, detail, places);
  }

  /**
   * The body of a parse.
   *
   * @param text the deal as people write it
   * @param currency of amounts that do not name theirs
   */
  record Line(@Nullable String text, @Nullable String currency) {}
}
