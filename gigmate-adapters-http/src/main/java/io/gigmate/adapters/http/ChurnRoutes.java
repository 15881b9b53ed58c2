package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.core.access.Account;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.scoring.growth.ActiveDay;
import io.gigmate.scoring.growth.ChurnDesk;
import io.gigmate.scoring.growth.ChurnReport;
import io.gigmate.scoring.growth.ChurnRisk;
import io.gigmate.scoring.growth.JourneyDesk;
import io.gigmate.scoring.growth.JourneyTrigger;
import io.gigmate.scoring.growth.Member;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The routes of who stays and who leaves.
 *
 * <table>
 *   <caption>Routes, all of them for investors</caption>
 *   <tr><th>route</th><th>answers</th></tr>
 *   <tr><td>GET /api/v1/churn</td><td>how likely each room and act is to fall silent</td></tr>
 *   <tr><td>POST /api/v1/churn/activity</td><td>how many days with shows were kept</td></tr>
 *   <tr><td>POST /api/v1/churn/journeys</td>
 *       <td>whom it is time to ask something, each once within its time; nothing is sent</td></tr>
 * </table>
 */
public final class ChurnRoutes implements ApiPart {
  private static final int MOST_DAYS = 100_000;
  private static final String ACTIVITY =
      "a JSON object with days, a list of objects with kind, id and day, such as"
          + " {\"days\":[{\"kind\":\"venue\",\"id\":\"v1\",\"day\":\"2026-02-27\"}]}";

  private static final int MEMBERS_A_PAGE = 1000;

  private final ChurnDesk churn;
  private final JourneyDesk journeys;
  private final Tenants tenants;

  /** Creates the part on who knows the members, who asks them, and the tenants. */
  public ChurnRoutes(ChurnDesk churn, JourneyDesk journeys, Tenants tenants) {
    this.churn = churn;
    this.journeys = journeys;
    this.tenants = tenants;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        "/api/v1/churn",
        about("Tells how likely each room and act is to fall silent.")
            .count("days", "how far ahead")
            .paged()
            .answers(Report.class),
        this::report,
        Access.INVESTOR);
    routes.post(
        "/api/v1/churn/activity",
        about("Keeps on which days rooms and acts had shows.")
            .takes(Activity.class)
            .answers(KeptDays.class),
        this::keep,
        Access.INVESTOR);
    routes.post(
        "/api/v1/churn/journeys",
        about("Tells whom it is time to ask something, each once within its time; nothing is sent.")
            .answers(Audience.class),
        this::ask,
        Access.INVESTOR);
  }

  private void report(Context request) {
    int days = new Parameters(request).days(ChurnDesk.DAYS_AHEAD);
    Tenant tenant = tenant(request);
    Paging paging = Paging.of(request, MEMBERS_A_PAGE);
    ChurnReport report = Given.checked(() -> churn.report(tenant, days));
    Json.write(request, Report.of(report, paging));
  }

  private void keep(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    List<Day> given = Given.needed("days", Json.read(request, Activity.class, ACTIVITY).days());
    if (given.size() > MOST_DAYS) {
      throw Parameters.bad("up to 100000 days at a time: " + given.size());
    }
    List<ActiveDay> days = new ArrayList<>();
    for (Day one : given) {
      String kind = Given.needed("kind", one.kind());
      String id = Given.needed("id", one.id());
      String day = Given.needed("day", one.day());
      days.add(
          Given.checked(() -> new ActiveDay(new Member(Member.Kind.parse(kind), id), day(day))));
    }
    churn.report(visitor.tenant(), days);
    churn.keep(tenant(request));
    Json.write(request, new KeptDays(days.size()));
  }

  /** Databases end before java.time does. */
  private static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    if (day.getYear() < 1900 || day.getYear() > 2999) {
      throw new IllegalArgumentException("a day lies in the years 1900 to 2999: " + text);
    }
    return day;
  }

  private void ask(Context request) {
    Tenant tenant = tenant(request);
    churn.keep(tenant);
    List<JourneyTrigger> due =
        journeys.audience(tenant.id(), churn.today(tenant), churn.standings(tenant));
    Json.write(request, new Audience(due.stream().map(Asked::of).toList()));
  }

  private Tenant tenant(Context request) {
    return tenants.required(Gatekeeper.visitor(request).tenant());
  }

  record Report(
      String asOf,
      int daysAhead,
      boolean known,
      int members,
      int learnedFrom,
      List<Risk> risks,
      int total,
      int limit,
      int offset) {
    static Report of(ChurnReport report, Paging paging) {
      return new Report(
          report.asOf().toString(),
          report.daysAhead(),
          report.known(),
          report.members(),
          report.learnedFrom(),
          paging.of(report.risks()).stream().map(Risk::of).toList(),
          report.risks().size(),
          paging.limit(),
          paging.offset());
    }
  }

  record Risk(
      String kind,
      String id,
      double probability,
      double expectedShows,
      String lastShow,
      long silentDays,
      List<Reason> reasons) {
    static Risk of(ChurnRisk risk) {
      return new Risk(
          risk.member().kind().code(),
          risk.member().id(),
          risk.probability(),
          risk.expectedShows(),
          risk.last().toString(),
          risk.silentDays(),
          risk.explanation().factors().stream().map(Reason::of).toList());
    }
  }

  record Reason(String name, double logOdds, String evidence) {
    static Reason of(Factor factor) {
      return new Reason(factor.name(), factor.contribution(), factor.evidence());
    }
  }

  record Activity(@Nullable List<Day> days) {}

  record Day(@Nullable String kind, @Nullable String id, @Nullable String day) {}

  record KeptDays(int days) {}

  record Audience(List<Asked> audience) {}

  record Asked(String kind, String id, String stage, String why, String at) {
    static Asked of(JourneyTrigger one) {
      return new Asked(
          one.member().kind().code(),
          one.member().id(),
          one.stage().code(),
          one.why(),
          Bodies.moment(one.at()));
    }
  }
}
