package io.gigmate.scoring.internal.attendance;

/**
 * A show that tells what an artist of whom nothing is known may draw.
 *
 * @param row the show
 * @param share the log of its share, partly freed of the season
 * @param weight 1 for an opening, less for any other show
 */
record PastOpening(ShowRow row, double share, double weight) {}
