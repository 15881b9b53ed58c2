package io.gigmate.scoring.merge;

import io.gigmate.core.prospect.MergedProspect;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.prospect.SourceRecord;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.match.Matching;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A tenant's prospects as the latest matching joined their records. A prospect goes by the first of
 * its records' ids and is found under each.
 */
public final class MergedProspects {
  private final Prospects records;
  private final Matchings matchings;

  /** Creates the reading on the records and what joins them. */
  public MergedProspects(Prospects records, Matchings matchings) {
    this.records = records;
    this.matchings = matchings;
  }

  /** Returns every prospect, by id. */
  public List<MergedProspect> all(TenantId tenant) {
    return merged(matchings.groups(tenant), records.all(tenant));
  }

  /**
   * Hands over every prospect, one after the other in no order; of the records, only those that are
   * joined are in memory together.
   */
  public void forEach(TenantId tenant, Consumer<? super MergedProspect> each) {
    List<List<ProspectId>> groups = matchings.groups(tenant);
    Set<ProspectId> joined = groups.stream().flatMap(List::stream).collect(Collectors.toSet());
    List<Prospect> together = new ArrayList<>();
    records.forEach(
        tenant,
        record -> {
          if (joined.contains(record.id())) {
            together.add(record);
          } else {
            each.accept(MergedProspect.of(List.of(SourceRecord.of(record))));
          }
        });
    merged(groups, together).forEach(each);
  }

  /** Returns the prospect that has this record, if there is one. */
  public Optional<MergedProspect> find(TenantId tenant, ProspectId record) {
    return findAll(tenant, List.of(record)).stream().findFirst();
  }

  /** Returns the prospects that have any of these records, each once, by id. */
  public List<MergedProspect> findAll(TenantId tenant, Collection<ProspectId> wanted) {
    List<List<ProspectId>> groups = matchings.groupsOf(tenant, wanted);
    List<ProspectId> ids = new ArrayList<>(wanted);
    groups.forEach(ids::addAll);
    return merged(groups, records.findAll(tenant, ids));
  }

  private static List<MergedProspect> merged(
      List<List<ProspectId>> groups, List<Prospect> prospects) {
    return new Matching(List.of(), groups).merge(prospects.stream().map(SourceRecord::of).toList());
  }
}
