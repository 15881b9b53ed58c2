package io.gigmate.scoring.competition;

import io.gigmate.core.genre.Genre;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A town of forty rooms in which some cells are wanted 60 per cent more than usual and offered 60
 * per cent less. Genres, days, rooms and cells differ besides, so that a full house is no proof.
 */
final class SimulatedMarket {
  private static final List<String> GENRES =
      List.of(
          "Blues", "Country", "EDM", "Folk", "Hip Hop", "Jazz", "Latin", "Metal", "Pop", "Rock");
  private static final int[] SEATS = {60, 200, 500, 1200};
  private static final double[] DAYS = {0.4, 0.5, 0.6, 0.9, 1.6, 1.8, 0.8};
  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);
  private static final int GAPS = 15;

  private final Random random;
  private final Map<Genre, Double> popularity = new HashMap<>();
  private final Map<Genre, Double> taste = new HashMap<>();
  private final Map<MarketCell, Double> chance = new HashMap<>();
  private final Map<MarketCell, Double> priceOff = new HashMap<>();
  private final List<Room> rooms = new ArrayList<>();
  private final List<Choice> choices = new ArrayList<>();
  private final Set<MarketCell> gaps = new TreeSet<>();
  private double weight;

  private record Room(String name, int seats, RoomSize size, double draw) {}

  private record Choice(MarketCell cell, Room room, double upTo) {}

  SimulatedMarket(long seed) {
    random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      int seats = (int) (SEATS[i % SEATS.length] * (0.8 + 0.4 * random.nextDouble()));
      rooms.add(new Room("Room " + i, seats, RoomSize.of(seats), 0.15 * random.nextGaussian()));
    }
    List<MarketCell> cells = new ArrayList<>();
    for (String name : GENRES) {
      Genre genre = Genre.of(name);
      popularity.put(genre, Math.exp(0.6 * random.nextGaussian()));
      taste.put(genre, 0.1 * random.nextGaussian());
      for (int s = 0; s < SEATS.length; s++) {
        if (random.nextDouble() < 0.75) {
          for (DayOfWeek day : DayOfWeek.values()) {
            cells.add(new MarketCell(genre, day, RoomSize.of(SEATS[s])));
          }
        }
      }
    }
    while (gaps.size() < GAPS) {
      gaps.add(cells.get(random.nextInt(cells.size())));
    }
    for (MarketCell cell : cells) {
      chance.put(cell, 0.08 * random.nextGaussian());
      priceOff.put(cell, 0.12 * random.nextGaussian());
      for (Room room : rooms) {
        if (room.size() == cell.size()) {
          double offered =
              popularity.getOrDefault(cell.genre(), 0.0) * DAYS[cell.weekday().getValue() - 1];
          weight += gaps.contains(cell) ? 0.4 * offered : offered;
          choices.add(new Choice(cell, room, weight));
        }
      }
    }
  }

  /** Returns the cells that are wanted more than they are offered. */
  Set<MarketCell> gaps() {
    return gaps;
  }

  List<ObservedShow> shows(int count) {
    List<ObservedShow> shows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      shows.add(show());
    }
    return shows;
  }

  private ObservedShow show() {
    double point = random.nextDouble() * weight;
    int at = 0;
    while (choices.get(at).upTo() < point) {
      at++;
    }
    MarketCell cell = choices.get(at).cell();
    Room room = choices.get(at).room();
    int day = cell.weekday().getValue() - 1;
    double fill = Math.log(0.5) + taste.getOrDefault(cell.genre(), 0.0) + 0.25 * (DAYS[day] - 0.9);
    fill +=
        chance.getOrDefault(cell, 0.0) + room.draw() + (gaps.contains(cell) ? Math.log(1.6) : 0);
    fill += 0.35 * random.nextGaussian();
    double price =
        Math.log(18) + 3 * taste.getOrDefault(cell.genre(), 0.0) + priceOff.getOrDefault(cell, 0.0);
    price += 0.3 * cell.size().number() + 0.1 * DAYS[day];
    price += (0.4 - 0.05 * cell.size().number()) * random.nextGaussian();
    return ObservedShow.on(MONDAY.plusDays(7L * random.nextInt(104) + day))
        .room(room.name())
        .genre(cell.genre())
        .capacity(room.seats())
        .attendance((int) Math.min(room.seats(), room.seats() * Math.exp(fill)))
        .price((double) Math.max(1, Math.round(Math.exp(price))))
        .build();
  }
}
