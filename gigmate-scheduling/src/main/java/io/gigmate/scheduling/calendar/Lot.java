package io.gigmate.scheduling.calendar;

/**
 * Draws lots where nothing else decides: a number that depends on the seed and on what is drawn
 * for, never on the order of drawing.
 *
 * <p>Source: the finaliser of SplitMix64 (G. Steele, D. Lea, C. Flood, Fast Splittable Pseudorandom
 * Number Generators, 2014) over FNV-1a hashes of the ids.
 */
final class Lot {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private Lot() {}

  /** Returns a number in [0, 1). */
  static double draw(long seed, long first, long second, long third) {
    long mixed = mix(mix(mix(mix(seed) ^ first) ^ second) ^ third);
    return (mixed >>> 11) * UNIT;
  }

  /** Returns what stands for the id in a draw. */
  static long of(String id) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }

  /** Returns a number that has nothing in common with its neighbour's. */
  static long mix(long value) {
    long z = value + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
