package io.gigmate.scoring.attendance;

import io.gigmate.core.event.EventId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the past shows that are most like one: of the artist, in the room, in the genre. Two shows
 * are far from each other by the log of the ratio of their seats and performances, half a point for
 * another artist or room, a point for half a year of season and for four years of age.
 */
final class ComparableShows {
  private static final int SHOWN = 3;
  private static final int LOOKED_AT = 200;
  private static final double OTHER_NAME = 0.5;
  private static final double UNKNOWN_RATIO = 0.5;
  private static final double DAYS_OF_HALF_A_YEAR = 182.5;
  private static final double DAYS_OF_FOUR_YEARS = 1461;

  private static final Comparator<ShowOutcome> LATEST_FIRST =
      Comparator.comparing((ShowOutcome outcome) -> outcome.show().date())
          .reversed()
          .thenComparing(outcome -> outcome.show().id());

  private final Map<String, List<ShowOutcome>> byName;

  private ComparableShows(Map<String, List<ShowOutcome>> byName) {
    this.byName = byName;
  }

  static ComparableShows of(AttendanceHistory history) {
    Map<String, List<ShowOutcome>> byName = new HashMap<>();
    for (ShowOutcome outcome : history.outcomes()) {
      for (String name : names(outcome.show())) {
        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(outcome);
      }
    }
    return new ComparableShows(byName);
  }

  private static List<String> names(Show show) {
    List<String> names = new ArrayList<>();
    if (show.artist() != null) {
      names.add("artist " + show.artist());
    }
    if (show.place() != null) {
      names.add("place " + show.place());
    }
    names.add("genre " + (show.genre() == null ? "" : show.genre().key()));
    return names;
  }

  /** Returns the nearest, at most three. */
  List<ShowOutcome> nearest(Show show) {
    Map<EventId, ShowOutcome> candidates = new LinkedHashMap<>();
    for (String name : names(show)) {
      List<ShowOutcome> named = byName.getOrDefault(name, List.of());
      for (ShowOutcome past : named.subList(Math.max(0, named.size() - LOOKED_AT), named.size())) {
        candidates.put(past.show().id(), past);
      }
      if (candidates.size() >= SHOWN) {
        break;
      }
    }
    record Far(ShowOutcome outcome, double distance) {}
    return candidates.values().stream()
        .map(outcome -> new Far(outcome, distance(show, outcome.show())))
        .sorted(Comparator.comparingDouble(Far::distance).thenComparing(Far::outcome, LATEST_FIRST))
        .limit(SHOWN)
        .map(Far::outcome)
        .toList();
  }

  private static double distance(Show show, Show past) {
    long days = Math.abs(ChronoUnit.DAYS.between(past.date(), show.date()));
    long apart = days % 365;
    return ratio(show.capacity(), past.capacity())
        + ratio(show.performances(), past.performances())
        + (Objects.equals(show.artist(), past.artist()) ? 0 : OTHER_NAME)
        + (Objects.equals(show.place(), past.place()) ? 0 : OTHER_NAME)
        + Math.min(apart, 365 - apart) / DAYS_OF_HALF_A_YEAR
        + days / DAYS_OF_FOUR_YEARS;
  }

  private static double ratio(@Nullable Integer one, @Nullable Integer other) {
    if (one == null || other == null) {
      return one == null && other == null ? 0 : UNKNOWN_RATIO;
    }
    return Math.abs(Math.log((double) one / other));
  }
}
