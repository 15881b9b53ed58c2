package io.gigmate.scoring.internal.stats;

/**
 * Points that fill the unit cube more evenly than chance: a rank-1 lattice of Korobov's form, moved
 * by a random shift and folded, so that kinks at the edges of the cube do no harm. Independent
 * shifts tell the error.
 *
 * <p>Sources: P. L'Ecuyer, C. Lemieux, Variance reduction via lattice rules, Management Science 46
 * (2000), for the multiplier; F. J. Hickernell, Obtaining O(N^-2+e) convergence for lattice
 * quadrature rules (2002), for the fold.
 */
public final class ShiftedLattice {
  /** How many points there are. */
  public static final int POINTS = 16_381;

  private static final long MULTIPLIER = 4026;

  private final long[] generator;
  private final double[] shift;

  /** Creates the points of a dimension; equal seeds give equal points. */
  public ShiftedLattice(int dimensions, long seed) {
    SplitMix random = new SplitMix(seed);
    generator = new long[dimensions];
    shift = new double[dimensions];
    long power = 1;
    for (int d = 0; d < dimensions; d++) {
      generator[d] = power;
      power = power * MULTIPLIER % POINTS;
      shift[d] = random.nextDouble();
    }
  }

  /** Returns a coordinate of a point, strictly between 0 and 1. */
  public double at(int point, int dimension) {
    double u = (double) (point * generator[dimension] % POINTS) / POINTS + shift[dimension];
    u -= Math.floor(u);
    return Math.min(1 - 0x1.0p-53, Math.max(0x1.0p-53, 1 - Math.abs(2 * u - 1)));
  }
}
