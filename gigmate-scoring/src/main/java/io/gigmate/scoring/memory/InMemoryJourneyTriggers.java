package io.gigmate.scoring.memory;

import io.gigmate.core.memory.InMemoryTable;
import io.gigmate.core.memory.Restorable;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.growth.JourneyTrigger;
import io.gigmate.scoring.growth.JourneyTriggers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whom it was time for, in memory. */
public final class InMemoryJourneyTriggers implements JourneyTriggers, Restorable {
  private static final Comparator<JourneyTrigger> EARLIEST_FIRST =
      Comparator.comparing(JourneyTrigger::at)
          .thenComparing(JourneyTrigger::member)
          .thenComparing(JourneyTrigger::stage);

  private final InMemoryTable<String, List<JourneyTrigger>> table = new InMemoryTable<>();

  @Override
  public boolean add(TenantId tenant, JourneyTrigger trigger) {
    AtomicBoolean added = new AtomicBoolean();
    String key = trigger.stage().code() + " " + trigger.member();
    table.change(
        tenant,
        rows -> {
          List<JourneyTrigger> before = rows.getOrDefault(key, List.of());
          if (before.stream().noneMatch(one -> near(one, trigger))) {
            List<JourneyTrigger> after = new ArrayList<>(before);
            after.add(trigger);
            rows.put(key, List.copyOf(after));
            added.set(true);
          }
        });
    return added.get();
  }

  private static boolean near(JourneyTrigger one, JourneyTrigger other) {
    return Duration.between(one.at(), other.at()).abs().compareTo(one.stage().apart()) < 0;
  }

  @Override
  public List<JourneyTrigger> all(TenantId tenant) {
    return table.all(tenant).stream().flatMap(List::stream).sorted(EARLIEST_FIRST).toList();
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
