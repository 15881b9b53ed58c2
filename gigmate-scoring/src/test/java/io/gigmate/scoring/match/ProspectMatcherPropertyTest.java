package io.gigmate.scoring.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.explain.Factor;
import io.gigmate.core.place.City;
import io.gigmate.core.prospect.ContactDetails;
import io.gigmate.core.prospect.MergedProspect;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.SourceRecord;
import io.gigmate.scoring.match.NoisyLists.Labelled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProspectMatcherPropertyTest {
  private static final Instant SEEN = Instant.parse("2026-03-02T15:00:00Z");

  private final ProspectMatcher matcher = ProspectMatcher.standard();

  @Provide
  Arbitrary<List<Prospect>> lists() {
    return Arbitraries.longs()
        .between(0, 1_000_000)
        .map(
            seed -> {
              Regime regime =
                  seed % 2 == 0
                      ? Regime.guides(25).crowd(0.2, 0.2).copies(0.4, 3).missing(0.2)
                      : Regime.people(25).crowd(0, 0.3).copies(0.4, 3).typos(0.4, 2);
              return NoisyLists.make(regime, seed).prospects();
            });
  }

  @Property(tries = 100)
  void theOrderOfTheRecordsChangesNothing(
      @ForAll("lists") List<Prospect> records, @ForAll Random dice) {
    List<Prospect> shuffled = new ArrayList<>(records);
    Collections.shuffle(shuffled, dice);
    assertThat(matcher.match(shuffled)).isEqualTo(matcher.match(records));
  }

  /** Ids break ties between joints that are equally sure, hence one seed. */
  @Property(tries = 100, seed = "11")
  void idsDoNotDecide(@ForAll("lists") List<Prospect> records) {
    List<Prospect> renamed = records.stream().map(one -> withId(one, mirrored(one.id()))).toList();
    Set<Set<ProspectId>> there = new HashSet<>();
    matcher
        .match(renamed)
        .pairs()
        .forEach(pair -> there.add(Set.of(mirrored(pair.left()), mirrored(pair.right()))));
    Set<Set<ProspectId>> here = new HashSet<>();
    matcher.match(records).pairs().forEach(pair -> here.add(Set.of(pair.left(), pair.right())));
    assertThat(there).isEqualTo(here);
  }

  @Property(tries = 100)
  void sameIsAnEquivalenceAndItsClassesAreTheGroups(@ForAll("lists") List<Prospect> records) {
    Matching matching = matcher.match(records);
    Set<Set<ProspectId>> within = new HashSet<>();
    for (List<ProspectId> group : matching.groups()) {
      for (ProspectId a : group) {
        for (ProspectId b : group) {
          if (!a.equals(b)) {
            within.add(Set.of(a, b));
          }
        }
      }
    }
    assertThat(matching.pairs(Verdict.SAME))
        .extracting(pair -> Set.of(pair.left(), pair.right()))
        .containsExactlyInAnyOrderElementsOf(within);
  }

  @Property(tries = 100)
  void everyPairIsExplainedByReasonsThatAddUp(@ForAll("lists") List<Prospect> records) {
    for (MatchedPair pair : matcher.match(records).pairs()) {
      double sum = pair.explanation().factors().stream().mapToDouble(Factor::contribution).sum();
      assertThat(1 / (1 + Math.exp(-sum))).isCloseTo(pair.probability(), within(1e-9));
      assertThat(pair.probability())
          .isGreaterThanOrEqualTo(pair.verdict() == Verdict.SAME ? 0.5 : 0.4999);
      assertThat(pair.evidence()).startsWith("name ");
    }
  }

  @Property(tries = 100)
  void whatIsMergedStaysMergedWhateverComes(
      @ForAll("lists") List<Prospect> first, @ForAll("lists") List<Prospect> later) {
    List<List<ProspectId>> before = matcher.match(first).groups();
    List<Prospect> all = new ArrayList<>(first);
    later.forEach(one -> all.add(withId(one, ProspectId.of("x" + one.id().value()))));
    Matching after = matcher.match(all, before);
    for (List<ProspectId> group : before) {
      assertThat(after.groups()).anyMatch(whole -> whole.containsAll(group));
    }
  }

  @Property(tries = 100)
  void mergingLosesNoRecordAndTwiceIsOnce(@ForAll("lists") List<Prospect> records) {
    Matching matching = matcher.match(records);
    List<SourceRecord> sources = records.stream().map(r -> new SourceRecord("s", SEEN, r)).toList();
    List<MergedProspect> merged = matching.merge(sources);
    assertThat(merged.stream().flatMap(one -> one.records().stream()))
        .containsExactlyInAnyOrderElementsOf(sources);
    List<SourceRecord> again = merged.stream().flatMap(one -> one.records().stream()).toList();
    assertThat(matching.merge(again)).isEqualTo(merged);
    assertThat(matcher.match(records, matching.groups()).groups()).isEqualTo(matching.groups());
  }

  @Example
  void readsEachFieldOfAPair() {
    Prospect a = room("a", "Art's Deli", "12224 Ventura Blvd.", "818/762-1221");
    Prospect b = room("b", "Art's Delicatessen", "12224 ventura blvd", "(818) 762-1221 ext 2");
    Prospect c = room("c", "Campanile", "624 S. La Brea Ave.", "213-938-1447");
    Matching matching = matcher.match(List.of(a, b, c));
    assertThat(matching.groups()).containsExactly(List.of(a.id(), b.id()));
    assertThat(matching.pairs().get(0).evidence())
        .contains("name agrees (Art's Deli)")
        .contains("address agrees (12224 Ventura Blvd. / 12224 ventura blvd)")
        .contains("phone agrees (+18187621221)");
  }

  @Example
  void fewOrNoRecordsAreNoTrouble() {
    assertThat(matcher.match(List.of()).pairs()).isEmpty();
    Prospect only = room("a", "Art's Deli", "12224 Ventura Blvd.", "818/762-1221");
    assertThat(matcher.match(List.of(only)).groups()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> matcher.match(List.of(only, only)))
        .withMessage("two records have one id: a");
  }

  @Example
  void aFileAboveTheSizeOfAllPairsGivesTheSameAnswerTwice() {
    Labelled lists = NoisyLists.make(Regime.guides(1_300), 3);
    List<Prospect> reversed = new ArrayList<>(lists.prospects());
    Collections.reverse(reversed);
    assertThat(matcher.match(reversed)).isEqualTo(matcher.match(lists.prospects()));
  }

  private static Prospect room(String id, String name, String address, String phone) {
    return Prospect.builder(ProspectId.of(id), ProspectType.VENUE, name)
        .contact(new ContactDetails(null, phone, null, address, null))
        .city(City.of("Los Angeles", "CA"))
        .build();
  }

  private static ProspectId mirrored(ProspectId id) {
    return ProspectId.of(new StringBuilder(id.value()).reverse().toString());
  }

  private static Prospect withId(Prospect one, ProspectId id) {
    return new Prospect(
        id,
        one.type(),
        one.name(),
        one.businessName(),
        one.contact(),
        one.city(),
        one.location(),
        one.provenance(),
        one.capacity(),
        one.genres(),
        one.reach());
  }
}
