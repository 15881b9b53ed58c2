package io.gigmate.scoring.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AcceptanceModelPropertyTest {
  private static final List<DeclineReason> REASONS = List.of(DeclineReason.values());
  private static final Trait NIGHT = new Trait(TraitKind.KIND, "night");

  private static List<PastWord> words(List<Integer> codes) {
    List<PastWord> words = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      int code = codes.get(i);
      words.add(
          new PastWord(
              "advice-" + i,
              List.of(NIGHT, new Trait(TraitKind.GENRE, "genre " + code % 4)),
              code % 3 == 0 ? null : REASONS.get(code % REASONS.size()),
              Instant.ofEpochSecond(i),
              false));
    }
    return words;
  }

  @Property(tries = 100)
  void reasonsAddUpAndTheOrderOfWordsDoesNotMatter(
      @ForAll @Size(min = 25, max = 60) List<@IntRange(max = 100) Integer> codes) {
    List<PastWord> words = words(codes);
    List<PastWord> reversed = new ArrayList<>();
    words.forEach(one -> reversed.add(0, one));
    List<Trait> traits = List.of(NIGHT, new Trait(TraitKind.GENRE, "genre 1"));
    Acceptance answer = AcceptanceModel.learnedFrom(words).of(traits);
    assertThat(AcceptanceModel.learnedFrom(reversed).of(traits)).isEqualTo(answer);
    answer.fold(
        yes ->
            assertThat(yes.probability())
                .isCloseTo(1 / (1 + Math.exp(-yes.explanation().answer())), within(1e-9)),
        few -> assertThat(few.decisions()).isLessThanOrEqualTo(codes.size()));
  }

  @Property(tries = 100)
  void oneMoreYesNeverLowersTheChance(
      @ForAll @Size(min = 25, max = 60) List<@IntRange(max = 100) Integer> codes,
      @ForAll @IntRange(max = 3) int genre) {
    List<Trait> traits = List.of(NIGHT, new Trait(TraitKind.GENRE, "genre " + genre));
    List<PastWord> more = new ArrayList<>(words(codes));
    AcceptanceModel before = AcceptanceModel.learnedFrom(more);
    more.add(new PastWord("one-more", traits, null, Instant.ofEpochSecond(9_999), false));
    if (before.isLearned()) {
      assertThat(AcceptanceModel.learnedFrom(more).probability(traits))
          .isGreaterThanOrEqualTo(before.probability(traits) - 1e-6);
    }
    assertThat(AcceptanceModel.learnedFrom(more).decisions()).isEqualTo(before.decisions() + 1);
  }
}
