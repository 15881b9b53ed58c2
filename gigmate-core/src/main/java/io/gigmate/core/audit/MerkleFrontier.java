package io.gigmate.core.audit;

import io.gigmate.core.operations.Digest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * The right edge of a Merkle tree that grows: the roots of its full subtrees, which are one for
 * each bit of its size. It gives the root of a log of any length in a handful of digests. Not
 * thread-safe.
 */
public final class MerkleFrontier {
  /** The root of the tree without a leaf. */
  public static final Digest EMPTY = Digest.ofBytes();

  private static final byte[] NODE = {1};

  /** The last is the smallest. */
  private final Deque<Digest> subtrees = new ArrayDeque<>();

  private long size;

  /** Returns the hash of a leaf that holds this: SHA-256 over a zero byte and the data. */
  public static Digest leaf(byte[] data) {
    return Digest.ofBytes(new byte[] {0}, data);
  }

  /** Returns the hash of the node over two others: SHA-256 over a byte of one and both. */
  public static Digest node(Digest left, Digest right) {
    return Digest.ofBytes(NODE, left.bytes(), right.bytes());
  }

  /** Adds a leaf, given its hash. */
  public void add(Digest leaf) {
    Digest subtree = leaf;
    // As in a counter: each bit that carries joins two subtrees of one size.
    for (long bits = size; (bits & 1) == 1; bits >>= 1) {
      subtree = node(subtrees.removeLast(), subtree);
    }
    subtrees.addLast(subtree);
    size++;
  }

  /** Returns how many leaves there are. */
  public long size() {
    return size;
  }

  /** Returns the root over all of them. */
  public Digest root() {
    Iterator<Digest> smallestFirst = subtrees.descendingIterator();
    if (!smallestFirst.hasNext()) {
      return EMPTY;
    }
    Digest root = smallestFirst.next();
    while (smallestFirst.hasNext()) {
      root = node(smallestFirst.next(), root);
    }
    return root;
  }
}
