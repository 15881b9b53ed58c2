package io.gigmate.core.prospect;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryProspects;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceRetentionTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final Instant START = Instant.parse("2026-03-02T15:00:00Z");

  private final InMemoryProspects prospects = new InMemoryProspects();
  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private Instant now = START;
  private final SourceRetention retention =
      new SourceRetention(
          SourcePolicies.standard(),
          prospects,
          log,
          InMemoryTransactions.over(prospects, log),
          () -> now);

  @Test
  void eachRecordGoesWhenItsOwnTimeIsOver() {
    keep(
        found("y1", Provenance.of("yelp", null).had(START)),
        found("y2", Provenance.of("yelp", null).had(START.plusSeconds(60))),
        found("g1", Provenance.of("google_business", null).had(START)),
        found("s1", Provenance.of("songkick", null).had(START.minus(Duration.ofDays(900)))),
        found("own", null));

    now = START.plus(Duration.ofHours(24));
    assertThat(retention.sweep(TENANT))
        .isEqualTo(new SourceRetention.Sweep(0, START.plus(Duration.ofHours(24))));
    now = now.plusMillis(1);
    assertThat(retention.sweep(TENANT).removed()).isEqualTo(1);
    assertThat(ids()).containsExactly("g1", "own", "s1", "y2");
    now = START.plus(Duration.ofDays(30)).plusMillis(1);
    assertThat(retention.sweep(TENANT)).isEqualTo(new SourceRetention.Sweep(2, null));
    assertThat(ids()).containsExactly("own", "s1");
  }

  @Test
  void aRecordOfALimitedSourceWhoseTimeIsNotKnownGoesToo() {
    keep(found("y1", Provenance.of("yelp", null)), found("s1", Provenance.of("songkick", null)));
    assertThat(retention.sweep(TENANT).removed()).isEqualTo(1);
    assertThat(ids()).containsExactly("s1");
  }

  @Test
  void whatWasRemovedIsLoggedBySourceAndASweepOfNothingIsNot() {
    keep(
        found("y1", Provenance.of("yelp", null).had(START)),
        found("g1", Provenance.of("google_business", null).had(START)));
    retention.sweep(TENANT);
    assertThat(log.last(TENANT)).isEmpty();
    now = START.plus(Duration.ofDays(31));
    retention.sweep(TENANT);
    assertThat(log.entries(TENANT, 1, 10))
        .map(entry -> entry.operation().subject() + ": " + entry.operation().decision())
        .containsExactly(
            "source google_business: 1 records removed", "source yelp: 1 records removed");
  }

  private void keep(Prospect... records) {
    prospects.saveAll(TENANT, List.of(records));
  }

  private List<String> ids() {
    return prospects.all(TENANT).stream().map(record -> record.id().value()).toList();
  }

  private static Prospect found(String id, @Nullable Provenance where) {
    return Prospect.builder(ProspectId.of(id), ProspectType.VENUE, "A room")
        .provenance(where)
        .build();
  }
}
