package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.scoring.success.Reading;
import io.gigmate.scoring.success.SuccessMeasure;
import io.gigmate.scoring.success.SuccessReport;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The route of how good the whole of it is.
 *
 * <table>
 *   <caption>Routes, for investors</caption>
 *   <tr><th>route</th><th>answers</th></tr>
 *   <tr><td>GET /api/v1/success</td>
 *       <td>each measure with its target, and its interval or what is missing to tell</td></tr>
 * </table>
 */
public final class SuccessRoutes implements ApiPart {
  private final Function<Tenant, SuccessReport> success;
  private final Tenants tenants;

  /** Creates the part on what reads the measures, and the tenants. */
  public SuccessRoutes(Function<Tenant, SuccessReport> success, Tenants tenants) {
    this.success = success;
    this.tenants = tenants;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        "/api/v1/success",
        about("Tells each measure of success with its interval, or what is missing to tell.")
            .answers(Report.class),
        this::report,
        Access.INVESTOR);
  }

  private void report(Context request) {
    Tenant tenant = tenants.required(Gatekeeper.visitor(request).tenant());
    SuccessReport report = success.apply(tenant);
    Json.write(
        request,
        new Report(
            report.asOf().toString(),
            report.readings().entrySet().stream()
                .map(one -> Measure.of(one.getKey(), one.getValue()))
                .toList()));
  }

  record Report(String asOf, List<Measure> measures) {}

  record Measure(
      String measure,
      double target,
      String standing,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Long cases,
      @Nullable Long needed,
      String basis) {
    static Measure of(SuccessMeasure measure, Reading reading) {
      String standing = reading.against(measure).name().toLowerCase(Locale.ROOT);
      return reading.fold(
          it ->
              new Measure(
                  measure.code(),
                  measure.target(),
                  standing,
                  it.value(),
                  it.low(),
                  it.high(),
                  it.cases(),
                  null,
                  it.basis()),
          few ->
              new Measure(
                  measure.code(),
                  measure.target(),
                  standing,
                  null,
                  null,
                  null,
                  few.cases(),
                  few.needed(),
                  "not enough data yet: " + few.of()),
          none ->
              new Measure(
                  measure.code(),
                  measure.target(),
                  standing,
                  null,
                  null,
                  null,
                  null,
                  null,
                  none.why()));
    }
  }
}
