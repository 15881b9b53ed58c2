package io.gigmate.scoring.competition;

import io.gigmate.core.genre.Genre;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows by their cells, with a capacity taken from the room's other shows where one has none. */
final class Market {
  static final Genre UNKNOWN = Genre.of("unknown");

  private final List<ObservedShow> shows;
  private final List<MarketCell> cellOf;
  private final List<Genre> genres;
  private final List<String> rooms;

  private Market(List<ObservedShow> shows) {
    this.shows = shows;
    this.cellOf = shows.stream().map(Market::cell).toList();
    this.genres = List.copyOf(new TreeSet<>(cellOf.stream().map(MarketCell::genre).toList()));
    this.rooms = List.copyOf(new TreeSet<>(shows.stream().map(Market::room).toList()));
  }

  static Market of(List<ObservedShow> shows) {
    Map<String, List<Integer>> known = new HashMap<>();
    for (ObservedShow show : shows) {
      if (show.capacity() != null && show.room() != null) {
        known.computeIfAbsent(show.room(), room -> new ArrayList<>()).add(show.capacity());
      }
    }
    known.values().forEach(Collections::sort);
    List<ObservedShow> completed = new ArrayList<>();
    for (ObservedShow show : shows) {
      List<Integer> others = show.room() == null ? null : known.get(show.room());
      boolean missing = show.capacity() == null && others != null;
      completed.add(
          missing
              ? show.withCapacity(Objects.requireNonNull(others).get(others.size() / 2))
              : show);
    }
    return new Market(completed);
  }

  private static MarketCell cell(ObservedShow show) {
    return new MarketCell(
        Objects.requireNonNullElse(show.genre(), UNKNOWN),
        show.date().getDayOfWeek(),
        RoomSize.of(show.capacity()));
  }

  /** A show in a room without a name is its own, which is worse than nothing: they share one. */
  private static String room(ObservedShow show) {
    return Objects.requireNonNullElse(show.room(), "");
  }

  List<ObservedShow> shows() {
    return shows;
  }

  MarketCell cell(int show) {
    return cellOf.get(show);
  }

  /** Returns how many shows each cell has, in the order of the cells. */
  NavigableMap<MarketCell, Integer> counts() {
    NavigableMap<MarketCell, Integer> counts = new TreeMap<>();
    cellOf.forEach(cell -> counts.merge(cell, 1, Integer::sum));
    return counts;
  }

  /** The groupings by which shows differ; a cell's are the same without its room. */
  Groupings groupings() {
    return new Groupings(genres, rooms);
  }

  /** Numbers the levels of each grouping. */
  static final class Groupings {
    static final int GENRE = 0;
    static final int WEEKDAY = 1;
    static final int SIZE = 2;
    static final int GENRE_BY_WEEKDAY = 3;
    static final int GENRE_BY_SIZE = 4;
    static final int CELL = 5;
    static final int ROOM = 6;

    private static final int DAYS = 7;
    private static final int SIZES = RoomSize.values().length;

    private final Map<Genre, Integer> genreNumber = new HashMap<>();
    private final Map<String, Integer> roomNumber = new HashMap<>();

    Groupings(List<Genre> genres, List<String> rooms) {
      genres.forEach(genre -> genreNumber.put(genre, genreNumber.size()));
      rooms.forEach(room -> roomNumber.put(room, roomNumber.size()));
    }

    int[] sizes() {
      int genres = genreNumber.size();
      return new int[] {
        genres, DAYS, SIZES, genres * DAYS, genres * SIZES, genres * DAYS * SIZES, roomNumber.size()
      };
    }

    int level(int grouping, MarketCell cell) {
      int genre = Objects.requireNonNull(genreNumber.get(cell.genre()));
      int day = cell.weekday().getValue() - 1;
      int size = cell.size().number();
      return switch (grouping) {
        case GENRE -> genre;
        case WEEKDAY -> day;
        case SIZE -> size;
        case GENRE_BY_WEEKDAY -> genre * DAYS + day;
        case GENRE_BY_SIZE -> genre * SIZES + size;
        case CELL -> (genre * DAYS + day) * SIZES + size;
        default -> throw new IllegalArgumentException("no grouping of cells: " + grouping);
      };
    }

    /** Returns the levels of some shows, grouping by grouping. */
    int[][] levels(List<MarketCell> cells, List<ObservedShow> shows) {
      int[][] levels = new int[ROOM + 1][shows.size()];
      for (int i = 0; i < shows.size(); i++) {
        for (int g = 0; g < ROOM; g++) {
          levels[g][i] = level(g, cells.get(i));
        }
        levels[ROOM][i] = Objects.requireNonNull(roomNumber.get(room(shows.get(i))));
      }
      return levels;
    }
  }

  /** Returns the sum of the counts by some part of the cells. */
  static <K> Map<K, Integer> sums(Map<MarketCell, Integer> counts, Function<MarketCell, K> part) {
    Map<K, Integer> sums = new HashMap<>();
    counts.forEach((cell, count) -> sums.merge(part.apply(cell), count, Integer::sum));
    return sums;
  }

  /** Returns the sorted values. */
  static double[] sorted(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  static @Nullable Double fill(ObservedShow show) {
    return show.attendance() == null || show.capacity() == null
        ? null
        : (double) show.attendance() / show.capacity();
  }
}
