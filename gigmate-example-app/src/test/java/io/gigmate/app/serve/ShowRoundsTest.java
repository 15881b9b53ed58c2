package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.place.City;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.competition.ObservedShow;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShowRoundsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private Instant now = Instant.parse("2026-03-02T18:00:00Z");
  private final Storage storage = Storage.inMemory();
  private final List<String> asked = new ArrayList<>();
  private boolean fails;
  private String away = "";
  private final ShowRounds rounds =
      new ShowRounds(
          FirstStart.TENANT,
          this::shows,
          storage,
          MarketDesks.on(storage, () -> now).competition(),
          () -> now);

  private List<ObservedShow> shows(City town, LocalDate from, LocalDate until) throws IOException {
    asked.add(town + " " + from + " " + until);
    if (fails || town.name().equals(away)) {
      throw new IOException("it answered 500");
    }
    return List.of(
        ObservedShow.on(TODAY.plusDays(3)).room("Harbor Room").artist(town.name()).build());
  }

  @BeforeEach
  void rooms() {
    storage
        .venues()
        .saveAll(
            FirstStart.TENANT,
            List.of(
                room("a", City.of("Austin", "TX")),
                room("b", City.of("Austin", "TX")),
                room("c", City.of("Blanco", "TX"))));
  }

  private static Venue room(String id, City town) {
    return Venue.builder(VenueId.of(id), id, ZoneId.of("America/Chicago"), 100).city(town).build();
  }

  @Test
  void eachTownIsLookedAtOnceADay() {
    rounds.go();
    rounds.go();
    assertThat(asked)
        .containsExactly("Austin, TX 2026-03-02 2026-05-31", "Blanco, TX 2026-03-02 2026-05-31");
    assertThat(storage.observedShows().between(FirstStart.TENANT, TODAY, TODAY.plusDays(9)))
        .extracting(ObservedShow::artist)
        .containsExactlyInAnyOrder("Austin", "Blanco");
    now = now.plus(Duration.ofDays(1));
    fails = true;
    rounds.go();
    rounds.go();
    assertThat(asked).hasSize(4);
  }

  @Test
  void aTownThatDoesNotAnswerShutsOutNobodyBehindIt() {
    away = "Austin";
    rounds.go();
    assertThat(storage.observedShows().between(FirstStart.TENANT, TODAY, TODAY.plusDays(9)))
        .extracting(ObservedShow::artist)
        .containsExactly("Blanco");
  }

  @Test
  void nobodyIsAskedWhereAskingIsSwitchedOff() {
    storage
        .configurations()
        .save(FirstStart.TENANT, Configuration.defaults().with(Setting.SCRAPING_ENABLED, "false"));
    rounds.go();
    assertThat(asked).isEmpty();
  }
}
