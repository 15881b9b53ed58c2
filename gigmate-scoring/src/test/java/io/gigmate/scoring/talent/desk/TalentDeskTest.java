package io.gigmate.scoring.talent.desk;

import static io.gigmate.scoring.talent.desk.TalentScene.TENANT;
import static io.gigmate.scoring.talent.desk.TalentScene.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.talent.SimulatedArtists;
import io.gigmate.scoring.talent.alert.AlertState;
import io.gigmate.scoring.talent.alert.BreakoutAlert;
import io.gigmate.scoring.talent.alert.BreakoutAlertId;
import io.gigmate.scoring.talent.series.MetricReading;
import java.util.List;
import org.junit.jupiter.api.Test;

class TalentDeskTest {
  private final TalentScene scene = new TalentScene();

  private Operation lastLogged() {
    return scene.log.last(TENANT).orElseThrow().operation();
  }

  @Test
  void readingsAreMatchedByIdThenByNameAndKeptEitherWay() {
    scene.have("artist 001", "Somebody");
    scene.have("a2", "  ARTIST\u00a0002 ");
    scene.have("a3", "Artist 003");
    scene.have("b3", "artist 003");
    TakenReadings taken = scene.take(TalentScene.streams());
    assertThat(taken.artists()).isEqualTo(30);
    assertThat(taken.changed()).isEqualTo(taken.readings());
    assertThat(taken.unmatched()).hasSize(28).contains("artist 003");
    TalentScan scan = scene.desk.scan(TENANT);
    assertThat(matched(scan, "artist 001")).isEqualTo(ArtistId.of("artist 001"));
    assertThat(matched(scan, "artist 002")).isEqualTo(ArtistId.of("a2"));
    assertThat(scan.find("artist 003").orElseThrow().artist()).isNull();
    assertThat(scene.desk.outlook(TENANT, ArtistId.of("a2")).orElseThrow().series().artist())
        .isEqualTo("artist 002");
    assertThat(scene.desk.outlook(TENANT, ArtistId.of("a3"))).isEmpty();
    assertThat(lastLogged().subject()).isEqualTo("readings of artists from a file");
    assertThat(lastLogged().actor()).isEqualTo("admin");
  }

  private static ArtistId matched(TalentScan scan, String name) {
    Artist artist = scan.find(name).orElseThrow().artist();
    assertThat(artist).isNotNull();
    return artist.id();
  }

  @Test
  void aScanIsOfTodayAndSeesWhatComesIn() {
    assertThat(scene.desk.scan(TENANT).ranked()).isEmpty();
    assertThat(scene.desk.scan(TENANT).metric()).isEmpty();
    scene.take(TalentScene.streams());
    TalentScan scan = scene.desk.scan(TENANT);
    assertThat(scan.asOf()).isEqualTo(TODAY);
    assertThat(scan.metric()).contains("spotify_weekly_streams");
    assertThat(scan.ranked())
        .isSortedAccordingTo((one, other) -> Double.compare(other.probability(), one.probability()))
        .hasSize(30);
    scene.pass(90);
    assertThat(scene.desk.scan(TENANT).ranked()).isEmpty();
    assertThat(scene.desk.scan(TENANT).silent()).hasSize(30);
    assertThat(scene.desk.scan(TENANT).last()).contains(TODAY);
    assertThat(scene.desk.scan(TenantId.of("another")).silent()).isEmpty();
  }

  @Test
  void alertsAreRaisedOnceAcrossRestartsAndLoggedWithReasons() {
    scene.take(TalentScene.streams());
    List<BreakoutAlert> raised = scene.desk.watch(TENANT, "daily scan");
    assertThat(raised).isNotEmpty();
    assertThat(raised.get(0).state()).isEqualTo(AlertState.RAISED);
    assertThat(lastLogged().subject()).startsWith("breakout alert ");
    assertThat(lastLogged().rationale()).contains("how it moves", "where it stands");
    assertThat(scene.desk().watch(TENANT, "daily scan")).isEmpty();
    scene.pass(1);
    assertThat(scene.desk().watch(TENANT, "daily scan"))
        .extracting(BreakoutAlert::artist)
        .doesNotContainAnyElementsOf(raised.stream().map(BreakoutAlert::artist).toList());
  }

  @Test
  void anAlertIsSeenAndThenBookedOrDismissed() {
    scene.take(TalentScene.streams());
    BreakoutAlertId id = scene.desk.watch(TENANT, "daily scan").get(0).id();
    assertThat(moved(id, AlertState.SEEN, "")).isEqualTo("seen");
    assertThat(moved(id, AlertState.SEEN, "")).contains("cannot become seen");
    assertThat(moved(id, AlertState.DISMISSED, "too far away")).isEqualTo("dismissed");
    assertThat(lastLogged().rationale()).isEqualTo("too far away");
    assertThat(moved(id, AlertState.BOOKED, "")).contains("cannot become booked");
    assertThat(moved(BreakoutAlertId.of("none"), AlertState.SEEN, "")).isEqualTo("unknown");
  }

  private String moved(BreakoutAlertId id, AlertState next, String reason) {
    return scene
        .desk
        .move(TENANT, id, next, reason, "admin")
        .fold(done -> done.alert().state().code(), not -> not.reason(), () -> "unknown");
  }

  @Test
  void regionsTellASpreadWhereTheyAreKnown() {
    scene.take(TalentScene.streams());
    assertThat(scene.desk.scan(TENANT).ranked()).allMatch(one -> one.spread().isEmpty());
    MetricReading one =
        MetricReading.of("artist 001", SimulatedArtists.STREAMS, TODAY.minusDays(1), 50);
    scene.take(List.of(one.in("Texas"), one.in("Ohio")));
    ScannedArtist scanned = scene.desk.scan(TENANT).find("artist 001").orElseThrow();
    assertThat(scanned.spread().orElseThrow().effective()).isEqualTo(2);
    assertThat(scanned.reasons())
        .contains(
            Factor.of("where it is heard", 0, "spread as over 2.0 equal regions, of 2 counted"));
  }

  @Test
  void anOutlookHasAForecastInItsInterval() {
    scene.take(TalentScene.streams());
    ArtistOutlook outlook = scene.desk.outlook(TENANT, "artist 001").orElseThrow();
    assertThat(outlook.forecast().orElseThrow().asOf()).isEqualTo(TODAY);
    assertThat(outlook.forecast().orElseThrow().lower80())
        .isLessThan(outlook.forecast().orElseThrow().upper80());
    assertThat(outlook.scanned()).isPresent();
    assertThat(scene.desk.outlook(TENANT, "nobody")).isEmpty();
  }

  @Test
  void whatIsSimulatedIsMarkedAndNeitherKeptNorLearnedFromNorTold() {
    scene.take(TalentScene.streams());
    List<ScannedArtist> real = scene.desk.scan(TENANT).ranked();
    TalentDesk demo = scene.desk.demonstrating(SimulatedArtists.streams(3, 80, 9));
    List<ScannedArtist> both = demo.scan(TENANT).ranked();
    assertThat(both.subList(0, real.size())).isEqualTo(real);
    assertThat(both.subList(real.size(), both.size()))
        .hasSize(3)
        .allMatch(ScannedArtist::simulated);
    assertThat(demo.watch(TENANT, "daily scan"))
        .hasSameSizeAs(
            scene.desk().scan(TENANT).ranked().stream()
                .filter(one -> one.probability() >= 0.02)
                .toList());
    assertThat(scene.readings.artists(TENANT)).hasSize(30);
  }
}
