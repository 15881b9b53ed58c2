package io.gigmate.scoring.match;

import io.gigmate.core.prospect.MergedProspect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.SourceRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which records are one prospect.
 *
 * @param pairs those that are *same* or for a person to review, in order; all others are different
 * @param groups the records of each prospect that has more than one, in order
 */
public record Matching(List<MatchedPair> pairs, List<List<ProspectId>> groups) {
  public Matching {
    pairs = List.copyOf(pairs);
    groups = groups.stream().map(List::copyOf).toList();
  }

  /** Returns the pairs on which this verdict was given. */
  public List<MatchedPair> pairs(Verdict verdict) {
    return pairs.stream().filter(pair -> pair.verdict() == verdict).toList();
  }

  /**
   * Returns the prospects that these records are, one for each group and one for each record that
   * stands alone, by id. No record is lost.
   */
  public List<MergedProspect> merge(Collection<SourceRecord> records) {
    Map<ProspectId, ProspectId> first = new HashMap<>();
    for (List<ProspectId> group : groups) {
      group.forEach(id -> first.put(id, group.get(0)));
    }
    Map<ProspectId, List<SourceRecord>> byProspect = new TreeMap<>();
    for (SourceRecord record : records) {
      ProspectId id = record.prospect().id();
      byProspect.computeIfAbsent(first.getOrDefault(id, id), key -> new ArrayList<>()).add(record);
    }
    return byProspect.values().stream().map(MergedProspect::of).toList();
  }
}
