package io.gigmate.scoring.internal.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scoring.internal.stats.IsotonicRegression;
import io.gigmate.scoring.internal.stats.Medians;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Houses in columns say what lists of shows, weighed one by one, say. */
class SeatedHousesPropertyTest {
  private static final double PRIOR_ROWS = 2;
  private static final String[] GENRES = {"", "Folk", "Blues"};

  /** The plain way: every show is kept, weighed and sorted anew for each question. */
  private static final class PlainHouses {
    private final TreeMap<Long, List<List<PastOpening>>> houses = new TreeMap<>();
    private double firstLogSeats = Double.NaN;

    void add(PastOpening past, boolean isOpening) {
      if (Double.isNaN(firstLogSeats)) {
        firstLogSeats = past.row().logSeats();
      }
      long number = Math.round((past.row().logSeats() - firstLogSeats) / 0.005);
      List<List<PastOpening>> kinds =
          houses.computeIfAbsent(number, h -> List.of(new ArrayList<>(), new ArrayList<>()));
      kinds.get(isOpening ? 0 : 1).add(past);
    }

    double share(ShowRow asked, double usual) {
      List<double[]> points = new ArrayList<>();
      for (List<List<PastOpening>> kinds : houses.values()) {
        List<PastOpening> kept = new ArrayList<>(last(kinds.get(0), 100));
        kept.addAll(last(kinds.get(1), 150));
        double[] shares = new double[kept.size() + 1];
        double[] weights = new double[kept.size() + 1];
        double sum = PRIOR_ROWS;
        double seats = 0;
        for (int i = 0; i < kept.size(); i++) {
          shares[i] = kept.get(i).share();
          weights[i] = likeness(kept.get(i), asked);
          sum += weights[i];
          seats += kept.get(i).row().logSeats() / kept.size();
        }
        shares[kept.size()] = usual;
        weights[kept.size()] = PRIOR_ROWS;
        double median = Medians.weighted(shares, weights, shares.length);
        points.add(new double[] {seats, seats + median, sum});
      }
      double[] seats = points.stream().mapToDouble(point -> point[0]).toArray();
      double[] heads =
          IsotonicRegression.fitInOrder(
              points.stream().mapToDouble(point -> point[1]).toArray(),
              points.stream().mapToDouble(point -> point[2]).toArray());
      double at = asked.logSeats();
      int above = 0;
      while (above < seats.length && seats[above] < at) {
        above++;
      }
      if (above == 0 || above == seats.length) {
        int end = above == 0 ? 0 : seats.length - 1;
        return heads[end] - seats[end];
      }
      double part = (at - seats[above - 1]) / (seats[above] - seats[above - 1]);
      return heads[above - 1] + part * (heads[above] - heads[above - 1]) - at;
    }

    private static List<PastOpening> last(List<PastOpening> all, int most) {
      return all.subList(Math.max(0, all.size() - most), all.size());
    }

    private static double likeness(PastOpening past, ShowRow asked) {
      int age = asked.day() - past.row().day();
      double ratio = Math.log((double) asked.performances() / past.row().performances()) / 0.5;
      int apart = Math.floorMod(age, 365);
      double seasons = Math.min(apart, 365 - apart) / 30.0;
      return past.weight()
          * Math.exp(-age * Math.log(2) / 1500 - 0.5 * ratio * ratio)
          * (past.row().genre().equals(asked.genre()) ? 1 : 0.3)
          * (0.5 + 0.5 * Math.exp(-0.5 * seasons * seasons));
    }
  }

  private static ShowRow row(Random dice, int day, int sizes) {
    double seats = 40 * (1 + dice.nextInt(sizes));
    int performances = dice.nextInt(4) == 0 ? 1 + dice.nextInt(60) : 8;
    return new ShowRow(
        "e" + dice.nextInt(),
        day,
        "",
        "",
        "somebody",
        GENRES[dice.nextInt(GENRES.length)],
        List.of(),
        Double.NaN,
        seats * performances,
        performances,
        Double.NaN,
        Double.NaN,
        0);
  }

  @Property(tries = 60)
  void columnsSayWhatListsSay(
      @ForAll int seed,
      @ForAll @IntRange(min = 1, max = 1500) int shows,
      @ForAll @IntRange(min = 1, max = 25) int sizes) {
    Random dice = new Random(seed);
    SeatedHouses houses = new SeatedHouses();
    PlainHouses plain = new PlainHouses();
    // Some histories are older than what the tables hold.
    int step = 1 + dice.nextInt(20);
    int day = 9000;
    for (int i = 0; i < shows; i++) {
      day += dice.nextInt(step);
      double share = -Math.abs(dice.nextGaussian());
      // Equal shares are common where rooms fill up.
      PastOpening past =
          new PastOpening(
              row(dice, day, sizes), dice.nextInt(5) == 0 ? 0 : share, dice.nextBoolean() ? 1 : .1);
      boolean isOpening = dice.nextInt(3) == 0;
      houses.add(past, isOpening);
      plain.add(past, isOpening);
      if (i % 100 == 0 || i == shows - 1) {
        ShowRow asked = row(dice, day + dice.nextInt(500), sizes + 2);
        double usual = -Math.abs(dice.nextGaussian());
        assertThat(houses.share(asked, usual)).isCloseTo(plain.share(asked, usual), within(1e-9));
      }
    }
  }
}
