package io.gigmate.scoring.market;

import java.util.List;

/**
 * What a text most likely is.
 *
 * @param label the likeliest
 * @param probability of it
 * @param evidence words of the text that speak for it, strongest first
 */
public record Labelling(String label, double probability, List<String> evidence) {
  public Labelling {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("a probability lies in 0..1: " + probability);
    }
    evidence = List.copyOf(evidence);
  }
}
