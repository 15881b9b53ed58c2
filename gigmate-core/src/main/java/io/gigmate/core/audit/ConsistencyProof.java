package io.gigmate.core.audit;

import io.gigmate.core.operations.Digest;
import java.util.List;

/**
 * Shows that a tree begins with all the leaves of an earlier one, to somebody who has only the two
 * roots.
 *
 * @param first the size of the earlier tree
 * @param second the size of the later one
 * @param path the hashes that both roots are made of
 */
public record ConsistencyProof(long first, long second, List<Digest> path) {
  public ConsistencyProof {
    if (first < 1 || first > second) {
      throw new IllegalArgumentException("no tree of " + first + " leaves in one of " + second);
    }
    path = List.copyOf(path);
  }

  /** Answers whether the later root goes on from the earlier one (RFC 9162, 2.1.4.2). */
  public boolean holds(Digest earlier, Digest later) {
    if (first == second) {
      return path.isEmpty() && earlier.equals(later);
    }
    boolean whole = Long.bitCount(first) == 1;
    if (!whole && path.isEmpty()) {
      return false;
    }
    long at = first - 1;
    long last = second - 1;
    while ((at & 1) == 1) {
      at >>= 1;
      last >>= 1;
    }
    Digest old = whole ? earlier : path.get(0);
    Digest now = old;
    for (Digest beside : path.subList(whole ? 0 : 1, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        old = MerkleFrontier.node(beside, old);
        now = MerkleFrontier.node(beside, now);
        while ((at & 1) == 0 && at != 0) {
          at >>= 1;
          last >>= 1;
        }
      } else {
        now = MerkleFrontier.node(now, beside);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 && old.equals(earlier) && now.equals(later);
  }
}
