package io.gigmate.scoring.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.event.EventId;
import io.gigmate.core.genre.Genre;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Several threads that ask at once get what one gets. */
class AttendanceThreadsTest {
  private static final int THREADS = 4;
  private static final AttendanceHistory NAMED = SimulatedNights.named(700, 3);
  private static final AttendanceHistory NAMELESS = SimulatedNights.nameless(700, 3);

  private static List<Show> asked(AttendanceHistory history, boolean roomsHaveNames) {
    Random dice = new Random(5);
    LocalDate last = history.lastDate().orElseThrow();
    List<Show> shows = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      shows.add(
          Show.builder(EventId.of("q" + i), last.plusDays(1 + dice.nextInt(400)))
              .artist((dice.nextBoolean() ? "Artist " : "Nobody ") + dice.nextInt(25))
              .place(roomsHaveNames ? ShowPlace.of("Room " + dice.nextInt(9) + ", Town 1") : null)
              .genre(Genre.of(dice.nextBoolean() ? "Folk" : "Blues"))
              .capacity(dice.nextInt(5) == 0 ? null : 100 + dice.nextInt(2000))
              .performances(1 + dice.nextInt(3))
              .build());
    }
    return shows;
  }

  /** Every thread asks for all of them, each from another place on. */
  private static <T> void assertSame(List<Show> shows, List<T> expected, Function<Show, T> said)
      throws InterruptedException, ExecutionException {
    List<Callable<List<T>>> parts = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      int from = t * shows.size() / THREADS;
      parts.add(
          () -> {
            List<T> answers = new ArrayList<>(expected);
            for (int i = 0; i < shows.size(); i++) {
              int at = (from + i) % shows.size();
              answers.set(at, said.apply(shows.get(at)));
            }
            return answers;
          });
    }
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<List<T>> answers : pool.invokeAll(parts)) {
        assertThat(answers.get()).isEqualTo(expected);
      }
    } finally {
      pool.shutdown();
    }
  }

  private static void assertSameForecasts(AttendanceHistory history, boolean roomsHaveNames)
      throws InterruptedException, ExecutionException {
    List<Show> shows = asked(history, roomsHaveNames);
    AttendanceModel alone = AttendanceModel.fit(history, 14);
    List<AttendanceForecast> expected = shows.stream().map(alone::forecast).toList();
    // Another one of the same history, which nobody has asked anything yet.
    AttendanceModel shared = AttendanceModel.fit(history, 14);
    assertSame(shows, expected, shared::forecast);
    assertThat(shows.parallelStream().map(shared::distribution).toList())
        .isEqualTo(expected.stream().map(AttendanceForecast::distribution).toList());
  }

  @Test
  void aModelOfRoomsWithNames() throws InterruptedException, ExecutionException {
    assertSameForecasts(NAMED, true);
  }

  @Test
  void aModelOfRoomsWithoutNames() throws InterruptedException, ExecutionException {
    assertSameForecasts(NAMELESS, false);
  }

  @Test
  void aDeskThatThreadsShareSaysWhatOneOfOnesOwnSays()
      throws InterruptedException, ExecutionException {
    AttendanceHistory history = SimulatedNights.named(150, 5);
    LocalDate asOf = history.lastDate().orElseThrow();
    List<Show> shows =
        asked(history, true).stream().filter(show -> show.date().isAfter(asOf)).limit(40).toList();
    List<AttendanceForecast> expected = AttendanceDesk.of(history, asOf).forecast(shows);
    AttendanceDesk desk = AttendanceDesk.of(history, asOf);
    assertSame(shows, expected, show -> desk.forecast(List.of(show)).get(0));
  }
}
