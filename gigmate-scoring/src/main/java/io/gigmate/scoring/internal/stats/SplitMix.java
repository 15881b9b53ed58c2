package io.gigmate.scoring.internal.stats;

/**
 * A small seeded generator whose stream is fixed by this source, not by the JDK's.
 *
 * <p>Source: G. Steele, D. Lea, C. Flood, Fast splittable pseudorandom number generators, OOPSLA
 * 2014.
 */
public final class SplitMix {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /** Creates the stream of a seed. */
  public SplitMix(long seed) {
    this.state = seed;
  }

  /** Returns an independent seed for a part of the work. */
  public static long derive(long seed, long part) {
    return new SplitMix(seed * GOLDEN_GAMMA + part * 0xD1B54A32D192ED03L + 0x632BE59BD9B4E019L)
        .nextLong();
  }

  /** Returns the next 64 bits. */
  public long nextLong() {
    state += GOLDEN_GAMMA;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Returns the next number in 0..1, without 1. */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** Returns the next whole number below the bound. */
  public int nextInt(int bound) {
    return (int) (nextDouble() * bound);
  }

  /** Returns 0..n-1 in random order (Fisher-Yates). */
  public int[] permutation(int n) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int j = nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  /** Deals 0..n-1 into so many parts of near equal size; returns each one's part. */
  public int[] parts(int n, int parts) {
    int[] order = permutation(n);
    int[] part = new int[n];
    for (int i = 0; i < n; i++) {
      part[order[i]] = i % parts;
    }
    return part;
  }
}
