package io.gigmate.app.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Remembers which identifiers stood in which line, in 24 to 48 bytes each however long they are.
 *
 * <p>It keeps the first 128 bits of their SHA-256: two different identifiers are taken for the same
 * with a probability of n² / 2¹²⁹, some 10⁻²⁷ for a million of them, and nobody can arrange it.
 */
final class SeenIds {
  private static final int LONGS = 3;

  private final MessageDigest sha;
  private long[] slots = new long[LONGS * 1024];
  private int size;

  SeenIds() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Returns the line in which the identifier stood first: this one, or an earlier. */
  long firstLine(String id, long line) {
    // Room first: an open table must never be full.
    if (2 * LONGS * (size + 1) > slots.length) {
      grow();
    }
    ByteBuffer digest = ByteBuffer.wrap(sha.digest(id.getBytes(UTF_8)));
    long first = place(slots, digest.getLong(), digest.getLong(), line);
    size += first == line ? 1 : 0;
    return first;
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (int at = 0; at < slots.length; at += LONGS) {
      if (slots[at + 2] != 0) {
        place(larger, slots[at], slots[at + 1], slots[at + 2]);
      }
    }
    slots = larger;
  }

  /** Lines count from 1, so that 0 is an empty slot. */
  private static long place(long[] slots, long high, long low, long line) {
    int at = (int) Math.floorMod(high, (long) (slots.length / LONGS)) * LONGS;
    while (slots[at + 2] != 0) {
      if (slots[at] == high && slots[at + 1] == low) {
        return slots[at + 2];
      }
      at = (at + LONGS) % slots.length;
    }
    slots[at] = high;
    slots[at + 1] = low;
    slots[at + 2] = line;
    return line;
  }
}
