package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.core.access.Account;
import io.gigmate.core.event.EventId;
import io.gigmate.scheduling.demand.SaleReport;
import io.gigmate.scheduling.demand.SalesDesk;
import io.gigmate.scheduling.demand.ShowResult;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The route by which real results come in: {@code POST /api/v1/events/{id}/result}, for investors.
 */
public final class SalesRoutes implements ApiPart {
  private static final String SHAPE =
      "a JSON object with sold and, where it was another than the show's, a price, such as"
          + " {\"sold\":80,\"price\":{\"amount\":\"18.00\",\"currency\":\"USD\"}}";

  private final SalesDesk sales;

  /**
   * Creates the part.
   *
   * @param sales who takes results down
   */
  public SalesRoutes(SalesDesk sales) {
    this.sales = sales;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.post(
        "/api/v1/events/{id}/result",
        about("Takes down what a show sold.")
            .takes(Given.class)
            .answers(Kept.class)
            .refuses(HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_CONTENT),
        this::report,
        Access.INVESTOR);
  }

  private void report(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    Given given = Json.read(request, Given.class, SHAPE);
    if (given.sold() == null) {
      throw Parameters.bad("the body must be " + SHAPE);
    }
    SaleReport report =
        sales.report(
            visitor.tenant(),
            event(request.pathParam("id")),
            given.sold(),
            given.price() == null ? null : money(given.price()),
            visitor.username());
    if (report instanceof SaleReport.Refused refused) {
      throw new ProblemException(status(refused.reason()), refused.detail());
    }
    Json.write(request, Kept.of(((SaleReport.Kept) report).result()));
  }

  private static EventId event(String id) {
    try {
      return EventId.of(id);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          HttpStatus.NOT_FOUND, "there is no show '" + id + "' in the calendar");
    }
  }

  private static Money money(Bodies.Price price) {
    try {
      return Money.parse(price.currency() + " " + price.amount());
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw Parameters.bad(
          "price must be an exact amount in a currency of ISO 4217: '"
              + price.amount()
              + "' '"
              + price.currency()
              + "'");
    }
  }

  private static HttpStatus status(SaleReport.Reason reason) {
    return switch (reason) {
      case NO_SUCH_SHOW -> HttpStatus.NOT_FOUND;
      case NOT_OVER, DID_NOT_TAKE_PLACE -> HttpStatus.CONFLICT;
      case NO_TEMPLATE, IMPOSSIBLE -> HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }

  /** What was sold; null where the body leaves it out. */
  record Given(@Nullable Integer sold, Bodies.@Nullable Price price) {}

  record Kept(
      String eventId,
      int sold,
      int capacity,
      Bodies.Price price,
      String templateId,
      String slot,
      String region,
      String date,
      String origin) {
    static Kept of(ShowResult result) {
      return new Kept(
          result.event().value(),
          result.sold(),
          result.capacity(),
          Bodies.Price.of(result.price()),
          result.template().value(),
          result.slot(),
          result.region(),
          result.date().toString(),
          result.origin().code());
    }
  }
}
