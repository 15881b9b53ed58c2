package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.Distance;
import io.gigmate.scheduling.demand.SalesOrigin;
import io.gigmate.scheduling.demand.ShowResult;
import io.gigmate.scoring.booking.desk.BookingKnowledge;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The app's calendar follows what sold while learning is on, and not while it is off. */
class LearningSwitchTest {
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");

  @Test
  void theCalendarFollowsSalesOnlyWhileLearningIsOn() {
    List<String> untaught = calendar(true, List.of());
    List<ShowResult> past = past();
    assertThat(calendar(true, past)).isNotEqualTo(untaught);
    assertThat(calendar(false, past)).isEqualTo(untaught);
  }

  private static List<String> calendar(boolean learning, List<ShowResult> past) {
    Storage storage = Storage.inMemory();
    storage
        .configurations()
        .save(
            FirstStart.TENANT,
            Configuration.defaults()
                .with(Setting.LEARNING_MODE_ENABLED, Boolean.toString(learning)));
    storage.showResults().saveAll(FirstStart.TENANT, past);
    Desks desks =
        Desks.on(storage, InstantSource.fixed(NOW), Distance.ofMiles(65), BookingKnowledge.none());
    FirstStart.ensure(storage, desks, () -> Optional.of(StartingMarket.sample(NOW)));
    return storage.events().between(FirstStart.TENANT, NOW, NOW.plus(Duration.ofDays(60))).stream()
        .map(LearningSwitchTest::told)
        .toList();
  }

  private static String told(Event event) {
    return event.venue()
        + " "
        + event.times().date()
        + " "
        + event.template()
        + " "
        + event.price();
  }

  /** Blues sold out at its price, for a year. */
  private static List<ShowResult> past() {
    return IntStream.range(0, 200)
        .mapToObj(i -> result(i, LocalDate.of(2025, 4, 1).plusDays(i)))
        .toList();
  }

  private static ShowResult result(int number, LocalDate date) {
    return new ShowResult(
        EventId.of("past-" + number),
        TemplateId.of("Blues Wednesday"),
        "evening",
        Genre.of("blues"),
        "Gruene, TX",
        Money.parse("USD 15.00"),
        100,
        100,
        date,
        SalesOrigin.REAL);
  }
}
