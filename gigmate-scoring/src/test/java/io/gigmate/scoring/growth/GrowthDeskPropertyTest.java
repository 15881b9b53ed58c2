package io.gigmate.scoring.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.memory.InMemoryEvents;
import io.gigmate.core.memory.InMemoryProspects;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.prospect.SourcePolicy;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.memory.InMemoryActiveDays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class GrowthDeskPropertyTest {
  private static final Tenant HOUSE =
      new Tenant(TenantId.of("t1"), "A House", ZoneId.of("America/Chicago"));
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");

  private final InMemoryProspects prospects = new InMemoryProspects();
  private final GrowthDesk desk =
      new GrowthDesk(
          prospects, new ChurnDesk(new InMemoryEvents(), new InMemoryActiveDays(), () -> NOW));

  private static Prospect known(int number, int daysAgo) {
    return Prospect.builder(ProspectId.of("p" + number), ProspectType.VENUE, "Room")
        .provenance(
            new Provenance(
                "yelp", null, NOW.minus(Duration.ofDays(daysAgo)), SourcePolicy.Way.OWNER_EXPORT))
        .build();
  }

  @Property(tries = 200)
  void leadsOnlyGrowAndTheLastWeekHasAllThatAreOlder(
      @ForAll @Size(max = 40) List<@IntRange(max = 700) Integer> ages) {
    List<Prospect> all = new ArrayList<>();
    for (int age : ages) {
      all.add(known(all.size(), age));
    }
    InMemoryProspects kept = new InMemoryProspects();
    kept.saveAll(HOUSE.id(), all);
    GrowthReport report =
        new GrowthDesk(
                kept, new ChurnDesk(new InMemoryEvents(), new InMemoryActiveDays(), () -> NOW))
            .report(HOUSE, GrowthOf.LEADS, 8);
    List<Integer> counts = report.weeks().stream().map(WeekCount::count).toList();
    assertThat(counts).isSorted().doesNotContain(0);
    assertThat(report.weeks()).allMatch(week -> week.weekEnd().getDayOfWeek() == DayOfWeek.SUNDAY);
    // Today is Monday: who became known yesterday or before is in the week that ended.
    long before = ages.stream().filter(age -> age >= 1).count();
    assertThat(counts.isEmpty() ? 0 : counts.get(counts.size() - 1)).isEqualTo((int) before);
    assertThat(report.forecasts().isEmpty()).isEqualTo(counts.size() < 12);
  }

  @Example
  void whoseDayNobodyKnowsIsLeftOutAndCounted() {
    prospects.saveAll(
        HOUSE.id(),
        List.of(
            known(1, 30),
            Prospect.builder(ProspectId.of("x"), ProspectType.VENUE, "Old Room").build()));
    GrowthReport report = desk.report(HOUSE, GrowthOf.LEADS, 8);
    assertThat(report.undated()).isEqualTo(1);
    assertThat(report.weeks().get(report.weeks().size() - 1).count()).isEqualTo(1);
  }
}
