package io.gigmate.scoring.internal.attendance;

import io.gigmate.scoring.internal.stats.Normal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Crossed random effects on the log of the demand (market, genre, artist, room, town, …), each of
 * which wanders back to nought in time, followed with a diagonal covariance: one row costs as much
 * as its number of effects, whatever the length of the history. Groups that were seen little borrow
 * from the rest. A sold-out show says only that demand was at least as large.
 *
 * <p>Source: assumed-density filtering as in M. Glickman, Parameter estimation in large dynamic
 * paired comparison experiments, Applied Statistics 48 (1999) and R. Herbrich, T. Minka, T.
 * Graepel, TrueSkill, NIPS 2006; partial pooling, A. Gelman, J. Hill, Data Analysis Using
 * Regression and Multilevel Models (2007); variances by the EM step of A. Dempster, N. Laird, D.
 * Rubin, JRSS B 39 (1977); censoring, J. Tobin, Econometrica 26 (1958).
 */
final class EffectFilter {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}0-9']+");
  private static final double FULL = -0.005;
  private static final double PRIOR_ROWS = 30;
  private static final double PRIOR_NOISE = 0.05;
  private static final double NOISE_ROWS = 20;
  private static final double NOISE_KEPT = 0.998;

  /** The mean of an effect, its variance, and the day of which they are. */
  private static final class Effect {
    private double mean;
    private double variance;
    private int day;
  }

  /** An effect that is part of a show's demand, times a number. */
  private record Term(EffectKind kind, String key, double times) {}

  /** All effects of a kind, and how far they lie from nought. */
  private static final class Family {
    private final Map<String, Effect> effects = new HashMap<>();
    private double variance;
    private double squares;
    private double rows;
  }

  private final Map<EffectKind, Family> families = new EnumMap<>(EffectKind.class);
  private double noise = 0.1;
  private double noiseSum;
  private double noiseRows;
  private double origin = Double.NaN;
  private double usualLogPrice = Double.NaN;
  private double usualLogSeats = Double.NaN;

  EffectFilter() {
    for (EffectKind kind : EffectKind.values()) {
      Family family = new Family();
      family.variance = kind.priorVariance();
      families.put(kind, family);
    }
  }

  private Family family(EffectKind kind) {
    return Objects.requireNonNull(families.get(kind));
  }

  /** The words of a room's name without its town. */
  static List<String> words(String venue) {
    if (venue.isEmpty()) {
      return List.of();
    }
    int comma = venue.lastIndexOf(',');
    String name = (comma < 0 ? venue : venue.substring(0, comma)).toLowerCase(Locale.ROOT);
    return BETWEEN_WORDS.splitAsStream(name).filter(word -> !word.isEmpty()).toList();
  }

  private List<Term> terms(ShowRow row) {
    List<Term> terms = new ArrayList<>();
    add(terms, EffectKind.MARKET, "all");
    add(terms, EffectKind.MARKET_NOW, "all");
    add(terms, EffectKind.GENRE, row.genre());
    add(terms, EffectKind.ARTIST, row.series());
    add(terms, EffectKind.ARTIST_NOW, row.series());
    add(terms, EffectKind.VENUE, row.venue());
    add(terms, EffectKind.CITY, row.city());
    if (row.hasVenue()) {
      add(terms, EffectKind.ARTIST_HERE, row.series() + "|" + row.venue());
      words(row.venue()).forEach(word -> add(terms, EffectKind.VENUE_WORD, word));
    }
    row.supports().forEach(act -> add(terms, EffectKind.SUPPORT_ACT, act));
    if (row.supports().isEmpty()) {
      add(terms, EffectKind.SUPPORT_COUNT, row.supportKey());
    }
    add(terms, EffectKind.WEEKDAY, Integer.toString(row.weekday()));
    add(terms, EffectKind.MONTH, Integer.toString(row.date().getMonthValue()));
    if (row.hasPrice() && !Double.isNaN(usualLogPrice)) {
      double price = Math.log(row.price()) - usualLogPrice;
      terms.add(new Term(EffectKind.PRICE, "", Math.max(-2, Math.min(2, price))));
    }
    if (row.hasCapacity() && !Double.isNaN(usualLogSeats)) {
      double seats = row.logSeats() - usualLogSeats;
      terms.add(new Term(EffectKind.SEATS, "", Math.max(-3, Math.min(3, seats))));
    }
    return terms;
  }

  private static void add(List<Term> terms, EffectKind kind, String key) {
    if (!key.isEmpty()) {
      terms.add(new Term(kind, key, 1));
    }
  }

  /** Returns what is expected of a show. */
  PooledDemand demand(ShowRow row) {
    double mean = origin();
    double withoutSeats = mean;
    double variance = noise;
    for (Term term : terms(row)) {
      double part = term.times * mean(term, row.day());
      mean += part;
      if (term.kind != EffectKind.SEATS) {
        withoutSeats += part;
        variance += term.times * term.times * variance(term, row.day());
      }
    }
    return new PooledDemand(mean, withoutSeats, Math.sqrt(variance), seatsSlope());
  }

  private double origin() {
    return Double.isNaN(origin) ? 0 : origin;
  }

  private double seatsSlope() {
    Effect seats = family(EffectKind.SEATS).effects.get("");
    return seats == null ? 0 : Math.max(-1, seats.mean);
  }

  private double mean(Term term, int day) {
    Effect effect = family(term.kind).effects.get(term.key);
    return effect == null ? 0 : effect.mean * term.kind.kept(day - effect.day);
  }

  private double variance(Term term, int day) {
    Effect effect = family(term.kind).effects.get(term.key);
    double prior = family(term.kind).variance;
    if (effect == null) {
      return prior;
    }
    double kept = term.kind.kept(day - effect.day);
    double known = prior - Math.min(effect.variance, prior);
    return Math.max(1e-8, prior - known * kept * kept);
  }

  /** Takes a show up. */
  void learn(ShowRow row) {
    if (Double.isNaN(origin)) {
      origin = row.share();
    }
    List<Term> terms = terms(row);
    double mean = origin;
    double variance = noise;
    for (Term term : terms) {
      mean += term.times * mean(term, row.day());
      variance += term.times * term.times * variance(term, row.day());
    }
    double error = row.share() - mean;
    double deviation = Math.sqrt(variance);
    double gain = 1;
    if (row.hasCapacity() && row.share() > FULL) {
      double beyond = Normal.meanBeyond(error / deviation);
      gain = Math.max(0.05, beyond * (beyond - error / deviation));
      error = deviation * beyond;
    } else {
      error = Math.max(-3 * deviation, Math.min(3 * deviation, error));
    }
    for (Term term : terms) {
      update(term, row.day(), error, variance, gain);
    }
    learnNoise(error, variance, gain);
    learnUsual(row);
  }

  private void update(Term term, int day, double error, double variance, double gain) {
    double before = variance(term, day);
    double k = before * term.times / variance;
    double mean = mean(term, day) + k * error;
    Family family = family(term.kind);
    Effect effect = family.effects.computeIfAbsent(term.key, key -> new Effect());
    effect.mean = term.kind == EffectKind.SEATS ? Math.max(-1, mean) : mean;
    effect.variance = before - k * k * variance * gain;
    effect.day = day;
    if (term.kind != EffectKind.MARKET && term.kind != EffectKind.MARKET_NOW) {
      family.squares += effect.mean * effect.mean + effect.variance;
      family.rows++;
    }
  }

  private void learnNoise(double error, double variance, double gain) {
    double residual = noise / variance * error;
    double left = noise - noise * noise / variance * gain;
    noiseSum = noiseSum * NOISE_KEPT + residual * residual + left;
    noiseRows = noiseRows * NOISE_KEPT + 1;
    noise = Math.max(1e-5, (noiseSum + NOISE_ROWS * PRIOR_NOISE) / (noiseRows + NOISE_ROWS));
    for (EffectKind kind : EffectKind.values()) {
      Family family = family(kind);
      family.variance =
          (family.squares + PRIOR_ROWS * kind.priorVariance()) / (family.rows + PRIOR_ROWS);
    }
  }

  private void learnUsual(ShowRow row) {
    if (row.hasPrice()) {
      usualLogPrice = follow(usualLogPrice, Math.log(row.price()), 0.01);
    }
    if (row.hasCapacity()) {
      usualLogSeats = follow(usualLogSeats, row.logSeats(), 0.003);
    }
  }

  /** Moves a level towards a value; a level that is not known yet becomes it. */
  static double follow(double level, double value, double step) {
    return Double.isNaN(level) ? value : level + step * (value - level);
  }
}
