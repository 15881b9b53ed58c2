package io.gigmate.scoring.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.genre.Genre;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Quantiles hold the share of later prices that they say, which a cell's own few do not. */
class PlantedPricesTest {
  private static final double[] SHARES = PriceLevel.shares();

  /** What is reckoned without a model: a cell's own quantiles, or all shows' where it has none. */
  private static double[] raw(List<Double> own, List<Double> all) {
    double[] sorted =
        (own.isEmpty() ? all : own).stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return Arrays.stream(SHARES)
        .map(
            share -> {
              double at = share * (sorted.length - 1);
              int low = (int) at;
              int high = Math.min(low + 1, sorted.length - 1);
              return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
            })
        .toArray();
  }

  private static final class Judge {
    private int shows;
    private int inside;
    private double loss;

    void judge(double[] quantiles, double price) {
      shows++;
      inside += quantiles[0] <= price && price <= quantiles[4] ? 1 : 0;
      for (int q = 0; q < SHARES.length; q++) {
        double miss = price - quantiles[q];
        loss += miss * (miss > 0 ? SHARES[q] : SHARES[q] - 1);
      }
    }

    double coverage() {
      return (double) inside / shows;
    }
  }

  private static Judge[] judged(int taught) {
    Judge ours = new Judge();
    Judge simple = new Judge();
    for (int seed = 1; seed <= 4; seed++) {
      SimulatedMarket market = new SimulatedMarket(seed);
      List<ObservedShow> known = market.shows(taught);
      Market cells = Market.of(known);
      Map<MarketCell, List<Double>> prices = new TreeMap<>();
      List<Double> all = new ArrayList<>();
      for (int i = 0; i < known.size(); i++) {
        prices
            .computeIfAbsent(cells.cell(i), cell -> new ArrayList<>())
            .add(Objects.requireNonNull(known.get(i).price()));
        all.add(Objects.requireNonNull(known.get(i).price()));
      }
      Map<MarketCell, PriceLevel> levels = new TreeMap<>();
      PriceLevels.of(known).forEach(level -> levels.put(level.cell(), level));
      List<ObservedShow> later = market.shows(1000);
      Market asked = Market.of(later);
      for (int i = 0; i < later.size(); i++) {
        PriceLevel level = levels.get(asked.cell(i));
        if (level != null) {
          double price = Objects.requireNonNull(later.get(i).price());
          ours.judge(level.quantiles(), price);
          simple.judge(raw(prices.getOrDefault(asked.cell(i), List.of()), all), price);
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "prices of %d shows: 80 per cent band holds ours %.3f, raw cells %.3f; pinball loss ours"
            + " %.3f, raw cells %.3f%n",
        taught,
        ours.coverage(),
        simple.coverage(),
        ours.loss / ours.shows,
        simple.loss / simple.shows);
    return new Judge[] {ours, simple};
  }

  @Test
  void bandsHoldWhatTheySayWithFewShowsAndWithMany() {
    for (int taught : new int[] {300, 1000, 4000}) {
      Judge[] judged = judged(taught);
      assertThat(judged[0].coverage()).isBetween(0.76, 0.84);
      assertThat(Math.abs(judged[0].coverage() - 0.8))
          .isLessThan(Math.abs(judged[1].coverage() - 0.8));
      assertThat(judged[0].loss).isLessThan(judged[1].loss);
    }
  }

  @Test
  void freeShowsTakeTheirShareOfTheQuantiles() {
    List<ObservedShow> shows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      shows.add(
          ObservedShow.on(LocalDate.of(2025, 1, 6).plusDays(i))
              .genre(Genre.of("Folk"))
              .capacity(80)
              .price(i % 3 == 0 ? 0.0 : 12.0)
              .build());
    }
    for (PriceLevel level : PriceLevels.of(shows)) {
      assertThat(level.quantiles()[0]).isZero();
      assertThat(level.median()).isCloseTo(12, within(0.5));
    }
  }

  @Test
  void whereMostAreFreeTheUsualPriceIsNothing() {
    List<ObservedShow> shows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      shows.add(
          ObservedShow.on(LocalDate.of(2025, 1, 6).plusDays(i))
              .genre(Genre.of("Folk"))
              .capacity(80)
              .price(i % 10 == 0 ? 20.0 : 0.0)
              .build());
    }
    assertThat(PriceLevels.of(shows))
        .isNotEmpty()
        .allSatisfy(
            level -> {
              assertThat(level.median()).isZero();
              assertThat(level.usual()).isZero();
              assertThat(level.upper()).isZero();
            });
  }

  @Test
  void oneShowIsEnoughForAWideAnswer() {
    ObservedShow show =
        ObservedShow.on(LocalDate.of(2025, 1, 6))
            .genre(Genre.of("Folk"))
            .capacity(80)
            .price(10.0)
            .build();
    List<PriceLevel> levels = PriceLevels.of(List.of(show));
    assertThat(levels).hasSize(7);
    assertThat(levels).allSatisfy(level -> assertThat(level.usual()).isCloseTo(10, within(1.0)));
    assertThat(PriceLevels.of(List.of())).isEmpty();
  }
}
