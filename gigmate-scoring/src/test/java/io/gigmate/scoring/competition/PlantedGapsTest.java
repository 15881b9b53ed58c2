package io.gigmate.scoring.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.genre.Genre;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Gaps that were planted are found, and by more than two simple rules find. */
class PlantedGapsTest {
  private static final int MARKETS = 10;
  private static final int SHOWS = 3000;

  /** The rule that most people would use: the fullest cells. */
  private static List<MarketCell> byMeanFill(Market market) {
    Map<MarketCell, double[]> sums = new TreeMap<>();
    for (int i = 0; i < market.shows().size(); i++) {
      double[] sum = sums.computeIfAbsent(market.cell(i), cell -> new double[2]);
      sum[0] += Objects.requireNonNull(Market.fill(market.shows().get(i)));
      sum[1]++;
    }
    return sums.keySet().stream()
        .sorted(Comparator.comparingDouble((MarketCell cell) -> -mean(sums.get(cell))))
        .toList();
  }

  private static double mean(double @Nullable [] sum) {
    return sum == null ? 0 : sum[0] / sum[1];
  }

  /** The other: the cells with the fewest shows. */
  private static List<MarketCell> byFewestShows(List<MarketGap> gaps) {
    return gaps.stream()
        .sorted(Comparator.comparingInt(MarketGap::shows).thenComparing(MarketGap::cell))
        .map(MarketGap::cell)
        .toList();
  }

  private static double recall(List<MarketCell> ranked, Set<MarketCell> planted) {
    List<MarketCell> first = ranked.subList(0, planted.size());
    return (double) first.stream().filter(planted::contains).count() / planted.size();
  }

  @Test
  void findsMoreOfThemThanTheFullestAndTheRarestCells() {
    double ours = 0;
    double fullest = 0;
    double rarest = 0;
    int named = 0;
    int right = 0;
    for (int seed = 1; seed <= MARKETS; seed++) {
      SimulatedMarket market = new SimulatedMarket(seed);
      List<ObservedShow> shows = market.shows(SHOWS);
      List<MarketGap> gaps = MarketGaps.of(shows);
      ours += recall(gaps.stream().map(MarketGap::cell).toList(), market.gaps()) / MARKETS;
      fullest += recall(byMeanFill(Market.of(shows)), market.gaps()) / MARKETS;
      rarest += recall(byFewestShows(gaps), market.gaps()) / MARKETS;
      List<MarketCell> said =
          gaps.stream().filter(MarketGap::underServed).map(MarketGap::cell).toList();
      named += said.size();
      right += (int) said.stream().filter(market.gaps()::contains).count();
    }
    System.out.printf(
        Locale.ROOT,
        "gap recall among the first 15: ours %.2f, fullest cells %.2f, fewest shows %.2f;"
            + " named %d, right %.2f%n",
        ours,
        fullest,
        rarest,
        named,
        (double) right / named);
    assertThat(ours).isGreaterThan(0.7).isGreaterThan(fullest + 0.05).isGreaterThan(rarest + 0.3);
    assertThat((double) right / named).isGreaterThan(0.8);
  }

  @Test
  void namesNearlyNothingWhereNothingWasPlanted() {
    Random random = new Random(5);
    List<ObservedShow> shows = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      int seats = 100 + random.nextInt(100);
      shows.add(
          ObservedShow.on(LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365)))
              .room("Room " + random.nextInt(10))
              .genre(Genre.of(List.of("Rock", "Jazz", "Folk").get(random.nextInt(3))))
              .capacity(seats)
              .attendance(
                  (int) Math.min(seats, seats * 0.5 * Math.exp(0.3 * random.nextGaussian())))
              .build());
    }
    List<MarketGap> gaps = MarketGaps.of(shows);
    assertThat(gaps).hasSize(21);
    assertThat(gaps.stream().filter(MarketGap::underServed)).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void theOrderOfTheShowsDoesNotMatter() {
    List<ObservedShow> shows = new ArrayList<>(new SimulatedMarket(3).shows(500));
    List<MarketGap> before = MarketGaps.of(shows);
    Collections.shuffle(shows, new Random(1));
    Map<MarketCell, MarketGap> after = new TreeMap<>();
    MarketGaps.of(shows).forEach(gap -> after.put(gap.cell(), gap));
    assertThat(before)
        .allSatisfy(
            gap ->
                assertThat(Objects.requireNonNull(after.get(gap.cell())).demand())
                    .isCloseTo(gap.demand(), within(1e-6)));
  }

  @Test
  void withoutAttendanceOnlyTheSupplyCounts() {
    List<ObservedShow> shows = new ArrayList<>();
    for (int week = 0; week < 50; week++) {
      for (int day = 0; day < 7; day++) {
        LocalDate date = LocalDate.of(2025, 1, 6).plusDays(7L * week + day);
        shows.add(ObservedShow.on(date).genre(Genre.of("Rock")).capacity(200).build());
        if (day != 2) {
          shows.add(ObservedShow.on(date).genre(Genre.of("Jazz")).capacity(200).build());
        }
      }
    }
    MarketGap first = MarketGaps.of(shows).get(0);
    assertThat(first.cell())
        .isEqualTo(new MarketCell(Genre.of("Jazz"), DayOfWeek.WEDNESDAY, RoomSize.CLUB));
    assertThat(first.underServed()).isTrue();
  }

  @Test
  void ofNothingNothingIsSaid() {
    assertThat(MarketGaps.of(List.of())).isEmpty();
  }
}
