package io.gigmate.scoring.merge;

import io.gigmate.core.prospect.ProspectId;
import io.gigmate.scoring.match.Matching;
import io.gigmate.scoring.match.ProspectPair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What persons have said of pairs, and what follows from it: who is *same* as *same* is *same*. */
final class WordBook {
  private final List<Ruling> rulings;
  private final Map<ProspectId, Set<ProspectId>> groups = new LinkedHashMap<>();

  WordBook(List<Ruling> rulings) {
    this.rulings = rulings;
    rulings.stream().filter(Ruling::same).forEach(ruling -> join(ruling.pair()));
  }

  private void join(ProspectPair pair) {
    Set<ProspectId> joined = new TreeSet<>(groupOf(pair.left()));
    joined.addAll(groupOf(pair.right()));
    joined.forEach(id -> groups.put(id, joined));
  }

  private Set<ProspectId> groupOf(ProspectId id) {
    return groups.getOrDefault(id, new TreeSet<>(List.of(id)));
  }

  /**
   * Returns the records that were said to be one, group by group, and of the groups that were found
   * before those that no word parts.
   */
  Collection<Set<ProspectId>> keeping(List<List<ProspectId>> found) {
    WordBook kept = new WordBook(rulings);
    for (List<ProspectId> group : found) {
      Set<ProspectId> joined = new TreeSet<>();
      group.forEach(id -> joined.addAll(kept.groupOf(id)));
      if (different().stream().noneMatch(pair -> holds(joined, pair))) {
        joined.forEach(id -> kept.groups.put(id, joined));
      }
    }
    return new ArrayList<>(new LinkedHashSet<>(kept.groups.values()));
  }

  /** Answers whether the matching joins what was said to be two. */
  boolean isBrokenBy(Matching matching) {
    return different().stream().anyMatch(matching::joins);
  }

  /** Returns the pairs that were said to be two. */
  List<ProspectPair> different() {
    return rulings.stream().filter(ruling -> !ruling.same()).map(Ruling::pair).toList();
  }

  /** Returns what was said that cannot hold together with this word on the pair. */
  List<Ruling> against(ProspectPair pair, boolean same) {
    WordBook others =
        new WordBook(rulings.stream().filter(ruling -> !ruling.pair().equals(pair)).toList());
    if (same) {
      others.join(pair);
      return others.rulings.stream()
          .filter(ruling -> !ruling.same() && others.hasJoined(ruling.pair()))
          .toList();
    }
    if (!others.hasJoined(pair)) {
      return List.of();
    }
    Set<ProspectId> group = others.groupOf(pair.left());
    return others.rulings.stream()
        .filter(ruling -> ruling.same() && group.contains(ruling.pair().left()))
        .toList();
  }

  private boolean hasJoined(ProspectPair pair) {
    return holds(groupOf(pair.left()), pair);
  }

  private static boolean holds(Set<ProspectId> group, ProspectPair pair) {
    return group.contains(pair.left()) && group.contains(pair.right());
  }
}
