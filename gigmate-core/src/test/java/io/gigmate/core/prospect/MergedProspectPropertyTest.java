package io.gigmate.core.prospect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MergedProspectPropertyTest {
  @Provide
  Arbitrary<SourceRecord> records() {
    return Combinators.combine(
            Arbitraries.of("a", "b", "c"),
            Arbitraries.of("yelp", "songkick", "own list"),
            Arbitraries.integers().between(0, 5).injectNull(0.2),
            Arbitraries.of("The Room", "Room"),
            Arbitraries.of("512 555 0100", "512 555 0199").injectNull(0.4),
            Arbitraries.of(100, 250).injectNull(0.4),
            Arbitraries.of("Rock", "Jazz").map(Genre::of).list().ofMaxSize(2))
        .as(
            (id, source, day, name, phone, capacity, genres) ->
                SourceRecord.of(
                    Prospect.builder(ProspectId.of(id), ProspectType.VENUE, name)
                        .contact(new ContactDetails(null, phone, null, null, null))
                        .city(City.of("Austin", "TX"))
                        .provenance(day == null ? Provenance.of(source, null) : on(source, day))
                        .capacity(capacity)
                        .genres(genres)
                        .build()));
  }

  private static Provenance on(String source, int day) {
    return Provenance.of(source, null)
        .had(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(86_400L * day));
  }

  @Provide
  Arbitrary<List<SourceRecord>> several() {
    return records().list().ofMinSize(1).ofMaxSize(6);
  }

  @Property
  void addingASourceLosesNoValue(
      @ForAll("several") List<SourceRecord> before, @ForAll("records") SourceRecord added) {
    MergedProspect merged = MergedProspect.of(before);
    MergedProspect more = merged.with(added);
    assertThat(more.values(p -> p.contact().phone()))
        .containsAll(merged.values(p -> p.contact().phone()));
    assertThat(more.values(Prospect::capacity)).containsAll(merged.values(Prospect::capacity));
    assertThat(more.values(Prospect::name)).containsAll(merged.values(Prospect::name));
    assertThat(more.current().genres()).containsAll(merged.current().genres());
    assertThat(more.records()).contains(added).containsAll(merged.records());
    assertThat(more.ids()).containsAll(merged.ids());
  }

  @Property
  void theOrderOfMergingDoesNotShow(
      @ForAll("several") List<SourceRecord> records, @ForAll Random r) {
    List<SourceRecord> shuffled = new ArrayList<>(records);
    Collections.shuffle(shuffled, r);
    assertThat(MergedProspect.of(shuffled)).isEqualTo(MergedProspect.of(records));
  }

  @Property
  void mergingTwiceChangesNothing(@ForAll("several") List<SourceRecord> records) {
    MergedProspect merged = MergedProspect.of(records);
    assertThat(merged.with(merged)).isEqualTo(merged);
    assertThat(merged.with(records.get(0))).isEqualTo(merged);
  }

  @Property
  void whatIsBelievedIsTheLatestThatASourceSaid(@ForAll("several") List<SourceRecord> records) {
    MergedProspect merged = MergedProspect.of(records);
    List<SourcedValue<Integer>> capacities = merged.values(Prospect::capacity);
    assertThat(merged.current().capacity())
        .isEqualTo(capacities.isEmpty() ? null : capacities.get(0).value());
    assertThat(capacities)
        .map(SourcedValue::seen)
        .isSortedAccordingTo(Comparator.nullsLast(Comparator.reverseOrder()));
    assertThat(merged.current().id()).isEqualTo(merged.id());
  }

  @Example
  void aRecordWithoutProvenanceSaysSo() {
    Prospect bare = Prospect.builder(ProspectId.of("p"), ProspectType.FAN, "Ann").build();
    assertThat(SourceRecord.of(bare).source()).isEqualTo("unknown");
    assertThatIllegalArgumentException().isThrownBy(() -> MergedProspect.of(List.of()));
  }
}
