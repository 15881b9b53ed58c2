package io.gigmate.scoring.merge;

import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.match.MatchedPair;
import io.gigmate.scoring.match.Matching;
import io.gigmate.scoring.match.Verdict;
import java.util.Collection;
import java.util.List;

/** Where the latest matching of a tenant's records is kept. */
public interface Matchings {
  /** Keeps this matching in place of the one before. */
  void replace(TenantId tenant, Matching matching);

  /** Returns the latest matching, {@link Matching#NONE} where there was none yet. */
  Matching current(TenantId tenant);

  /** Returns those of its pairs on which this verdict was given, in order. */
  List<MatchedPair> pairs(TenantId tenant, Verdict verdict);

  /** Returns its groups, in order. */
  default List<List<ProspectId>> groups(TenantId tenant) {
    return current(tenant).groups();
  }

  /** Returns those of its groups that hold any of these records, in order. */
  List<List<ProspectId>> groupsOf(TenantId tenant, Collection<ProspectId> records);
}
