package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.scoring.strategy.BusinessCase;
import io.javalin.http.Context;
import java.math.BigDecimal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/v1/business-case}, for investors: what the platform costs and brings in a year,
 * from leads_per_month, conversion, lifetime_value and yearly_cost; what is left out is as in the
 * conservative projection of the plan.
 */
public final class BusinessCaseRoutes implements ApiPart {
  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        "/api/v1/business-case",
        about("Works out what the platform costs and brings in a year.")
            .count("leads_per_month", "300 where left out")
            .query("conversion", "a share such as 0.10")
            .query("lifetime_value", "dollars such as 50")
            .query("yearly_cost", "dollars such as 30000")
            .answers(Body.class),
        BusinessCaseRoutes::answer,
        Access.INVESTOR);
  }

  private static void answer(Context request) {
    BusinessCase given =
        Given.checked(
            () ->
                new BusinessCase(
                    Long.parseLong(parameter(request, "leads_per_month", "300")),
                    share(parameter(request, "conversion", "0.10")),
                    Money.parse("USD " + parameter(request, "lifetime_value", "50")),
                    Money.parse("USD " + parameter(request, "yearly_cost", "30000"))));
    Json.write(request, Body.of(given));
  }

  private static String parameter(Context request, String name, String otherwise) {
    String given = request.queryParam(name);
    // A number of any length would be multiplied out.
    if (given != null && given.length() > 18) {
      throw Parameters.bad(name + " has up to 18 characters: '" + given + "'");
    }
    return given == null ? otherwise : given;
  }

  private static BigDecimal share(String text) {
    if (!text.matches("\\d(\\.\\d{1,9})?")) {
      throw new IllegalArgumentException("conversion must lie in 0..1: '" + text + "'");
    }
    return new BigDecimal(text);
  }

  record Body(
      long leadsPerMonth,
      String conversion,
      Bodies.Price lifetimeValue,
      Bodies.Price yearlyCost,
      String usersPerMonth,
      Bodies.Price revenuePerMonth,
      Bodies.Price revenuePerYear,
      Bodies.Price profitPerYear,
      double revenueOverCost,
      double trueReturn,
      @Nullable String breakEvenUsersPerMonth,
      String verdict) {
    static Body of(BusinessCase given) {
      return new Body(
          given.leadsPerMonth(),
          given.conversion().toPlainString(),
          Bodies.Price.of(given.lifetimeValue()),
          Bodies.Price.of(given.yearlyCost()),
          given.usersPerMonth().toPlainString(),
          Bodies.Price.of(given.revenuePerMonth()),
          Bodies.Price.of(given.revenuePerYear()),
          Bodies.Price.of(given.profitPerYear()),
          given.revenueOverCost().doubleValue(),
          given.trueReturn().doubleValue(),
          given.breakEvenUsersPerMonth().map(BigDecimal::toPlainString).orElse(null),
          given.verdict());
    }
  }
}
