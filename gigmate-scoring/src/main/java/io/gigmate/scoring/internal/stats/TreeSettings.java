package io.gigmate.scoring.internal.stats;

/**
 * How boosted trees are grown.
 *
 * @param trees at most
 * @param rate the part of a tree's answer that is taken
 * @param leaves of one tree, at most
 * @param depth of one tree, at most
 * @param l2 the penalty on a leaf's value
 * @param smallestHessian that a leaf must have
 * @param smallestLeaf in rows
 * @param rowShare of the rows that each tree sees
 * @param columnShare of the columns that each tree may split
 * @param categorySmoothing that pulls rare levels to the middle when they are put in order
 * @param categoryL2 the further penalty on the leaves of a split by category
 * @param smallestLevel in rows; rarer levels go with the rest
 * @param patience in trees without progress on the rows that are watched
 */
public record TreeSettings(
    int trees,
    double rate,
    int leaves,
    int depth,
    double l2,
    double smallestHessian,
    int smallestLeaf,
    double rowShare,
    double columnShare,
    double categorySmoothing,
    double categoryL2,
    int smallestLevel,
    int patience) {

  /** Returns the settings that did well on tables of leads: few leaves, small steps. */
  public static TreeSettings standard() {
    return new TreeSettings(600, 0.06, 8, 4, 5, 3, 20, 0.7, 0.3, 10, 10, 10, 40);
  }
}
