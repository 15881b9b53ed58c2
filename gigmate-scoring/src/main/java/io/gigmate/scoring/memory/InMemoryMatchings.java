package io.gigmate.scoring.memory;

import io.gigmate.core.memory.InMemoryTable;
import io.gigmate.core.memory.Restorable;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.match.MatchedPair;
import io.gigmate.scoring.match.Matching;
import io.gigmate.scoring.match.Verdict;
import io.gigmate.scoring.merge.Matchings;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The latest matching of each tenant in memory. */
public final class InMemoryMatchings implements Matchings, Restorable {
  private static final String LATEST = "latest";

  private final InMemoryTable<String, Matching> table = new InMemoryTable<>();

  @Override
  public void replace(TenantId tenant, Matching matching) {
    table.change(tenant, rows -> rows.put(LATEST, matching));
  }

  @Override
  public Matching current(TenantId tenant) {
    return table.find(tenant, LATEST).orElse(Matching.NONE);
  }

  @Override
  public List<MatchedPair> pairs(TenantId tenant, Verdict verdict) {
    return current(tenant).pairs(verdict);
  }

  @Override
  public List<List<ProspectId>> groupsOf(TenantId tenant, Collection<ProspectId> records) {
    Set<ProspectId> wanted = new HashSet<>(records);
    return current(tenant).groups().stream()
        .filter(group -> group.stream().anyMatch(wanted::contains))
        .toList();
  }

  @Override
  public Runnable snapshot() {
    return table.snapshot();
  }
}
