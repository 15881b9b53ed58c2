package io.gigmate.scheduling.objective;

import io.gigmate.core.event.TemplateId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a calendar is worth, as one number: the sum over all {@linkplain ValueTerm terms} of weight
 * × amount. {@code n} counts shows, new ones and those that stand; {@code W} is the number of
 * weeks; rooms are near each other within {@link #NEAR_MILES}; days are those of the room's clock.
 * The value of a plan is the value of everything together minus the value of what stood before.
 *
 * <pre>
 * SHOW              Σ new shows 1
 * EXPECTED_VALUE    Σ new shows e(room, act, template, date) × w(template), 0 ≤ e ≤ 1;
 *                     w is the template's weight ÷ the largest of those switched on
 * GENRE_FIT         Σ new shows ½·bill + ½·room
 *                     bill: 1 the act names the bill's own genre, ½ otherwise
 *                     room: 1 the room books a family that the act plays, 0 it does not,
 *                           ½ the act's or the room's genres are not known
 * NEARNESS          Σ new shows 1 within 5 miles of home, (20 − miles)/15 up to 20, then 0
 * ROOM_ACTS         −Σ rooms, acts n(n−1)/2 ÷ W
 * ROOM_TEMPLATES    −Σ rooms, templates n(n−1)/2 ÷ W
 * TOWN_ACTS         −Σ pairs of shows of an act in two near rooms, less than 7 days apart
 * ROOM_DAYS         −Σ rooms, days n(n−1)/2
 * EVEN_WEEKS        −Σ acts, weeks of the plan n(n−1)/2
 * FAIRNESS          −Σ acts n(n−1)/2 ÷ W
 * CANNIBALISATION   −Σ shows min(3, Σ shows of the day, near and of the family (1 − miles/5))
 * CROSS_PROMOTION   +Σ shows 1 where a near room has the family on the day before or after
 * TOURS             +Σ pairs of shows of an act in two rooms on consecutive days, 1 − miles/100,
 *                     at least 0
 * TEMPLATE_TARGETS  −Σ templates with a target, weeks of the plan |n − target|
 * </pre>
 *
 * Both shares of miles are rounded to hundredths. A bill that takes every genre has no family: it
 * neither cannibalises nor promotes. A sum of n(n−1)/2 is the least where the n are even, which is
 * what makes a calendar fair and varied.
 *
 * <p>Targets come first whatever the weights are: no show is given up for a better one elsewhere.
 *
 * @param weights of every term in points, not negative; a term that is left out has its default
 * @param expected what a show is expected to be worth
 * @param templateTargets how many shows of a template a week is to have in all rooms together
 */
public record Objective(
    Map<ValueTerm, Double> weights,
    ExpectedValue expected,
    SortedMap<TemplateId, Integer> templateTargets) {
  /** Rooms no farther apart than this share their public. */
  public static final double NEAR_MILES = 5;

  /** From here on nearness counts nothing. */
  public static final double FAR_MILES = 20;

  /** A drive between two days of a tour counts less the longer it is, and from here on nothing. */
  public static final double TOUR_MILES = 100;

  /** More neighbours of the same night than these full ones make it no worse. */
  public static final double MOST_CROWDING = 3;

  private static final double LARGEST_WEIGHT = 1000;

  private static final Objective STANDARD =
      new Objective(Map.of(), ExpectedValue.usualDraw(), new TreeMap<>());

  public Objective {
    Map<ValueTerm, Double> all = new EnumMap<>(ValueTerm.class);
    for (ValueTerm term : ValueTerm.values()) {
      double weight = weights.getOrDefault(term, term.defaultWeight());
      if (!(weight >= 0 && weight <= LARGEST_WEIGHT)) {
        throw new IllegalArgumentException(
            "the weight of " + term + " must lie in 0..1000: " + weight);
      }
      all.put(term, weight);
    }
    weights = Collections.unmodifiableMap(all);
    templateTargets = Collections.unmodifiableSortedMap(new TreeMap<>(templateTargets));
    templateTargets.forEach(
        (template, target) -> {
          if (target < 0) {
            throw new IllegalArgumentException(
                "the target of template " + template + " must not be negative: " + target);
          }
        });
  }

  /** Returns the objective with every default: the acts' usual draw, no template targets. */
  public static Objective standard() {
    return STANDARD;
  }

  /** Returns the points that one of this term counts. */
  public double weight(ValueTerm term) {
    return weights.getOrDefault(term, 0.0);
  }

  /** Returns this objective with another weight of one term. */
  public Objective with(ValueTerm term, double weight) {
    Map<ValueTerm, Double> changed = new EnumMap<>(weights);
    changed.put(term, weight);
    return new Objective(changed, expected, templateTargets);
  }

  /** Returns this objective with this expectation. */
  public Objective with(ExpectedValue expectation) {
    return new Objective(weights, expectation, templateTargets);
  }

  /** Returns this objective with these numbers of shows a week for templates. */
  public Objective withTemplateTargets(Map<TemplateId, Integer> targets) {
    return new Objective(weights, expected, new TreeMap<>(targets));
  }
}
