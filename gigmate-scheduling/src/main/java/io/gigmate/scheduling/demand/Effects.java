package io.gigmate.scheduling.demand;

import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The effects that are learned, by number, each with what was believed of it before. */
final class Effects {
  private static final int USUAL = 0;
  private static final int SLOPE = 1;
  private static final int SIZE = 2;
  private static final int FIRST_WEEKDAY = 3;

  /** The work grows with the cube of the effects: pairs with the most shows go first. */
  private static final int MOST_PAIRS = 200;

  private static final double USUAL_TICKETS = 100;
  private static final String PRICE = "price";
  private static final String TIME = "time slot";
  private static final String TASTE = "genre in the region";

  /** An effect by what it belongs to, with the reason under which it is given. */
  private record Key(String kind, String reason, String one, String other) {}

  /** How much of each effect is in a show. */
  static final class Shares {
    private final double[] of;
    private final double unknown;

    Shares(double[] of, double unknown) {
      this.of = of;
      this.unknown = unknown;
    }

    /** Returns the shares by the number of the effect; not to be changed. */
    double[] of() {
      return of;
    }

    /** Returns the variance of effects of which nothing has been seen. */
    double unknown() {
      return unknown;
    }

    /** Returns what the effects add up to. */
    double sum(double[] effects) {
      double sum = 0;
      for (int i = 0; i < of.length; i++) {
        sum += of[i] * effects[i];
      }
      return sum;
    }
  }

  private final DemandPrior prior;
  private final Map<Key, Integer> numbers = new HashMap<>();
  private final List<Double> spreads = new ArrayList<>();

  /** By effect: the reason under which it is given. */
  private final List<String> reasons = new ArrayList<>();

  Effects(DemandPrior prior, Collection<ShowResult> results) {
    this.prior = prior;
    add("every show", prior.usualSpread());
    add(PRICE, prior.slopeSpread());
    add("tickets offered", prior.effectSpread());
    for (int day = 0; day < DayOfWeek.values().length; day++) {
      add("weekday", prior.effectSpread());
    }
    SortedMap<String, Key> singles = new TreeMap<>();
    Map<Key, Integer> pairs = new HashMap<>();
    for (ShowResult one : results) {
      for (Key key : List.of(template(one.template()), slot(one.slot()), slopeOf(one.template()))) {
        singles.put(key.toString(), key);
      }
      for (Key key :
          List.of(
              genre(one.genre()),
              region(one.region()),
              slotOf(one.template(), one.slot()),
              taste(one.genre(), one.region()))) {
        pairs.merge(key, 1, Integer::sum);
      }
    }
    singles.values().forEach(key -> add(key, prior.effectSpread()));
    pairs.entrySet().stream()
        .sorted(
            Map.Entry.<Key, Integer>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().toString()))
        .limit(MOST_PAIRS)
        .forEach(entry -> add(entry.getKey(), prior.pairSpread()));
  }

  private void add(Key key, double spread) {
    numbers.put(key, spreads.size());
    add(key.reason, spread);
  }

  private void add(String reason, double spread) {
    reasons.add(reason);
    spreads.add(spread);
  }

  int size() {
    return spreads.size();
  }

  double[] priorMean() {
    double[] mean = new double[size()];
    mean[USUAL] = StrictMath.log(prior.usualShare() / (1 - prior.usualShare()));
    mean[SLOPE] = prior.slope();
    return mean;
  }

  double[] priorPrecision() {
    return spreads.stream().mapToDouble(spread -> 1 / (spread * spread)).toArray();
  }

  /** Returns what is in a show that took place, at a place in the range of prices. */
  Shares shares(ShowResult show, double position) {
    return shares(
        show.template(),
        show.genre(),
        show.slot(),
        show.region(),
        List.of(show.date().getDayOfWeek()),
        show.capacity(),
        position);
  }

  /** Returns what is in a show that could be, at a place in the range of prices. */
  Shares shares(DemandQuestion show, double position) {
    return shares(
        show.template().id(),
        show.template().genre(),
        show.slot(),
        show.region(),
        show.days(),
        show.tickets(),
        position);
  }

  private Shares shares(
      TemplateId template,
      Genre genre,
      String slot,
      String region,
      List<DayOfWeek> days,
      int tickets,
      double position) {
    double[] of = new double[size()];
    of[USUAL] = 1;
    of[SLOPE] = -position;
    of[SIZE] = StrictMath.log(tickets / USUAL_TICKETS);
    for (DayOfWeek day : days) {
      of[FIRST_WEEKDAY + day.getValue() - 1] += 1.0 / days.size();
    }
    double effect = prior.effectSpread();
    double pair = prior.pairSpread();
    double unknown =
        put(of, template(template), 1, effect)
            + put(of, slot(slot), 1, effect)
            + put(of, slopeOf(template), -position, effect)
            + put(of, genre(genre), 1, pair)
            + put(of, region(region), 1, pair)
            + put(of, slotOf(template, slot), 1, pair)
            + put(of, taste(genre, region), 1, pair);
    return new Shares(of, unknown);
  }

  /** Notes the effect, or returns the variance of one that was never seen. */
  private double put(double[] of, Key key, double amount, double spread) {
    Integer number = numbers.get(key);
    if (number == null) {
      return amount * amount * spread * spread;
    }
    of[number] = amount;
    return 0;
  }

  /** Returns by how much the log-odds fall from the lowest to the highest price; never less. */
  double slope(double[] effects, TemplateId template) {
    Integer own = numbers.get(slopeOf(template));
    return Math.max(0, effects[SLOPE] + (own == null ? 0 : effects[own]));
  }

  /** Returns what the parts of a show add to its log-odds, by their reasons. */
  SortedMap<String, Double> contributions(double[] effects, DemandQuestion show, double position) {
    double[] of = shares(show, 0).of;
    SortedMap<String, Double> parts = new TreeMap<>();
    for (int i = 0; i < effects.length; i++) {
      parts.merge(reasons.get(i), of[i] * effects[i], Double::sum);
    }
    parts.put(PRICE, -position * slope(effects, show.template().id()));
    return parts;
  }

  private static Key template(TemplateId id) {
    return new Key("template", "template", id.value(), "");
  }

  private static Key slopeOf(TemplateId id) {
    return new Key("slope", PRICE, id.value(), "");
  }

  private static Key slot(String slot) {
    return new Key("slot", TIME, slot, "");
  }

  private static Key genre(Genre genre) {
    return new Key("genre", TASTE, genre.key(), "");
  }

  private static Key region(String region) {
    return new Key("region", TASTE, region, "");
  }

  private static Key slotOf(TemplateId template, String slot) {
    return new Key("template and slot", TIME, template.value(), slot);
  }

  private static Key taste(Genre genre, String region) {
    return new Key("genre and region", TASTE, genre.key(), region);
  }
}
