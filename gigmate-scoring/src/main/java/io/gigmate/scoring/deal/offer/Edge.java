package io.gigmate.scoring.deal.offer;

/**
 * The best that both can have in a box where worths are straight functions of the amounts: a chain
 * of stretches, from all amounts at their lowest to all at their highest. The amount that costs the
 * promoter least for what it brings the artist goes up first, so that the chain bends inwards and
 * nothing lies beyond it.
 */
final class Edge {
  final double[] artist = new double[Worth.AMOUNTS + 1];
  final double[] promoter = new double[Worth.AMOUNTS + 1];
  int points;

  /**
   * Lays the chain.
   *
   * @param artistAt what the deal at which the straight functions touch is worth to the artist
   * @param promoterAt what it is worth to the promoter
   * @param gains what one more of each amount brings the artist
   * @param losses what it takes from the promoter
   * @param down how far each amount goes down from there
   * @param width how far it goes altogether
   */
  void lay(
      double artistAt,
      double promoterAt,
      double[] gains,
      double[] losses,
      double[] down,
      double[] width) {
    double one = artistAt;
    double other = promoterAt;
    for (int i = 0; i < Worth.AMOUNTS; i++) {
      one -= gains[i] * down[i];
      other += losses[i] * down[i];
    }
    artist[0] = one;
    promoter[0] = other;
    points = 1;
    int done = 0;
    for (int step = 0; step < Worth.AMOUNTS; step++) {
      int next = -1;
      for (int i = 0; i < Worth.AMOUNTS; i++) {
        boolean open = (done & 1 << i) == 0 && gains[i] * width[i] > 0;
        if (open && (next < 0 || losses[i] * gains[next] < losses[next] * gains[i])) {
          next = i;
        }
      }
      if (next < 0) {
        return;
      }
      done |= 1 << next;
      artist[points] = artist[points - 1] + gains[next] * width[next];
      promoter[points] = promoter[points - 1] - losses[next] * width[next];
      points++;
    }
  }

  /** The most for the promoter where the artist has so much; none where that is out of reach. */
  double promoterWith(double needed) {
    if (artist[0] >= needed) {
      return promoter[0];
    }
    for (int i = 1; i < points; i++) {
      if (artist[i] >= needed) {
        double share = (needed - artist[i - 1]) / (artist[i] - artist[i - 1]);
        return promoter[i - 1] + share * (promoter[i] - promoter[i - 1]);
      }
    }
    return Goal.NONE;
  }

  /** The most for the artist where the promoter has so much; none where that is out of reach. */
  double artistWith(double needed) {
    if (promoter[0] < needed) {
      return Goal.NONE;
    }
    for (int i = 1; i < points; i++) {
      if (promoter[i] < needed) {
        double share = (promoter[i - 1] - needed) / (promoter[i - 1] - promoter[i]);
        return artist[i - 1] + share * (artist[i] - artist[i - 1]);
      }
    }
    return artist[points - 1];
  }
}
