package io.gigmate.scoring.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Joins records into prospects, the surest pair first. Two groups are joined only where no member
 * of one contradicts a member of the other; so *same* is an equivalence, and a single pair that is
 * too good to be true does not pull two prospects into one.
 */
final class Grouping {
  /** So many members of each group are heard. */
  private static final int HEARD = 12;

  /** A pair that may join its groups. */
  record Link(int i, int j, double logOdds) {}

  private final Scorer scorer;
  private final int[] parent;
  private final Map<Integer, List<Integer>> members = new HashMap<>();
  private final Map<Integer, List<Link>> joints = new HashMap<>();
  private final Map<Integer, Set<Integer>> strangers = new HashMap<>();

  Grouping(int records, Scorer scorer) {
    this.scorer = scorer;
    parent = new int[records];
    Arrays.setAll(parent, i -> i);
  }

  /** Joins what was merged before, whatever is thought of it now. */
  void keep(int i, int j) {
    if (find(i) != find(j)) {
      join(new Link(i, j, Double.POSITIVE_INFINITY));
    }
  }

  /** Never joins these two, whatever is thought of them. */
  void keepApart(int i, int j) {
    strangers.computeIfAbsent(i, key -> new HashSet<>()).add(j);
    strangers.computeIfAbsent(j, key -> new HashSet<>()).add(i);
  }

  boolean apart(int i, int j) {
    return strangers.getOrDefault(i, Set.of()).contains(j);
  }

  void joinAll(List<Link> links) {
    links.stream()
        .sorted(
            Comparator.comparingDouble((Link link) -> -link.logOdds())
                .thenComparingInt(Link::i)
                .thenComparingInt(Link::j))
        .filter(link -> find(link.i()) != find(link.j()) && agree(link.i(), link.j()))
        .forEachOrdered(this::join);
  }

  private boolean agree(int i, int j) {
    for (int a : membersOf(find(i))) {
      for (int stranger : strangers.getOrDefault(a, Set.of())) {
        if (find(stranger) == find(j)) {
          return false;
        }
      }
    }
    for (int a : heard(find(i))) {
      for (int b : heard(find(j))) {
        if (scorer.contradict(Math.min(a, b), Math.max(a, b))) {
          return false;
        }
      }
    }
    return true;
  }

  private List<Integer> heard(int root) {
    List<Integer> all = membersOf(root);
    return all.subList(0, Math.min(HEARD, all.size()));
  }

  private List<Integer> membersOf(int root) {
    return members.getOrDefault(root, List.of(root));
  }

  private void join(Link link) {
    int a = find(link.i());
    int b = find(link.j());
    int root = Math.min(a, b);
    List<Integer> all = new ArrayList<>(membersOf(a));
    all.addAll(membersOf(b));
    all.sort(null);
    members.remove(Math.max(a, b));
    members.put(root, all);
    parent[Math.max(a, b)] = root;
    joints.computeIfAbsent(link.i(), key -> new ArrayList<>()).add(link);
    joints.computeIfAbsent(link.j(), key -> new ArrayList<>()).add(link);
  }

  boolean together(int i, int j) {
    return find(i) == find(j);
  }

  /** Returns the groups of two and more, in order. */
  List<List<Integer>> groups() {
    return new TreeMap<>(members).values().stream().map(List::copyOf).toList();
  }

  /** Returns the joints that lead from one member of a group to another. */
  List<Link> path(int from, int to) {
    Map<Integer, Link> cameBy = new HashMap<>();
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty() && !cameBy.containsKey(to)) {
      int at = open.remove();
      for (Link link : joints.getOrDefault(at, List.of())) {
        int next = link.i() == at ? link.j() : link.i();
        if (next != from && cameBy.putIfAbsent(next, link) == null) {
          open.add(next);
        }
      }
    }
    List<Link> path = new ArrayList<>();
    for (int at = to; at != from; ) {
      Link link = cameBy.get(at);
      if (link == null) {
        throw new IllegalArgumentException("not in one group: " + from + ", " + to);
      }
      path.add(0, link);
      at = link.i() == at ? link.j() : link.i();
    }
    return path;
  }

  private int find(int i) {
    int root = i;
    while (parent[root] != root) {
      root = parent[root];
    }
    for (int at = i; parent[at] != root; ) {
      int next = parent[at];
      parent[at] = root;
      at = next;
    }
    return root;
  }
}
