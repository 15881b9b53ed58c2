package io.gigmate.scoring.match;

import io.gigmate.core.prospect.MergedProspect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.SourceRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which records are one prospect.
 *
 * @param pairs those that are *same* or for a person to review, in order; all others are different
 * @param groups the records of each prospect that has more than one, in order
 */
public record Matching(List<MatchedPair> pairs, List<List<ProspectId>> groups) {
  /** Nothing is known to be the same as anything. */
  public static final Matching NONE = new Matching(List.of(), List.of());

  public Matching {
    pairs = List.copyOf(pairs);
    groups = groups.stream().map(List::copyOf).toList();
  }

  /** Returns the pairs on which this verdict was given. */
  public List<MatchedPair> pairs(Verdict verdict) {
    return pairs.stream().filter(pair -> pair.verdict() == verdict).toList();
  }

  /** Answers whether the two records are in one group. */
  public boolean joins(ProspectPair pair) {
    return groups.stream()
        .anyMatch(group -> group.contains(pair.left()) && group.contains(pair.right()));
  }

  /**
   * Returns the matching with these two records, and all that are one with either, in one group.
   */
  public Matching joining(ProspectPair pair) {
    TreeSet<ProspectId> joined = new TreeSet<>(List.of(pair.left(), pair.right()));
    List<List<ProspectId>> others = new ArrayList<>();
    for (List<ProspectId> group : groups) {
      if (group.contains(pair.left()) || group.contains(pair.right())) {
        joined.addAll(group);
      } else {
        others.add(group);
      }
    }
    others.add(List.copyOf(joined));
    others.sort(Comparator.comparing(group -> group.get(0)));
    return new Matching(
        pairs.stream()
            .map(
                one ->
                    joined.contains(one.left()) && joined.contains(one.right()) ? one.same() : one)
            .toList(),
        others);
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
