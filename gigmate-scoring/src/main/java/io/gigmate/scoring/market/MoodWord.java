package io.gigmate.scoring.market;

/**
 * A word with a ring to it.
 *
 * @param word in lower case
 * @param weight what it adds, after negation and emphasis; below 0 for bad
 */
public record MoodWord(String word, double weight) {}
