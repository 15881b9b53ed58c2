package io.gigmate.app.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the identifiers that stand in two lines, in the same memory however many there are.
 *
 * <p>Of each it keeps the first 128 bits of its SHA-256: two different ones are taken for the same
 * with a probability of n² / 2¹²⁹, some 10⁻²⁷ for a million of them, and nobody can arrange it. The
 * first half million are compared at once, in some 25 MB. Of the rest the bits and the line go to a
 * file, 24 bytes each, and are compared at the end, a share of them at a time.
 */
final class SeenIds implements Closeable {
  private static final int LONGS = 3;
  private static final int SMALLEST = 1024;
  private static final int BUFFER = 1 << 16;

  private final MessageDigest sha;
  private final int most;
  private long[] slots = new long[LONGS * SMALLEST];
  private int size;
  private @Nullable Path file;
  private @Nullable DataOutputStream rest;
  private long spilled;

  /** Told of an identifier that stood in an earlier line. */
  interface Repetition {
    void at(long line, long firstLine);
  }

  /** Creates an empty memory for half a million identifiers at once. */
  SeenIds() {
    this(1 << 19);
  }

  /** Creates an empty memory for so many identifiers at once. */
  SeenIds(int most) {
    this.most = most;
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Returns the line in which the identifier stood first: this one, as far as can be told now, or
   * an earlier.
   */
  long firstLine(String id, long line) {
    ByteBuffer digest = ByteBuffer.wrap(sha.digest(id.getBytes(UTF_8)));
    long high = digest.getLong();
    long low = digest.getLong();
    if (size < most) {
      return keep(high, low, line);
    }
    long first = slots[find(slots, high, low) + 2];
    if (first != 0) {
      return first;
    }
    try {
      spill(high, low, line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line;
  }

  /** Tells of the repetitions that could not be told at once. */
  void atEnd(Repetition repetition) throws IOException {
    if (rest == null || file == null) {
      return;
    }
    rest.close();
    // A share fills the table by half on average; their sizes hardly differ, for the bits are even.
    long shares = 1 + 2 * spilled / most;
    for (long share = 0; share < shares; share++) {
      Arrays.fill(slots, 0);
      size = 0;
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
        for (long i = 0; i < spilled; i++) {
          long high = in.readLong();
          long low = in.readLong();
          long line = in.readLong();
          if (Long.remainderUnsigned(low, shares) == share) {
            long first = keep(high, low, line);
            if (first != line) {
              repetition.at(line, first);
            }
          }
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (rest != null) {
      rest.close();
    }
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }

  private long keep(long high, long low, long line) {
    // Room first: a table that is full has no end to look for.
    if (2 * LONGS * (size + 1) > slots.length) {
      grow();
    }
    int at = find(slots, high, low);
    if (slots[at + 2] == 0) {
      put(slots, at, high, low, line);
      size++;
    }
    return slots[at + 2];
  }

  private void spill(long high, long low, long line) throws IOException {
    DataOutputStream out = rest;
    if (out == null) {
      Path created = Files.createTempFile("gigmate-ids", ".tmp");
      created.toFile().deleteOnExit();
      out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(created), BUFFER));
      file = created;
      rest = out;
    }
    out.writeLong(high);
    out.writeLong(low);
    out.writeLong(line);
    spilled++;
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (int at = 0; at < slots.length; at += LONGS) {
      if (slots[at + 2] != 0) {
        int free = find(larger, slots[at], slots[at + 1]);
        put(larger, free, slots[at], slots[at + 1], slots[at + 2]);
      }
    }
    slots = larger;
  }

  /** Returns where the bits are, or the empty slot where they belong: one whose line is 0. */
  private static int find(long[] slots, long high, long low) {
    int at = LONGS * (int) Math.floorMod(high, (long) (slots.length / LONGS));
    while (slots[at + 2] != 0 && (slots[at] != high || slots[at + 1] != low)) {
      at = (at + LONGS) % slots.length;
    }
    return at;
  }

  private static void put(long[] slots, int at, long high, long low, long line) {
    slots[at] = high;
    slots[at + 1] = low;
    slots[at + 2] = line;
  }
}
