package io.gigmate.scoring.market;

import java.util.List;

/**
 * How a text sounds, and the words that make it sound so.
 *
 * @param sentiment what it comes to
 * @param valence -1 for all bad to 1 for all good
 * @param words that count, the strongest first
 */
public record Mood(Sentiment sentiment, double valence, List<MoodWord> words) {
  public Mood {
    if (!(valence >= -1 && valence <= 1)) {
      throw new IllegalArgumentException("a valence lies in -1..1: " + valence);
    }
    words = List.copyOf(words);
  }
}
