package io.gigmate.scoring.market;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.ResourceBundle;

/**
 * How good or bad words sound, from -4 to 4.
 *
 * <p>{@link #standard()} is VADER's list (MIT licence, in the file) with a few words of business
 * news whose everyday sense is another. This class is immutable and thread-safe.
 */
public final class WordList {
  /**
   * Said of a business these have a direction that they lack in talk. The numbers are our own
   * judgement, on VADER's scale.
   */
  private static final String BUSINESS =
      """
      above 0.6 | achieve 1.4 | acclaim 2.0 | award 2.0 | below -0.6 | boom 1.9 | boost 1.7 \
      | bankrupt -3.0 | bankruptcy -3.0 | backlash -2.0 | bot -1.0 | bots -1.2 | breach -1.8 \
      | cancels -1.6 | cancelled -1.6 | canceled -1.6 | cancellation -1.7 | cancellations -1.8 \
      | close -0.3 | closes -1.2 | closed -1.2 | closing -1.2 | closure -1.9 | closures -1.9 \
      | cost 0 | costs -0.3 | cuts -1.2 | decline -1.6 | declined -1.6 | declines -1.6 \
      | declining -1.6 | decrease -1.3 | decreased -1.3 | deficit -1.8 | delay -1.2 | delays -1.2 \
      | delayed -1.2 | demolish -1.8 | dip -1.1 | dispute -1.5 | down -0.7 | downturn -2.0 \
      | drop -1.2 | dropped -1.2 | drops -1.2 | eviction -2.2 | evicted -2.2 | exceed 1.4 \
      | exceeded 1.5 | exceeds 1.4 | expand 1.4 | expanded 1.4 | expanding 1.4 | expands 1.4 \
      | expansion 1.4 | fall -1.0 | fallen -1.3 | falling -1.3 | falls -1.2 | fell -1.4 \
      | fined -1.7 | fraudsters -2.4 | gain 1.4 | gains 1.4 | grew 1.5 | grow 1.3 | growing 1.3 \
      | grown 1.3 | grows 1.4 | growth 1.7 | half-empty -1.8 | halt -1.4 | halted -1.5 \
      | headliner 0.4 | higher 0.8 | improve 1.6 | improved 1.8 | improvement 1.6 | increase 1.1 \
      | increased 1.1 | increases 1.1 | increasing 1.1 | inflation -1.2 | insolvency -2.8 \
      | insolvent -2.8 | interest 0 | interests 0 | lawsuit -1.8 | lawsuits -1.8 | layoff -2.2 \
      | layoffs -2.2 | loss -1.7 | losses -1.8 | lower -0.7 | milestone 1.5 | noise-complaint -1.5 \
      | outage -1.6 | overcrowding -1.6 | play 0 | played 0 | playing 0 | plays 0 | plummet -2.4 \
      | plunge -2.2 | plunged -2.2 | postpone -1.1 | postponed -1.2 | pricey -1.0 \
      | profit 1.5 | profits 1.6 | profitable 1.9 | recession -2.2 | record 0.7 | refund -0.9 \
      | refunds -0.9 | renewed 0.9 | revive 1.5 | revived 1.5 | rise 0.8 | risen 0.9 | rises 0.8 \
      | rising 0.6 | rose 1.0 | scalpers -1.8 | share 0 | shared 0 | shares 0 | shrank -1.4 \
      | shrink -1.4 | shrinking -1.4 | shut -1.4 | shutter -1.8 | shuttered -1.9 | shutdown -1.7 \
      | shuts -1.5 | slump -2.0 | slumped -2.0 | sold-out 2.0 | sell-out 1.8 | sellout 1.8 \
      | sellouts 1.8 | soar 1.9 | soared 1.9 | soaring 1.8 | stolen -2.2 | sue -1.7 | sued -1.8 \
      | sues -1.8 | surge 1.2 | surged 1.5 | surges 1.3 | surging 1.4 | thriving 2.2 | tough -1.0 \
      | underperform -1.8 | underperformed -1.8 | unpaid -1.7 | up 0.4 | upgrade 1.2 \
      | upgraded 1.3 | upbeat 1.9 | weak -1.7 | weaker -1.8 | weakness -1.7 | worsen -2.0 \
      | worsened -2.0\
      """;

  private static final WordList STANDARD = read();

  private final Map<String, Double> weights;

  private WordList(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
  }

  /** Returns the list that comes with the library. */
  public static WordList standard() {
    return STANDARD;
  }

  /** Returns a list of these words. */
  public static WordList of(Map<String, Double> weights) {
    weights.forEach(
        (word, weight) -> {
          if (!(weight >= -4 && weight <= 4) || word.isBlank()) {
            throw new IllegalArgumentException("a word weighs -4..4: '" + word + "' " + weight);
          }
        });
    return new WordList(weights);
  }

  /** Returns the weight of a word in lower case, where it is in the list. */
  public OptionalDouble weight(String word) {
    Double weight = weights.get(word);
    return weight == null || weight == 0 ? OptionalDouble.empty() : OptionalDouble.of(weight);
  }

  private static WordList read() {
    // A bundle, because a pure module opens no files; the root locale, because words have none.
    ResourceBundle vader =
        ResourceBundle.getBundle(
            WordList.class.getPackageName() + ".vader",
            Locale.ROOT,
            WordList.class.getClassLoader());
    Map<String, Double> weights = new HashMap<>();
    for (String word : vader.keySet()) {
      weights.put(word, Double.valueOf(vader.getString(word)));
    }
    for (String entry : BUSINESS.split("\\|", -1)) {
      String[] parts = entry.strip().split(" ", -1);
      weights.put(parts[0], Double.valueOf(parts[1]));
    }
    return of(weights);
  }
}
