package io.gigmate.core.audit;

import io.gigmate.core.operations.Digest;
import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of RFC 6962 over leaves that are all at hand; it proves that a leaf is in it, and
 * that it goes on from an earlier tree. This class is immutable and thread-safe.
 */
public final class MerkleTree {
  private final List<Digest> leaves;

  private MerkleTree(List<Digest> leaves) {
    this.leaves = leaves;
  }

  /** Returns the tree over these hashes of leaves; see {@link MerkleFrontier#leaf}. */
  public static MerkleTree of(List<Digest> leaves) {
    return new MerkleTree(List.copyOf(leaves));
  }

  /** Returns how many leaves there are. */
  public int size() {
    return leaves.size();
  }

  /** Returns the root over all leaves. */
  public Digest root() {
    return root(0, size());
  }

  /** Returns the root of the tree as it was with so many leaves. */
  public Digest root(int first) {
    return root(0, within(first, 0));
  }

  /**
   * Returns the proof that a leaf is in the tree (section 2.1.1).
   *
   * @param index of the leaf, from 0
   */
  public InclusionProof inclusion(int index) {
    if (index < 0 || index >= size()) {
      throw new IllegalArgumentException("no leaf " + index + " among " + size());
    }
    List<Digest> path = new ArrayList<>();
    int from = 0;
    int until = size();
    while (until - from > 1) {
      int split = from + split(until - from);
      if (index < split) {
        path.add(0, root(split, until));
        until = split;
      } else {
        path.add(0, root(from, split));
        from = split;
      }
    }
    return new InclusionProof(index, size(), path);
  }

  /**
   * Returns the proof that this tree goes on from the one with so many leaves (section 2.1.2).
   *
   * @param first the size of the earlier tree, 1 at least
   */
  public ConsistencyProof consistency(int first) {
    within(first, 1);
    List<Digest> path = new ArrayList<>();
    int from = 0;
    int until = size();
    boolean known = true;
    while (first != until) {
      int split = from + split(until - from);
      if (first <= split) {
        path.add(0, root(split, until));
        until = split;
      } else {
        path.add(0, root(from, split));
        from = split;
        known = false;
      }
    }
    if (!known) {
      path.add(0, root(from, until));
    }
    return new ConsistencyProof(first, size(), path);
  }

  private int within(int first, int lowest) {
    if (first < lowest || first > size()) {
      throw new IllegalArgumentException("no tree of " + first + " leaves in one of " + size());
    }
    return first;
  }

  private Digest root(int from, int until) {
    MerkleFrontier frontier = new MerkleFrontier();
    leaves.subList(from, until).forEach(frontier::add);
    return frontier.root();
  }

  /** The largest power of two below the size. */
  private static int split(int size) {
    return Integer.highestOneBit(size - 1);
  }
}
