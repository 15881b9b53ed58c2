package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.adapters.http.json.ListedProblems;
import io.gigmate.adapters.http.talent.MetricReadingReader;
import io.gigmate.core.access.Account;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.talent.alert.AlertState;
import io.gigmate.scoring.talent.alert.BreakoutAlert;
import io.gigmate.scoring.talent.alert.BreakoutAlertId;
import io.gigmate.scoring.talent.alert.BreakoutAlerts;
import io.gigmate.scoring.talent.desk.ArtistOutlook;
import io.gigmate.scoring.talent.desk.TakenReadings;
import io.gigmate.scoring.talent.desk.TalentDesk;
import io.gigmate.scoring.talent.desk.TalentScan;
import io.gigmate.scoring.talent.series.Correction;
import io.gigmate.scoring.talent.series.MetricReading;
import io.gigmate.scoring.talent.series.MetricSource;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The routes of talent, for investors: {@code GET /api/v1/talent} ranks who may break out, {@code
 * /api/v1/talent/{artist}} tells of one, {@code POST /api/v1/talent/readings} takes readings in as
 * CSV or JSON, {@code GET /api/v1/talent/alerts} tells of whom somebody was told, and {@code POST
 * /api/v1/talent/alerts/{id}/status} what became of it.
 */
public final class TalentRoutes implements ApiPart {
  private static final String PATH = "/api/v1/talent";
  private static final int USUAL_PAGE = 50;
  private static final String STATUS =
      "a JSON object such as {\"status\":\"dismissed\",\"reason\":\"plays elsewhere\"}";

  private final TalentDesk desk;
  private final BreakoutAlerts alerts;

  /** Creates the part on what it tells and changes. */
  public TalentRoutes(TalentDesk desk, BreakoutAlerts alerts) {
    this.desk = desk;
    this.alerts = alerts;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        PATH,
        about("Lists who may break out, the most likely first, with reasons.")
            .paged()
            .answers(TalentBodies.Ranking.class),
        this::ranked,
        Access.INVESTOR);
    routes.post(
        PATH + "/readings",
        about("Takes in what was counted of artists, as CSV or as JSON.")
            .takesAs("text/csv")
            .answers(TalentBodies.Taken.class)
            .refuses(HttpStatus.UNPROCESSABLE_CONTENT),
        this::take,
        Access.INVESTOR);
    // Before the artists, of whom none is called so.
    routes.get(
        PATH + "/alerts",
        about("Lists of whom somebody was told, the latest first.")
            .paged()
            .answers(TalentBodies.Alerts.class),
        this::alerts,
        Access.INVESTOR);
    routes.post(
        PATH + "/alerts/{id}/status",
        about("Says what became of an alert.")
            .takes(Status.class)
            .answers(TalentBodies.Alert.class)
            .refuses(HttpStatus.CONFLICT),
        this::move,
        Access.INVESTOR);
    routes.get(
        PATH + "/{artist}",
        about("Tells the growth of one artist, with a forecast.")
            .answers(TalentBodies.Outlook.class),
        this::artist,
        Access.INVESTOR);
  }

  private void ranked(Context request) {
    Paging paging = Paging.of(request, USUAL_PAGE);
    TalentScan scan = desk.scan(Gatekeeper.visitor(request).tenant());
    Json.write(request, TalentBodies.Ranking.of(scan, paging));
  }

  private void artist(Context request) {
    TenantId tenant = Gatekeeper.visitor(request).tenant();
    String name = request.pathParam("artist");
    ArtistOutlook outlook =
        byId(tenant, name)
            .or(() -> desk.outlook(tenant, name))
            .orElseThrow(
                () ->
                    new ProblemException(
                        HttpStatus.NOT_FOUND, "there are no readings of an artist '" + name + "'"));
    Json.write(request, TalentBodies.Outlook.of(outlook));
  }

  private Optional<ArtistOutlook> byId(TenantId tenant, String id) {
    try {
      return desk.outlook(tenant, ArtistId.of(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void take(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    ListedProblems problems = new ListedProblems();
    String type = Optional.ofNullable(request.contentType()).orElse("");
    List<MetricReading> readings =
        type.contains("json")
            ? MetricReadingReader.json(request.body(), problems)
            : MetricReadingReader.csv(request.body(), problems);
    if (problems.count() > 0) {
      throw DealRoutes.refused("no reading was taken in", problems);
    }
    TakenReadings taken =
        desk.take(visitor.tenant(), MetricSource.of("an upload", readings), visitor.username());
    List<BreakoutAlert> raised = desk.watch(visitor.tenant(), visitor.username());
    Json.write(
        request, TalentBodies.Taken.of(taken, raised, corrections(visitor.tenant(), readings)));
  }

  /** What is put right in the readings of those whom the upload names, as of now. */
  private List<TalentBodies.Corrected> corrections(TenantId tenant, List<MetricReading> readings) {
    Map<String, List<Correction>> all = desk.corrections(tenant);
    return readings.stream()
        .map(MetricReading::artist)
        .distinct()
        .sorted()
        .flatMap(
            artist ->
                all.getOrDefault(artist, List.of()).stream()
                    .map(one -> TalentBodies.Corrected.of(artist, one)))
        .toList();
  }

  private void alerts(Context request) {
    TenantId tenant = Gatekeeper.visitor(request).tenant();
    Paging paging = Paging.of(request, USUAL_PAGE);
    List<BreakoutAlert> page = alerts.latest(tenant, paging.offset(), paging.limit());
    long total = alerts.count(tenant);
    paging.name(total);
    Json.write(
        request,
        new TalentBodies.Alerts(
            page.stream().map(TalentBodies.Alert::of).toList(),
            total,
            paging.limit(),
            paging.offset()));
  }

  private void move(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    Status given = Json.read(request, Status.class, STATUS);
    AlertState next =
        Optional.ofNullable(given.status())
            .flatMap(AlertState::find)
            .orElseThrow(
                () ->
                    Parameters.bad(
                        "status must be seen, booked or dismissed: '" + given.status() + "'"));
    String reason = Optional.ofNullable(given.reason()).orElse("");
    BreakoutAlertId id = Given.checked(() -> BreakoutAlertId.of(request.pathParam("id")));
    BreakoutAlert moved =
        Given.checked(() -> desk.move(visitor.tenant(), id, next, reason, visitor.username()))
            .fold(
                done -> done.alert(),
                not -> {
                  throw new ProblemException(HttpStatus.CONFLICT, not.reason());
                },
                () -> {
                  throw new ProblemException(
                      HttpStatus.NOT_FOUND, "there is no alert '" + id + "'");
                });
    Json.write(request, TalentBodies.Alert.of(moved));
  }

  /** The next status, and why; null where the body leaves it out. */
  record Status(@Nullable String status, @Nullable String reason) {}
}
