package io.gigmate.core.audit;

import io.gigmate.core.operations.Digest;
import java.util.List;

/**
 * Shows that a leaf is in a tree, to somebody who has only the tree's root.
 *
 * @param index of the leaf, from 0
 * @param size of the tree
 * @param path the hashes beside the way from the leaf to the root, the lowest first
 */
public record InclusionProof(long index, long size, List<Digest> path) {
  public InclusionProof {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " among " + size);
    }
    path = List.copyOf(path);
  }

  /** Answers whether the leaf of this hash is in the tree of this root (RFC 9162, 2.1.3.2). */
  public boolean holds(Digest leaf, Digest root) {
    long at = index;
    long last = size - 1;
    Digest hash = leaf;
    for (Digest beside : path) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        hash = MerkleFrontier.node(beside, hash);
        while ((at & 1) == 0 && at != 0) {
          at >>= 1;
          last >>= 1;
        }
      } else {
        hash = MerkleFrontier.node(hash, beside);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}
