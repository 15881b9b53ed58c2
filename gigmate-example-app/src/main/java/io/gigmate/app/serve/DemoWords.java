package io.gigmate.app.serve;

import io.gigmate.scoring.acceptance.DeclineReason;
import io.gigmate.scoring.acceptance.PastWord;
import io.gigmate.scoring.acceptance.Trait;
import io.gigmate.scoring.acceptance.TraitKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Decisions that nobody made, for a demonstration: a house that likes country and blues, takes
 * little comedy on weekdays, and shies away from a large risk. The same for the same day and seed.
 */
final class DemoWords {
  private static final int WORDS = 60;
  private static final List<String> GENRES = List.of("country", "blues", "folk", "comedy");
  private static final List<String> RISKS =
      List.of("a small risk of a loss", "some risk of a loss", "a large risk of a loss");

  private DemoWords() {}

  /** Returns sixty of them, one every three days up to now. */
  static List<PastWord> said(Instant now, long seed) {
    SplittableRandom dice = new SplittableRandom(seed);
    List<PastWord> words = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      int genre = dice.nextInt(GENRES.size());
      int risk = dice.nextInt(RISKS.size());
      boolean weekend = dice.nextBoolean();
      double chance = 0.9 - 0.12 * genre - 0.15 * risk - (weekend ? 0 : 0.15);
      boolean yes = dice.nextDouble() < chance;
      DeclineReason why =
          risk == 2
              ? DeclineReason.TOO_EXPENSIVE
              : genre == 3 ? DeclineReason.WRONG_GENRE : DeclineReason.DATE;
      words.add(
          new PastWord(
              "simulated-" + i,
              List.of(
                  new Trait(TraitKind.KIND, "night"),
                  new Trait(TraitKind.GENRE, GENRES.get(genre)),
                  new Trait(TraitKind.WEEK, weekend ? "on Fridays and Saturdays" : "on weekdays"),
                  new Trait(TraitKind.MONEY, RISKS.get(risk))),
              yes ? null : why,
              now.minus(Duration.ofDays(3L * (WORDS - i))),
              true));
    }
    return words;
  }
}
