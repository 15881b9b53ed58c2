package io.gigmate.scoring.internal.stats;

/**
 * How robust trees are grown.
 *
 * @param trees how many
 * @param depth splits from the root to a leaf, at most
 * @param smallestLeaf rows that a leaf has at least
 * @param rate the share of each tree's answer that is taken
 * @param rowShare the share of the rows that a tree sees
 * @param columnShare the share of the columns that a tree sees
 */
public record RobustTreeSettings(
    int trees, int depth, int smallestLeaf, double rate, double rowShare, double columnShare) {}
