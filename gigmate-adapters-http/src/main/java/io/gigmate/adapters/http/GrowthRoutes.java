package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.scoring.growth.GrowthDesk;
import io.gigmate.scoring.growth.GrowthForecast;
import io.gigmate.scoring.growth.GrowthForecaster;
import io.gigmate.scoring.growth.GrowthOf;
import io.gigmate.scoring.growth.GrowthReport;
import io.gigmate.scoring.growth.MemberValue;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The routes of how many there will be and what they are worth.
 *
 * <table>
 *   <caption>Routes, all of them for investors</caption>
 *   <tr><th>route</th><th>answers</th></tr>
 *   <tr><td>GET /api/v1/growth?of=members</td>
 *       <td>members or leads by week, and a forecast with its 80 % interval</td></tr>
 *   <tr><td>POST /api/v1/growth/forecast</td><td>the same for numbers of the caller's</td></tr>
 *   <tr><td>GET /api/v1/growth/values?per_show=45.00</td>
 *       <td>what members are worth in the year to come, the highest first</td></tr>
 * </table>
 */
public final class GrowthRoutes implements ApiPart {
  private static final String COUNTS =
      "a JSON object with counts, a list of 12 numbers at least, and how many periods ahead";
  private static final int MOST_COUNTS = 2000;

  private final GrowthDesk growth;
  private final Tenants tenants;

  /** Creates the part on who counts, and the tenants. */
  public GrowthRoutes(GrowthDesk growth, Tenants tenants) {
    this.growth = growth;
    this.tenants = tenants;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        "/api/v1/growth",
        about("Tells how many members or leads there were by week, and will be.")
            .query("of", "members or leads; members where left out")
            .answers(Report.class),
        this::report,
        Access.INVESTOR);
    routes.post(
        "/api/v1/growth/forecast",
        about("Forecasts numbers of the caller's own.")
            .takes(Counts.class)
            .answers(Forecasts.class),
        this::forecast,
        Access.INVESTOR);
    routes.get(
        "/api/v1/growth/values",
        about("Tells what members are worth in the year to come, the highest first.")
            .needs("per_show", "what a show leaves, such as 45.00")
            .query("currency", "of that amount; USD where left out")
            .answers(Values.class),
        this::values,
        Access.INVESTOR);
  }

  private void report(Context request) {
    String of = Optional.ofNullable(request.queryParam("of")).orElse("members");
    GrowthReport report =
        Given.checked(
            () -> growth.report(tenant(request), GrowthOf.parse(of), GrowthDesk.WEEKS_AHEAD));
    Json.write(request, Report.of(report));
  }

  private void forecast(Context request) {
    Counts given = Json.read(request, Counts.class, COUNTS);
    List<Double> counts = Given.needed("counts", given.counts());
    int ahead = Given.needed("ahead", given.ahead());
    if (counts.size() > MOST_COUNTS || counts.stream().anyMatch(one -> one == null)) {
      throw Parameters.bad("counts are up to " + MOST_COUNTS + " numbers");
    }
    Json.write(
        request,
        new Forecasts(
            Given.checked(() -> GrowthForecaster.forecast(counts, ahead)).stream()
                .map(Forecast::of)
                .toList()));
  }

  private void values(Context request) {
    Money perShow =
        Given.money("per_show", request.queryParam("currency"), request.queryParam("per_show"));
    List<MemberValue> values = Given.checked(() -> growth.values(tenant(request), perShow));
    Json.write(request, new Values(values.stream().map(Value::of).toList()));
  }

  private Tenant tenant(Context request) {
    return tenants.required(Gatekeeper.visitor(request).tenant());
  }

  record Counts(@Nullable List<Double> counts, @Nullable Integer ahead) {}

  record Forecasts(List<Forecast> forecasts) {}

  record Forecast(int ahead, double expected, double lower80, double upper80) {
    static Forecast of(GrowthForecast one) {
      return new Forecast(
          one.ahead(), rounded(one.expected()), rounded(one.lower80()), rounded(one.upper80()));
    }

    private static double rounded(double number) {
      return Math.round(number * 10) / 10.0;
    }
  }

  record Week(String weekEnd, int count) {}

  record Report(String of, boolean known, int undated, List<Week> weeks, List<Forecast> forecasts) {
    static Report of(GrowthReport report) {
      return new Report(
          report.of().code(),
          !report.forecasts().isEmpty(),
          report.undated(),
          report.weeks().stream()
              .map(week -> new Week(week.weekEnd().toString(), week.count()))
              .toList(),
          report.forecasts().stream().map(Forecast::of).toList());
    }
  }

  record Values(List<Value> values) {}

  record Value(String id, double expectedShows, String currency, String expected) {
    static Value of(MemberValue value) {
      return new Value(
          value.id(),
          Math.round(value.expectedShows() * 100) / 100.0,
          value.expected().getCurrencyUnit().getCode(),
          value.expected().getAmount().toPlainString());
    }
  }
}
