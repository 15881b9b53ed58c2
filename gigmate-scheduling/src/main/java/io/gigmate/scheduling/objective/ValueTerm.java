package io.gigmate.scheduling.objective;

/**
 * A part of what a calendar is worth, with the weight that it has where nobody says otherwise.
 * {@link Objective} has the formula of each.
 */
public enum ValueTerm {
  /** A show that is put on. It outweighs the rest, so that filling the calendar comes first. */
  SHOW(10),
  /** What the show is expected to be worth, from 0 to 1: a function that is given in. */
  EXPECTED_VALUE(2),
  /** How well the act fits the bill and the room. */
  GENRE_FIT(1),
  /** How near the act lives. */
  NEARNESS(1),
  /** The same act in the same room again. */
  ROOM_ACTS(1),
  /** The same template in the same room again. */
  ROOM_TEMPLATES(0.1),
  /** The same act in two rooms of a town within a week. */
  TOWN_ACTS(0.2),
  /** Two shows in a room on one day. */
  ROOM_DAYS(0.5),
  /** Many shows of an act in one week. */
  EVEN_WEEKS(0.1),
  /** Many shows of one act in all. */
  FAIRNESS(0.6),
  /** Shows of one family of genres on one night near each other. */
  CANNIBALISATION(0.3),
  /** A show of the same family near by on the evening before or after: one tells of the other. */
  CROSS_PROMOTION(0.2),
  /** An act that plays another room the next day, the nearer the better. */
  TOURS(0.1),
  /** A template that is used more or less often in a week than was wanted. */
  TEMPLATE_TARGETS(0.5);

  private final double defaultWeight;

  ValueTerm(double defaultWeight) {
    this.defaultWeight = defaultWeight;
  }

  /** Returns the weight, in points, that it has where nobody says otherwise. */
  public double defaultWeight() {
    return defaultWeight;
  }
}
