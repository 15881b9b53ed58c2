package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.place.City;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectSource;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.prospect.SourcePolicy.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sample market, and an export of Yelp that has one of its rooms and a new one. */
class SourceRoundsTest {
  private final Export yelp = new Export("yelp", "yelp export", Way.OWNER_EXPORT);
  private TestApp app = TestApp.asking(yelp);

  /** Counts how often it was asked; fails when told to. */
  private static final class Export implements ProspectSource {
    private final String source;
    private final String name;
    private final Way way;
    int asked;
    boolean broken;

    Export(String source, String name, Way way) {
      this.source = source;
      this.name = name;
      this.way = way;
    }

    @Override
    public String source() {
      return source;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Way way() {
      return way;
    }

    @Override
    public Stream<Prospect> prospects() {
      asked++;
      if (broken) {
        throw new UncheckedIOException(new IOException("no answer from ann@venue.example"));
      }
      return Stream.of(
          room("gruene", "Gruene Hall", "New Braunfels"), room("new", "The Quiet Barn", "Blanco"));
    }

    private Prospect room(String id, String room, String town) {
      return Prospect.builder(ProspectId.of(source + "-" + id), ProspectType.VENUE, room)
          .city(City.of(town, "TX"))
          .build();
    }
  }

  @AfterEach
  void stop() {
    app.close();
  }

  @Test
  void noSourceIsAskedBeforeAPersonAcceptedItsPolicyAndTheReasonIsLoggedOnce() {
    app.rounds.go();
    app.pass(Duration.ofHours(25));
    app.rounds.go();

    assertThat(yelp.asked).isZero();
    assertThat(decisions()).filteredOn(one -> one.equals("refused")).hasSize(1);
    assertThat(page())
        .contains("yelp export (Owner export): not asked yet; not asked now: nobody has accepted");
  }

  @Test
  void anAcceptedSourceIsAskedEvery24HoursAndARestartChangesNothing() {
    accept("yelp");
    app.rounds.go();
    app.rounds.go();
    assertThat(yelp.asked).isEqualTo(1);
    assertThat(page()).contains("yelp export (Owner export): asked Mar 2, 2026, 12:00 PM CST");

    app.pass(Duration.ofHours(23));
    app = app.restarted(yelp);
    app.rounds.go();
    assertThat(yelp.asked).isEqualTo(1);
    app.pass(Duration.ofHours(1));
    app.rounds.go();
    assertThat(yelp.asked).isEqualTo(2);
  }

  @Test
  void whatIsTakenInIsMatchedAndScoredAtOnce() {
    accept("yelp");
    app.rounds.go();

    assertThat(app.storage.prospects().all(FirstStart.TENANT)).hasSize(75);
    assertThat(app.storage.leadAssessments().count(FirstStart.TENANT)).isEqualTo(72);
    assertThat(page()).contains("What 3 records say of Gruene Hall", "The Quiet Barn");
  }

  @Test
  void whatMayNotBeKeptAnyLongerIsRemovedAndTheRestStaysALead() {
    accept("yelp");
    app.rounds.go();
    withdraw("yelp");
    app.pass(Duration.ofHours(24).plusMillis(1));
    app.rounds.go();

    assertThat(yelp.asked).isEqualTo(1);
    assertThat(app.storage.prospects().all(FirstStart.TENANT)).hasSize(73);
    assertThat(app.storage.leadAssessments().count(FirstStart.TENANT)).isEqualTo(71);
    assertThat(decisions()).contains("2 records removed");
    assertThat(page())
        .contains("What 2 records say of Gruene Hall")
        .doesNotContain("The Quiet Barn");
  }

  @Test
  void whatAFileBroughtIsGivenBackAsWell() {
    app.rounds.go(); // Nothing is lent yet.
    ProspectId lent = ProspectId.of("yelp:file");
    app.storage
        .prospects()
        .saveAll(
            FirstStart.TENANT,
            List.of(
                Prospect.builder(lent, ProspectType.VENUE, "Lent Room")
                    .build()
                    .foundAt(Provenance.of("yelp", null).completed(app.now(), Way.OWNER_EXPORT))));
    app.pass(Duration.ofHours(2));
    app.rounds.go();
    assertThat(app.storage.prospects().find(FirstStart.TENANT, lent)).isPresent();
    app.pass(Duration.ofHours(23));
    app.rounds.go();
    assertThat(app.storage.prospects().find(FirstStart.TENANT, lent)).isEmpty();
    assertThat(decisions()).contains("1 records removed");
  }

  @Test
  void aSourceThatFailsIsTriedAgainAfterAnHourAndStopsNoOther() {
    Export songkick = new Export("songkick", "songkick export", Way.OWNER_EXPORT);
    app = app.restarted(yelp, songkick);
    accept("yelp");
    accept("songkick");
    yelp.broken = true;
    app.rounds.go();
    app.rounds.go();
    assertThat(yelp.asked).isEqualTo(1);
    assertThat(songkick.asked).isEqualTo(1);
    assertThat(log())
        .map(LoggedOperation::record)
        .anyMatch(record -> record.contains("UncheckedIOException"))
        .noneMatch(record -> record.contains("ann@"));

    yelp.broken = false;
    app.pass(Duration.ofHours(1));
    app.rounds.go();
    assertThat(yelp.asked).isEqualTo(2);
    assertThat(songkick.asked).isEqualTo(1);
  }

  @Test
  void whatADeadProcessLeftUnscoredIsScoredAfterTheRestart() {
    app.storage
        .prospects()
        .saveAll(
            FirstStart.TENANT,
            List.of(
                Prospect.builder(ProspectId.of("late"), ProspectType.VENUE, "Late Room").build()));
    app = app.restarted();
    app.rounds.go();
    assertThat(app.storage.leadAssessments().count(FirstStart.TENANT)).isEqualTo(72);
  }

  @Test
  void onlyThePolicyOnThePageCanBeAccepted() {
    String cookie = app.session(Administrator.USERNAME);
    app.post(
        "/ai/sources/yelp/acceptance", "version=0&csrf=" + app.csrfToken(cookie), "Cookie", cookie);
    assertThat(app.get("/leads", "Cookie", cookie).body())
        .contains("Nothing was changed: version 0 is not the policy any more; read version 1.");
    app.post("/ai/sources/yelp/withdrawal", "csrf=" + app.csrfToken(cookie), "Cookie", cookie);
    assertThat(app.get("/leads", "Cookie", cookie).body())
        .contains("Nothing was changed: nobody had accepted the policy of Yelp.");
  }

  private void accept(String source) {
    assertThat(form("/ai/sources/" + source + "/acceptance", "version=1&").statusCode())
        .isEqualTo(303);
  }

  private void withdraw(String source) {
    assertThat(form("/ai/sources/" + source + "/withdrawal", "").statusCode()).isEqualTo(303);
  }

  private HttpResponse<String> form(String path, String fields) {
    String cookie = app.session(Administrator.USERNAME);
    return app.post(path, fields + "csrf=" + app.csrfToken(cookie), "Cookie", cookie);
  }

  private String page() {
    return app.get("/leads", "Cookie", app.session(Administrator.USERNAME)).body();
  }

  private List<LoggedOperation> log() {
    return app.storage.operationsLog().entries(FirstStart.TENANT, 1, 1000);
  }

  private List<String> decisions() {
    return log().stream().map(entry -> entry.operation().decision()).toList();
  }
}
