package io.gigmate.scoring.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.scoring.match.NoisyLists.Labelled;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pairs found among lists that were made noisy in known ways. The floors stand a little below what
 * was measured; those below 0.95 are lists in which a name alone is left to many records, or in
 * which three slips fall on most fields.
 */
class MatchRegimesTest {
  static Stream<Arguments> regimes() {
    Regime guides = Regime.guides(700);
    Regime people = Regime.people(650);
    return Stream.of(
        Arguments.of("two guides", guides, 0.98),
        Arguments.of("a file of sixty", Regime.guides(50).copies(0.3, 2), 0.95),
        Arguments.of("many chains and hotels", guides.crowd(0.35, 0.10), 0.98),
        Arguments.of("a quarter of the phones changed", guides.phoneChanged(0.25), 0.96),
        Arguments.of("no phones", guides.columns(false, false, false, false), 0.95),
        Arguments.of("every record twice", Regime.guides(450).copies(1, 2), 0.96),
        Arguments.of("a quarter missing", guides.missing(0.25), 0.92),
        Arguments.of(
            "e-mail, web, places; a third missing",
            Regime.guides(900).columns(true, true, true, true).missing(0.3),
            0.91),
        Arguments.of("people, few slips", people, 0.98),
        Arguments.of("families under one roof", people.crowd(0, 0.3), 0.97),
        Arguments.of("names swapped", people.swapped(0.3), 0.98),
        Arguments.of(
            "two slips in a third of the fields, five copies",
            people.copies(0.4, 5).typos(0.35, 2).missing(0.05),
            0.97),
        Arguments.of(
            "the same without phones",
            people.copies(0.4, 5).typos(0.35, 2).missing(0.05).columns(false, false, true, false),
            0.95),
        Arguments.of(
            "three slips in most fields", people.copies(0.5, 5).typos(0.6, 3).missing(0.1), 0.90));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("regimes")
  void findsThePairsAndMergesNoneWrongly(String name, Regime regime, double f1) {
    Labelled lists = NoisyLists.make(regime, 11);
    MatchQuality quality =
        MatchQuality.of(lists, ProspectMatcher.standard().match(lists.prospects()));
    assertThat(quality.f1()).as("%s: %s", name, quality).isGreaterThanOrEqualTo(f1);
    assertThat(quality.samePrecision()).as("%s: %s", name, quality).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void findsNothingWhereThereIsNothing() {
    Labelled lists = NoisyLists.make(Regime.guides(700).copies(0, 2), 11);
    assertThat(ProspectMatcher.standard().match(lists.prospects()).pairs()).hasSizeLessThan(4);
    assertThat(ProspectMatcher.standard().match(lists.prospects()).pairs(Verdict.SAME)).isEmpty();
  }

  /** Above the size up to which every pair is compared. */
  @Test
  void blockingLosesFewPairsAndGrowsWithTheRecords() {
    Labelled lists =
        NoisyLists.make(Regime.people(2_500).typos(0.35, 2).missing(0.05).copies(0.5, 3), 5);
    Portrait[] portraits = PortraitGallery.of(lists.prospects());
    long[] pairs = Blocking.pairs(portraits);
    long found =
        Arrays.stream(pairs)
            .filter(
                pair ->
                    lists.areOne(
                        portraits[(int) (pair >>> 32)].prospect.id(),
                        portraits[(int) pair].prospect.id()))
            .count();
    int truth = MatchQuality.of(lists, new Matching(List.of(), List.of())).truePairs();
    assertThat(found).isGreaterThan(Math.round(0.985 * truth));
    assertThat(pairs.length).isLessThan(130 * portraits.length);
    assertThat(pairs).doesNotHaveDuplicates();
  }
}
