package io.gigmate.scoring.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.memory.InMemoryJourneyTriggers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class JourneyDeskPropertyTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final Instant START = Instant.parse("2026-03-02T18:00:00Z");

  private Instant now = START;

  @Property(tries = 200)
  void nobodyIsAskedTwiceWithinTheTimeOfAStageNorAtTwoStagesAtOnce(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 40) Integer> daysBetween,
      @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 60) Integer> shows) {
    now = START;
    InMemoryJourneyTriggers triggers = new InMemoryJourneyTriggers();
    InMemoryOperationsLog log = new InMemoryOperationsLog();
    JourneyDesk desk =
        new JourneyDesk(triggers, log, InMemoryTransactions.over(triggers, log), () -> now);
    Map<String, Instant> asked = new HashMap<>();
    for (int days : daysBetween) {
      now = now.plus(Duration.ofDays(days));
      LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
      List<JourneyTrigger> due = desk.audience(TENANT, today, standings(shows, today));
      assertThat(due).extracting(JourneyTrigger::member).doesNotHaveDuplicates();
      for (JourneyTrigger one : due) {
        Instant before = asked.put(one.member() + " " + one.stage(), one.at());
        if (before != null) {
          assertThat(Duration.between(before, one.at()))
              .isGreaterThanOrEqualTo(one.stage().apart());
        }
      }
    }
    assertThat(triggers.all(TENANT)).hasSizeGreaterThanOrEqualTo(asked.size());
    assertThat(log.last(TENANT).orElseThrow().operation().decision())
        .endsWith("to be asked; nothing was sent");
  }

  private static List<Standing> standings(List<Integer> shows, LocalDate today) {
    List<Standing> standings = new ArrayList<>();
    for (int i = 0; i < shows.size(); i++) {
      int count = shows.get(i);
      standings.add(
          new Standing(
              new Member(Member.Kind.ARTIST, "a" + i),
              LocalDate.of(2026, 1, 1),
              count,
              count == 0 ? null : LocalDate.of(2026, 1, 20),
              null,
              today.getYear() == 2026 ? count : 0));
    }
    return standings;
  }
}
