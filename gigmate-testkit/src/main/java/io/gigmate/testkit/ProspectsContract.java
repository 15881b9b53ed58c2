package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Prospects} keeps to. */
public interface ProspectsContract {
  /** Returns the port under test. */
  Prospects prospects();

  @Test
  default void prospectComesBackWithEveryPart() {
    TenantId tenant = Fixtures.newTenantId();
    Prospect full = Fixtures.fullProspect("full");
    Prospect plain = Fixtures.plainProspect("plain");
    prospects().saveAll(tenant, List.of(full, plain));
    assertSame(prospects().find(tenant, full.id()), full);
    assertSame(prospects().find(tenant, plain.id()), plain);
    assertSame(prospects().all(tenant), List.of(full, plain));
  }

  @Test
  default void prospectThatIsNotThereIsNotFound() {
    TenantId tenant = Fixtures.newTenantId();
    prospects().saveAll(tenant, List.of());
    assertThat(prospects().find(tenant, ProspectId.of("nowhere"))).isEmpty();
    assertThat(prospects().all(tenant)).isEmpty();
  }

  @Test
  default void severalProspectsAreFoundAtOnce() {
    TenantId tenant = Fixtures.newTenantId();
    prospects().saveAll(tenant, Ids.SHUFFLED.stream().map(Fixtures::plainProspect).toList());
    assertSame(
        prospects().findAll(tenant, ids("b", "nowhere", "A", "b")),
        List.of(Fixtures.plainProspect("A"), Fixtures.plainProspect("b")));
    assertThat(prospects().findAll(tenant, List.of())).isEmpty();
    assertThat(prospects().findAll(Fixtures.newTenantId(), ids("A"))).isEmpty();
  }

  @Test
  default void prospectsAreRemovedFromTheirTenantOnly() {
    TenantId mine = Fixtures.newTenantId();
    TenantId yours = Fixtures.newTenantId();
    for (TenantId tenant : List.of(mine, yours)) {
      prospects()
          .saveAll(tenant, List.of(Fixtures.fullProspect("one"), Fixtures.plainProspect("two")));
    }
    prospects().removeAll(mine, ids("one", "nowhere"));
    prospects().removeAll(mine, List.of());
    assertSame(prospects().all(mine), List.of(Fixtures.plainProspect("two")));
    assertThat(prospects().all(yours)).hasSize(2);
  }

  @Test
  default void whatASourceGaveIsFoundByItsTime() {
    TenantId tenant = Fixtures.newTenantId();
    Instant noon = Instant.parse("2026-03-02T12:00:00Z");
    prospects()
        .saveAll(
            tenant,
            List.of(
                from("late", Provenance.of("yelp", null).had(noon.plusMillis(1))),
                from("early", Provenance.of("yelp", null).had(noon.minusMillis(1))),
                from("At", Provenance.of("yelp", null).had(noon)),
                from("untimed", Provenance.of("yelp", null)),
                from("other", Provenance.of("songkick", null).had(noon.minusSeconds(9))),
                Fixtures.plainProspect("own")));
    assertThat(prospects().obtainedBefore(tenant, "yelp", noon))
        .containsExactlyElementsOf(ids("early", "untimed"));
    assertThat(prospects().obtainedBefore(tenant, "yelp", noon.plusSeconds(1)))
        .containsExactlyElementsOf(ids("At", "early", "late", "untimed"));
    assertThat(prospects().obtainedBefore(Fixtures.newTenantId(), "yelp", noon)).isEmpty();
    assertThat(prospects().earliestObtained(tenant, "yelp")).contains(noon.minusMillis(1));
    assertThat(prospects().earliestObtained(tenant, "nobody")).isEmpty();
  }

  private static Prospect from(String id, Provenance where) {
    return Fixtures.plainProspect(id).foundAt(where);
  }

  private static List<ProspectId> ids(String... ids) {
    return Arrays.stream(ids).map(ProspectId::of).toList();
  }

  @Test
  default void prospectReplacesTheOneWithItsId() {
    TenantId tenant = Fixtures.newTenantId();
    prospects()
        .saveAll(tenant, List.of(Fixtures.fullProspect("one"), Fixtures.fullProspect("two")));
    prospects().saveAll(tenant, List.of(Fixtures.plainProspect("one")));
    assertSame(
        prospects().all(tenant),
        List.of(Fixtures.plainProspect("one"), Fixtures.fullProspect("two")));
  }

  @Test
  default void lastProspectOfAnIdInOneCallStays() {
    TenantId tenant = Fixtures.newTenantId();
    prospects()
        .saveAll(tenant, List.of(Fixtures.fullProspect("one"), Fixtures.plainProspect("one")));
    assertSame(prospects().all(tenant), List.of(Fixtures.plainProspect("one")));
  }

  @Test
  default void prospectsComeInTheOrderOfTheirIds() {
    TenantId tenant = Fixtures.newTenantId();
    prospects().saveAll(tenant, Ids.SHUFFLED.stream().map(Fixtures::plainProspect).toList());
    assertThat(prospects().all(tenant))
        .map(one -> one.id().value())
        .containsExactlyElementsOf(Ids.ORDERED);
  }

  @Test
  default void prospectsOfAnotherTenantAreOutOfReach() {
    TenantId mine = Fixtures.newTenantId();
    TenantId yours = Fixtures.newTenantId();
    prospects().saveAll(mine, List.of(Fixtures.fullProspect("one")));
    prospects()
        .saveAll(yours, List.of(Fixtures.plainProspect("one"), Fixtures.plainProspect("two")));
    assertSame(prospects().all(mine), List.of(Fixtures.fullProspect("one")));
    assertThat(prospects().find(mine, ProspectId.of("two"))).isEmpty();
  }

  @Test
  default void prospectsAreKeptAllOrNot() {
    TenantId tenant = Fixtures.newTenantId();
    prospects().saveAll(tenant, List.of(Fixtures.plainProspect("kept")));
    Nothing.assertRefused(
        () -> prospects().saveAll(tenant, Nothing.after(Fixtures.fullProspect("kept"))));
    assertSame(prospects().all(tenant), List.of(Fixtures.plainProspect("kept")));
  }

  @Test
  default void prospectsSurviveWritersAtOneTime() throws ExecutionException, InterruptedException {
    TenantId tenant = Fixtures.newTenantId();
    List<Prospect> same =
        IntStream.range(0, 50).mapToObj(i -> Fixtures.fullProspect("id-" + (i + 10))).toList();
    List<Prospect> backwards = same.stream().sorted(comparing(Prospect::id).reversed()).toList();
    Together.run(8, i -> prospects().saveAll(tenant, i % 2 == 0 ? same : backwards));
    assertSame(prospects().all(tenant), same);
  }

  @Test
  default void manyProspectsReplaceThoseWithTheirIdsAndJoinTheOthers() {
    TenantId tenant = Fixtures.newTenantId();
    TenantId other = Fixtures.newTenantId();
    prospects().saveAll(other, numbered(0, 300).map(Fixtures::plainProspect).toList());
    prospects().saveAll(tenant, numbered(0, 300).map(Fixtures::fullProspect).toList());
    // The last of an id stays; some are there, some are new.
    List<Prospect> given =
        Stream.concat(
                numbered(200, 500).map(Fixtures::fullProspect),
                numbered(200, 500).map(Fixtures::plainProspect))
            .toList();
    prospects().saveAll(tenant, given);
    assertThat(prospects().all(tenant))
        .isEqualTo(
            Stream.concat(
                    numbered(0, 200).map(Fixtures::fullProspect),
                    numbered(200, 500).map(Fixtures::plainProspect))
                .toList());
    assertThat(prospects().count(other)).isEqualTo(300);
  }

  private static Stream<String> numbered(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "id-" + (i + 10_000));
  }

  @Test
  default void fiveThousandProspectsAreKept() {
    TenantId tenant = Fixtures.newTenantId();
    List<Prospect> many =
        IntStream.range(0, 5_000)
            .mapToObj(i -> Fixtures.fullProspect("id-" + (i + 10_000)))
            .toList();
    prospects().saveAll(tenant, many);
    assertThat(prospects().all(tenant)).isEqualTo(many);
  }
}
