package io.gigmate.scoring.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.memory.InMemoryProspects;
import io.gigmate.core.prospect.MergedProspect;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.match.Matching;
import io.gigmate.scoring.memory.InMemoryMatchings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MergedProspectsPropertyTest {
  private static final TenantId TENANT = TenantId.of("t");

  /** Each record names its group; those that stand alone in it are in none. */
  @Property(tries = 200)
  void oneAfterTheOtherTheyAreTheSameAsTogether(
      @ForAll @Size(max = 20) List<@IntRange(max = 8) Integer> groupOf,
      @ForAll @IntRange(max = 20) int gone) {
    InMemoryProspects records = new InMemoryProspects();
    InMemoryMatchings matchings = new InMemoryMatchings();
    records.saveAll(
        TENANT,
        IntStream.range(0, groupOf.size())
            .filter(i -> i != gone)
            .mapToObj(i -> Prospect.builder(id(i), ProspectType.VENUE, "Room " + i).build())
            .toList());
    List<List<ProspectId>> groups = new ArrayList<>();
    for (int group = 0; group <= 8; group++) {
      int number = group;
      List<ProspectId> members =
          IntStream.range(0, groupOf.size())
              .filter(i -> groupOf.get(i) == number)
              .mapToObj(MergedProspectsPropertyTest::id)
              .sorted()
              .toList();
      if (members.size() > 1) {
        groups.add(members);
      }
    }
    matchings.replace(TENANT, new Matching(List.of(), groups));
    MergedProspects merged = new MergedProspects(records, matchings);
    List<MergedProspect> streamed = new ArrayList<>();
    merged.forEach(TENANT, streamed::add);
    assertThat(streamed).containsExactlyInAnyOrderElementsOf(merged.all(TENANT));
    List<Prospect> current = new ArrayList<>();
    new JoinedProspects(records, merged).forEach(TENANT, current::add);
    assertThat(current)
        .containsExactlyInAnyOrderElementsOf(new JoinedProspects(records, merged).all(TENANT));
  }

  private static ProspectId id(int number) {
    return ProspectId.of("r" + number);
  }
}
