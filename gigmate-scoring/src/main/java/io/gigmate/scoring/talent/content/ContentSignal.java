package io.gigmate.scoring.talent.content;

import java.time.LocalDate;

/**
 * A judgement of an artist.
 *
 * @param aspect what is judged
 * @param value -1 to 1; 0 is what is usual
 * @param weight how many log-odds a full value is worth, as measured by whoever judges; 0 to 3
 * @param on the day of the judgement
 * @param evidence what it rests on, in words
 */
public record ContentSignal(
    Aspect aspect, double value, double weight, LocalDate on, String evidence) {
  private static final double HEAVIEST = 3;

  /** What may be judged. */
  public enum Aspect {
    /** How good recordings are, from audio. */
    QUALITY("quality of recordings"),
    /** How people speak of the artist, from text. */
    SENTIMENT("what people say");

    private final String words;

    Aspect(String words) {
      this.words = words;
    }

    /** Returns it in words. */
    public String words() {
      return words;
    }
  }

  public ContentSignal {
    if (!(value >= -1 && value <= 1) || !(weight >= 0 && weight <= HEAVIEST)) {
      throw new IllegalArgumentException(
          "a judgement must lie in -1..1, its weight in 0..3: " + value + ", " + weight);
    }
    if (evidence.isBlank()) {
      throw new IllegalArgumentException("a judgement must say what it rests on");
    }
  }

  /** Returns what it adds to the log-odds. */
  public double logOdds() {
    return value * weight;
  }
}
