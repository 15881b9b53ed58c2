package io.gigmate.scoring.risk;

import io.gigmate.core.explain.Confidence;
import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.genre.Genre;
import io.gigmate.scoring.internal.stats.Logistic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How likely one mishap is, learned from past shows.
 *
 * <p>The log-odds are those of all shows, plus what the artist, the room and the genre add, plus
 * the weather where its outlook is known. A group with few shows is drawn towards the rest. What is
 * not known about the effects draws the probability towards one half, since being wrong upwards and
 * downwards does not even out; it is a reason of its own.
 *
 * <p>Source: partial pooling as in {@code PooledRates}; the probability of uncertain log-odds after
 * D. MacKay, The evidence framework applied to classification networks, Neural Computation 4, 1992.
 */
public final class RiskModel {
  private static final List<String> KINDS = List.of("artist", "venue", "genre");
  private static final double QUANTILE_OF_90 = 1.2815515655446004;

  /** How far effects spread is itself an estimate, the worse the fewer shows there are. */
  private static final double SPREAD_IS_UNCERTAIN = 1.2;

  private static final double WITH_FEW_SHOWS = 3;

  /** Fewer later shows than these measure nothing. */
  private static final int FEWEST_JUDGED = 50;

  private final Mishap mishap;
  private final PooledRates rates;
  private final int shows;
  private final Confidence confidence;

  private RiskModel(Mishap mishap, PooledRates rates, int shows, Confidence confidence) {
    this.mishap = mishap;
    this.rates = rates;
    this.shows = shows;
    this.confidence = confidence;
  }

  /** Returns what these shows say about a mishap; those that do not tell are passed over. */
  public static RiskModel fit(Mishap mishap, List<PastShow> history) {
    List<PastShow> telling =
        history.stream()
            .filter(show -> mishap.cameToPass(show).isPresent())
            .sorted(Comparator.comparing(past -> past.show().date()))
            .toList();
    int learned = telling.size() * 2 / 3;
    Confidence confidence =
        measure(
            rates(mishap, telling.subList(0, learned)),
            mishap,
            telling.subList(learned, telling.size()));
    return new RiskModel(mishap, rates(mishap, telling), telling.size(), confidence);
  }

  /** Returns how likely the mishap is for a show, the weather unknown. */
  public RiskAssessment assess(PlannedShow show) {
    return assess(show, WeatherOutlooks.none());
  }

  /** Returns how likely the mishap is for a show. */
  public RiskAssessment assess(PlannedShow show, WeatherOutlooks outlooks) {
    List<Factor> factors = new ArrayList<>();
    factors.add(Factor.of("all shows", rates.level(), shows + " past shows"));
    double variance = rates.levelVariance();
    List<String> groups = groups(show);
    for (int kind = 0; kind < KINDS.size(); kind++) {
      PooledRates.Effect effect = rates.effect(kind, groups.get(kind));
      variance += effect.variance();
      if (!groups.get(kind).isEmpty()) {
        factors.add(Factor.of(KINDS.get(kind), effect.value(), evidence(effect)));
      }
    }
    Optional<WeatherOutlook> weather = outlooks.find(show.venue(), show.date());
    weather.ifPresent(
        outlook ->
            factors.add(Factor.of("weather", Math.log(outlook.oddsFactor()), outlook.evidence())));
    double middle = factors.stream().mapToDouble(Factor::contribution).sum();
    factors.add(
        Factor.of(
            "what is not known",
            flattened(middle, variance) - middle,
            String.format(
                Locale.ROOT,
                "log-odds known to ± %.2f (one standard error)",
                Math.sqrt(variance))));
    double reach = widened() * QUANTILE_OF_90 * Math.sqrt(variance);
    Explanation explanation = Explanation.of(Scale.LOG_ODDS, factors);
    return new RiskAssessment(
        mishap,
        Logistic.probability(explanation.answer()),
        Logistic.probability(middle - reach),
        Logistic.probability(middle + reach),
        explanation,
        confidence);
  }

  /** Found on planted markets: without it the intervals of 60 shows hold two thirds, not 80 %. */
  private double widened() {
    return SPREAD_IS_UNCERTAIN + WITH_FEW_SHOWS / Math.sqrt(10.0 + shows);
  }

  private String evidence(PooledRates.Effect effect) {
    return effect.shows() == 0
        ? "not seen before"
        : mishap.name() + " at " + effect.mishaps() + " of " + effect.shows() + " shows";
  }

  private static double flattened(double middle, double variance) {
    return middle / Math.sqrt(1 + Math.PI * variance / 8);
  }

  private static List<String> groups(PlannedShow show) {
    Genre genre = show.genre();
    return List.of(show.artist().value(), show.venue().value(), genre == null ? "" : genre.key());
  }

  private static PooledRates rates(Mishap mishap, List<PastShow> telling) {
    boolean[] mishaps = new boolean[telling.size()];
    for (int i = 0; i < mishaps.length; i++) {
      mishaps[i] = mishap.cameToPass(telling.get(i)).orElseThrow();
    }
    return PooledRates.fit(
        KINDS.size(), telling.stream().map(past -> groups(past.show())).toList(), mishaps);
  }

  /** Compares what is said and what happened, in fifths of the later shows by their risk. */
  private static Confidence measure(PooledRates learned, Mishap mishap, List<PastShow> later) {
    if (later.size() < FEWEST_JUDGED) {
      return Confidence.of(0, "fewer than 50 later shows to measure it on");
    }
    RiskModel model = new RiskModel(mishap, learned, 0, Confidence.of(0, "being measured"));
    record Judged(double probability, boolean wentWrong) {}
    List<Judged> judged =
        later.stream()
            .map(
                past ->
                    new Judged(
                        model.assess(past.show()).probability(),
                        mishap.cameToPass(past).orElseThrow()))
            .sorted(Comparator.comparingDouble(Judged::probability))
            .toList();
    double gaps = 0;
    for (int fifth = 0; fifth < 5; fifth++) {
      double gap = 0;
      for (Judged each :
          judged.subList(fifth * judged.size() / 5, (fifth + 1) * judged.size() / 5)) {
        gap += each.probability() - (each.wentWrong() ? 1 : 0);
      }
      gaps += Math.abs(gap);
    }
    return Confidence.of(
        1 - gaps / judged.size(),
        "one less the mean gap between said and seen, in fifths of the latest "
            + judged.size()
            + " shows, learned from those before");
  }
}
