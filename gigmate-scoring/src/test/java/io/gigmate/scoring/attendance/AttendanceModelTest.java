package io.gigmate.scoring.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.event.EventId;
import io.gigmate.core.explain.Factor;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The model against a town whose truth is known. */
class AttendanceModelTest {
  private static AttendanceHistory history;
  private static AttendanceBacktest backtest;

  @BeforeAll
  static void walk() {
    history = SimulatedNights.named(1300, 11);
    backtest = AttendanceBacktest.run(history, 7, LocalDate.of(2002, 1, 1));
  }

  private static Show.Builder show(LocalDate date) {
    return Show.builder(EventId.of("asked"), date);
  }

  private static LocalDate after(AttendanceHistory known, int days) {
    return known.lastDate().orElseThrow().plusDays(days);
  }

  @Test
  void comesNearTheNoiseThatNobodyCanForecast() {
    // The mean size of normal noise is its deviation times the root of 2/π.
    double floor = SimulatedNights.NOISE * Math.sqrt(2 / Math.PI);
    assertThat(backtest.metrics().male()).isBetween(0.5 * floor, 1.2 * floor);
  }

  @Test
  void intervalsHoldAsOftenAsTheySay() {
    AttendanceMetrics metrics = backtest.metrics();
    double two = 2 * Math.sqrt(0.16 / metrics.shows());
    assertThat(metrics.coverage80()).isCloseTo(0.8, within(Math.max(0.02, two)));
    assertThat(metrics.coverage90()).isCloseTo(0.9, within(Math.max(0.02, two)));
  }

  @Test
  void findsThePlantedWeekdays() {
    AttendanceModel model = AttendanceModel.fit(history, 7);
    LocalDate tuesday = after(history, 7).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
    double log = 0;
    for (int artist = 0; artist < 25; artist++) {
      Show.Builder asked =
          show(tuesday).artist("Artist " + artist).place(ShowPlace.of("Room 7, Town 1"));
      double quiet = model.forecast(asked.capacity(20_000).build()).median();
      Show busy =
          show(tuesday.plusDays(4))
              .artist("Artist " + artist)
              .capacity(20_000)
              .place(ShowPlace.of("Room 7, Town 1"))
              .build();
      log += Math.log(model.forecast(busy).median() / quiet) / 25;
    }
    double planted = SimulatedNights.SATURDAY - SimulatedNights.TUESDAY;
    assertThat(log).isBetween(0.6 * planted, 1.2 * planted);
  }

  @Test
  void saysThatAnythingIsPossibleWhereNothingIsKnown() {
    AttendanceModel model = AttendanceModel.fit(AttendanceHistory.of(List.of()), 7);
    AttendanceForecast forecast =
        model.forecast(show(LocalDate.of(2026, 3, 6)).capacity(300).build());
    assertThat(forecast.interval80()).isEqualTo(new AttendanceInterval(0, 300));
    assertThat(forecast.knownShows()).isZero();
    assertThat(forecast.confidence().probability()).isZero();
    assertThat(forecast.confidence().basis()).contains("judged yet");
    assertThat(forecast.comparable()).isEmpty();

    AttendanceForecast without = model.forecast(show(LocalDate.of(2026, 3, 6)).build());
    assertThat(without.selloutProbability()).isEmpty();
    assertThat(without.median()).isPositive();
  }

  @Test
  void learnsFromASingleRow() {
    Show past = show(LocalDate.of(2026, 1, 2)).artist("A").build();
    AttendanceHistory one =
        AttendanceHistory.of(
            List.of(
                new ShowOutcome(
                    Show.builder(EventId.of("p"), past.date()).artist("A").build(), 170)));
    AttendanceForecast forecast =
        AttendanceModel.fit(one, 1).forecast(show(LocalDate.of(2026, 1, 9)).artist("A").build());
    assertThat(forecast.median()).isCloseTo(170, within(1.0));
    assertThat(forecast.knownShows()).isEqualTo(1);
  }

  @Test
  void answersWithEvidence() {
    AttendanceModel model = AttendanceModel.fit(history, 7);
    Show asked =
        show(after(history, 7))
            .artist("Artist 3")
            .place(ShowPlace.of("Room 4, Town 1"))
            .capacity(600)
            .build();
    AttendanceForecast forecast = model.forecast(asked);

    assertThat(model.horizonDays()).isEqualTo(7);
    assertThat(forecast.expected()).isEqualTo(forecast.distribution().mean());
    assertThat(forecast.interval90().upper()).isLessThanOrEqualTo(600);
    assertThat(forecast.selloutProbability().orElseThrow()).isBetween(0.0, 1.0);
    assertThat(forecast.probabilityBelow(forecast.interval80().lower()))
        .isCloseTo(0.1, within(0.02));
    assertThat(forecast.confidence().probability()).isBetween(0.75, 0.85);
    assertThat(forecast.confidence().basis()).contains("known artists, made 7 days ahead");
    assertThat(forecast.comparable())
        .hasSize(3)
        .allSatisfy(past -> assertThat(past.show().artist()).isEqualTo("Artist 3"));
    List<Factor> factors = forecast.explanation().factors();
    assertThat(factors.get(0).name()).isEqualTo("last show");
    assertThat(factors.get(0).evidence()).contains("% sold on 20", ", of 600");
  }

  @Test
  void refusesWhatItCannotKnow() {
    AttendanceModel model = AttendanceModel.fit(history, 7);
    assertThatThrownBy(() -> model.forecast(show(LocalDate.of(2001, 5, 5)).build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2001-05-05");
    assertThatThrownBy(() -> AttendanceModel.fit(history, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(": 0");
  }

  @Test
  void theDeskTakesTheHorizonThatFitsTheLead() {
    AttendanceHistory known = SimulatedNights.named(150, 5);
    LocalDate asOf = known.lastDate().orElseThrow();
    AttendanceDesk desk = AttendanceDesk.of(known, asOf);
    Show soon = show(asOf.plusDays(2)).artist("Artist 1").build();
    Show late = show(asOf.plusDays(5000)).artist("Artist 1").build();
    Show past = show(asOf.minusDays(40)).artist("Artist 1").build();
    Show first = show(known.firstDate().orElseThrow()).artist("Artist 1").capacity(80).build();

    assertThat(desk.horizonDays(soon)).isEqualTo(3);
    assertThat(desk.horizonDays(late)).isEqualTo(480);
    List<AttendanceForecast> answers = desk.forecast(List.of(late, past, first, soon));
    assertThat(answers)
        .extracting(AttendanceForecast::show)
        .containsExactly(late, past, first, soon);
    AttendanceForecast direct = AttendanceModel.fit(known, 3).forecast(soon);
    assertThat(answers.get(3)).isEqualTo(direct);
    // One before the history has nothing to go by.
    assertThat(answers.get(2).interval80()).isEqualTo(new AttendanceInterval(0, 80));
    // One within it sees earlier days alone.
    AttendanceDesk then = AttendanceDesk.of(known.upTo(past.date().minusDays(1)), past.date());
    assertThat(then.forecast(List.of(past)).get(0).median()).isEqualTo(answers.get(1).median());
  }

  /** Where half of the rows do not tell the seats, the other half does. */
  @Test
  void aBlankCapacityBorrowsThatOfTheRoom() {
    List<ShowOutcome> blanked =
        history.outcomes().stream()
            .map(
                past ->
                    past.show().id().value().hashCode() % 2 == 0
                        ? new ShowOutcome(past.show().withCapacity(null), past.attendance())
                        : past)
            .toList();
    AttendanceMetrics metrics =
        AttendanceBacktest.run(AttendanceHistory.of(blanked), 7, LocalDate.of(2002, 1, 1))
            .metrics();
    assertThat(metrics.male()).isLessThan(1.25 * backtest.metrics().male());
  }
}
