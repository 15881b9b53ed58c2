package io.gigmate.scoring.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.event.EventId;
import io.gigmate.core.explain.Factor;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AttendanceModelPropertyTest {
  private static final AttendanceModel NAMED =
      AttendanceModel.fit(SimulatedNights.named(900, 1), 7);
  private static final AttendanceModel NAMELESS =
      AttendanceModel.fit(SimulatedNights.nameless(900, 1), 28);

  @Provide
  Arbitrary<Show> shows() {
    Arbitrary<String> artists =
        Arbitraries.of("Artist 1", "Artist 7", "Artist 24", "Nobody Heard Of");
    Arbitrary<String> places = Arbitraries.of("", "Room 1, Town 1", "Room 7, Town 1", "A Barn");
    return Combinators.combine(
            artists,
            places,
            Arbitraries.integers().between(0, 400),
            Arbitraries.integers().between(20, 5000))
        .as(
            (artist, place, day, seats) ->
                Show.builder(EventId.of("asked"), LocalDate.of(2004, 1, 1).plusDays(day))
                    .artist(artist)
                    .place(place.isEmpty() ? null : ShowPlace.of(place))
                    .capacity(seats)
                    .build());
  }

  @Property(tries = 60)
  void moreSeatsNeverMeanFewerPeople(@ForAll("shows") Show show) {
    for (AttendanceModel model : List.of(NAMED, NAMELESS)) {
      double expected = 0;
      double median = 0;
      for (int seats = 50; seats < 4000; seats += 1 + seats / 25) {
        AttendanceForecast forecast = model.forecast(show.withCapacity(seats));
        assertThat(forecast.expected()).isGreaterThanOrEqualTo(expected * (1 - 1e-12));
        assertThat(forecast.median()).isGreaterThanOrEqualTo(median * (1 - 1e-12));
        expected = forecast.expected();
        median = forecast.median();
      }
    }
  }

  @Property(tries = 200)
  void intervalsNestAndQuantilesRise(@ForAll("shows") Show show) {
    AttendanceForecast forecast = NAMED.forecast(show);
    AttendanceInterval narrow = forecast.interval80();
    AttendanceInterval wide = forecast.interval90();
    assertThat(wide.lower()).isLessThanOrEqualTo(narrow.lower());
    assertThat(wide.upper()).isGreaterThanOrEqualTo(narrow.upper());
    assertThat(narrow.contains(forecast.median())).isTrue();
    double before = 0;
    for (int i = 0; i <= 100; i++) {
      double at = forecast.distribution().quantile(i / 100.0);
      assertThat(at).isGreaterThanOrEqualTo(before);
      before = at;
    }
  }

  @Property(tries = 200)
  void theReasonsMultiplyUpToTheMedian(@ForAll("shows") Show show) {
    for (AttendanceModel model : List.of(NAMED, NAMELESS)) {
      AttendanceForecast forecast = model.forecast(show);
      double log =
          forecast.explanation().factors().stream().mapToDouble(Factor::contribution).sum();
      assertThat(Math.exp(log) / forecast.median()).isBetween(1 - 1e-9, 1 + 1e-9);
    }
  }

  @Property(tries = 4)
  void scalingEverythingScalesTheForecasts(@ForAll("factors") int factor) {
    LocalDate from = LocalDate.of(2001, 3, 1);
    AttendanceBacktest plain = AttendanceBacktest.run(SimulatedNights.named(400, 3), 7, from);
    AttendanceBacktest scaled =
        AttendanceBacktest.run(SimulatedNights.scaled(400, 3, factor), 7, from);
    for (int i = 0; i < plain.forecasts().size(); i++) {
      double ratio = scaled.forecasts().get(i).median() / plain.forecasts().get(i).median();
      assertThat(ratio / factor).isBetween(0.999, 1.001);
    }
  }

  @Provide
  Arbitrary<Integer> factors() {
    return Arbitraries.of(2, 7, 13);
  }
}
