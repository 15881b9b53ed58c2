package io.gigmate.scoring.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.internal.stats.Logistic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Risk on markets whose truth is planted: the log-odds of a mishap are a level plus a normal effect
 * of the artist, of the room and of the genre, and every show is a coin with these odds.
 */
class RiskModelTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final Mishap HALF_EMPTY = Mishap.belowForecast(0.7);

  /** A market with its planted effects. */
  private static final class PlantedMarket {
    private final Random random;
    private final double level;
    private final double[] artists;
    private final double[] venues;
    private final double[] genres;
    private int day;

    PlantedMarket(long seed, double level, double spread, int artists, int venues) {
      this.random = new Random(seed);
      this.level = level;
      this.artists = effects(artists, spread);
      this.venues = effects(venues, spread / 2);
      this.genres = effects(6, spread / 2);
    }

    private double[] effects(int count, double spread) {
      return random.doubles(count).map(any -> spread * random.nextGaussian()).toArray();
    }

    PlannedShow show() {
      int artist = random.nextInt(artists.length);
      return new PlannedShow(
          ArtistId.of("a" + artist),
          VenueId.of("v" + random.nextInt(venues.length)),
          Genre.of("g" + artist % genres.length),
          FIRST.plusDays(day++));
    }

    double probability(PlannedShow show) {
      Genre genre = show.genre();
      return Logistic.probability(
          level
              + artists[number(show.artist().value())]
              + venues[number(show.venue().value())]
              + (genre == null ? 0 : genres[number(genre.name())]));
    }

    private static int number(String id) {
      return Integer.parseInt(id.substring(1));
    }

    PastShow drawn() {
      PlannedShow show = show();
      boolean wrong = random.nextDouble() < probability(show);
      return RiskModelTest.past(show, wrong ? 0.5 : 0.9);
    }

    List<PastShow> history(int shows) {
      List<PastShow> history = new ArrayList<>();
      for (int i = 0; i < shows; i++) {
        history.add(drawn());
      }
      return history;
    }
  }

  private static PastShow past(PlannedShow show, double ofForecast) {
    return new PastShow(show, false, OptionalDouble.of(ofForecast), OptionalDouble.empty());
  }

  private static PlannedShow show(String artist, String venue) {
    return new PlannedShow(ArtistId.of(artist), VenueId.of(venue), Genre.of("folk"), FIRST);
  }

  @ParameterizedTest
  @CsvSource({"-2.2, 0.8, 800", "-1, 1.2, 800", "-3.5, 0.5, 2000", "-1.5, 0.0, 300", "-2, 1, 60"})
  void saysWhatComesToPassAsOftenAsItSays(double level, double spread, int shows) {
    double gaps = 0;
    double pooledError = 0;
    double ownError = 0;
    double rateError = 0;
    int inside = 0;
    int cases = 0;
    int[] count = new int[5];
    double[] said = new double[5];
    double[] truth = new double[5];
    for (long seed = 1; seed <= 10; seed++) {
      PlantedMarket market = new PlantedMarket(seed, level, spread, 60, 15);
      List<PastShow> history = market.history(shows);
      RiskModel model = RiskModel.fit(HALF_EMPTY, history);
      double rate =
          history.stream().filter(p -> HALF_EMPTY.cameToPass(p).orElseThrow()).count()
              / (double) shows;
      for (int i = 0; i < 200; i++) {
        PlannedShow show = market.show();
        double planted = market.probability(show);
        RiskAssessment risk = model.assess(show);
        int bin = (int) Math.min(4, 5 * risk.probability());
        count[bin]++;
        said[bin] += risk.probability();
        truth[bin] += planted;
        pooledError += Math.pow(risk.probability() - planted, 2);
        rateError += Math.pow(rate - planted, 2);
        ownError += Math.pow(own(history, show, rate) - planted, 2);
        inside += risk.low() <= planted && planted <= risk.high() ? 1 : 0;
        cases++;
      }
    }
    for (int bin = 0; bin < 5; bin++) {
      gaps += Math.abs(said[bin] - truth[bin]);
    }
    assertThat(gaps / cases).as("calibration").isLessThan(0.04);
    assertThat(pooledError).as("better than the artist's own rate").isLessThan(ownError);
    assertThat(pooledError)
        .as("hardly worse than one rate, even where that is the truth")
        .isLessThan(1.1 * rateError + 0.003 * cases);
    assertThat(inside / (double) cases).as("80 % intervals").isBetween(0.75, 1.0);
  }

  private static double own(List<PastShow> history, PlannedShow show, double rate) {
    return history.stream()
        .filter(past -> past.show().artist().equals(show.artist()))
        .mapToDouble(past -> HALF_EMPTY.cameToPass(past).orElseThrow() ? 1 : 0)
        .average()
        .orElse(rate);
  }

  @Test
  void poolingPaysWhereEffectsArePlanted() {
    double pooled = 0;
    double flat = 0;
    for (long seed = 1; seed <= 10; seed++) {
      PlantedMarket market = new PlantedMarket(seed, -1.5, 1, 60, 15);
      List<PastShow> history = market.history(800);
      RiskModel model = RiskModel.fit(HALF_EMPTY, history);
      double rate =
          history.stream().filter(p -> HALF_EMPTY.cameToPass(p).orElseThrow()).count() / 800.0;
      for (int i = 0; i < 200; i++) {
        PlannedShow show = market.show();
        double planted = market.probability(show);
        pooled += Math.pow(model.assess(show).probability() - planted, 2);
        flat += Math.pow(rate - planted, 2);
      }
    }
    assertThat(pooled).isLessThan(0.5 * flat);
  }

  @Test
  void theConfidenceIsMeasuredOnShowsThatCameLater() {
    PlantedMarket market = new PlantedMarket(3, -1.5, 1, 60, 15);
    RiskAssessment risk = RiskModel.fit(HALF_EMPTY, market.history(800)).assess(market.show());
    assertThat(risk.confidence().probability()).isBetween(0.9, 1.0);
    assertThat(risk.confidence().basis()).contains("latest 267 shows");
    RiskAssessment early = RiskModel.fit(HALF_EMPTY, market.history(90)).assess(market.show());
    assertThat(early.confidence().probability()).isZero();
  }

  @Test
  void reasonsAddUpToTheProbabilityAndAbsentWeatherIsNone() {
    PlantedMarket market = new PlantedMarket(4, -1.5, 1, 60, 15);
    RiskModel model = RiskModel.fit(HALF_EMPTY, market.history(300));
    PlannedShow show = market.show();
    RiskAssessment dry = model.assess(show);
    RiskAssessment storm =
        model.assess(show, (venue, date) -> Optional.of(new WeatherOutlook(4, "storm")));

    assertThat(Logistic.probability(dry.explanation().answer()))
        .isCloseTo(dry.probability(), within(1e-12));
    assertThat(dry.explanation().factors().stream().map(Factor::name))
        .containsExactly("all shows", "artist", "venue", "genre", "what is not known");
    assertThat(storm.explanation().factors().stream().map(Factor::name)).contains("weather");
    assertThat(storm.probability()).isGreaterThan(dry.probability());
    assertThat(storm.high()).isGreaterThan(dry.high());
  }

  @Test
  void knowsLittleWithoutHistoryAndMoreWithEveryShow() {
    RiskAssessment nothing = RiskModel.fit(Mishap.cancellation(), List.of()).assess(show("a", "v"));
    assertThat(nothing.probability()).isBetween(0.1, 0.3);
    assertThat(nothing.high() - nothing.low()).isGreaterThan(0.4);

    List<PastShow> sound = new ArrayList<>();
    double before = nothing.probability();
    double width = nothing.high() - nothing.low();
    for (int shows : new int[] {5, 40, 300}) {
      while (sound.size() < shows) {
        sound.add(past(show("a", "v"), 1));
      }
      RiskAssessment risk = RiskModel.fit(Mishap.cancellation(), sound).assess(show("a", "v"));
      assertThat(risk.probability()).isLessThan(before);
      assertThat(risk.high() - risk.low()).isLessThan(width);
      before = risk.probability();
      width = risk.high() - risk.low();
    }
    assertThat(before).isLessThan(0.02);
  }

  @Test
  void anUnknownArtistIsLessCertainThanAKnownOne() {
    PlantedMarket market = new PlantedMarket(5, -1, 1, 10, 5);
    RiskModel model = RiskModel.fit(HALF_EMPTY, market.history(500));
    RiskAssessment known = model.assess(show("a1", "v1"));
    RiskAssessment unknown = model.assess(show("nobody", "v1"));
    assertThat(width(unknown)).isGreaterThan(width(known));
    assertThat(unknown.explanation().factors().get(1).evidence()).isEqualTo("not seen before");
    assertThat(unknown.explanation().factors().get(1).contribution()).isZero();
  }

  /** In log-odds, on which rare and frequent mishaps compare. */
  private static double width(RiskAssessment risk) {
    return Math.log(risk.high() / (1 - risk.high())) - Math.log(risk.low() / (1 - risk.low()));
  }

  @Test
  void eachMishapAsksItsOwnShows() {
    PlannedShow show = show("a", "v");
    PastShow cancelled = new PastShow(show, true, OptionalDouble.empty(), OptionalDouble.of(0.2));
    PastShow poor = new PastShow(show, false, OptionalDouble.of(0.8), OptionalDouble.of(0.9));
    assertThat(Mishap.cancellation().cameToPass(cancelled)).contains(true);
    assertThat(Mishap.cancellation().cameToPass(poor)).contains(false);
    assertThat(Mishap.belowBreakEven().cameToPass(cancelled)).isEmpty();
    assertThat(Mishap.belowBreakEven().cameToPass(poor)).contains(true);
    assertThat(HALF_EMPTY.cameToPass(cancelled)).isEmpty();
    assertThat(HALF_EMPTY.cameToPass(poor)).contains(false);
    assertThat(HALF_EMPTY).hasToString("below 70 % of the forecast");
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mishap.belowForecast(0))
        .withMessageContaining("0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PastShow(show("a", "v"), true, OptionalDouble.of(0.5), OptionalDouble.empty()))
        .withMessageContaining("cancelled");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> past(show("a", "v"), -1))
        .withMessageContaining("-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WeatherOutlook(0, "none"))
        .withMessageContaining("0.0");
  }
}
