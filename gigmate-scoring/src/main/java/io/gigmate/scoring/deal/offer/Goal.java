package io.gigmate.scoring.deal.offer;

/** What the search is after, as a number of what a deal is worth to both. */
interface Goal {
  /** What a deal outside of the goal's own conditions has. */
  double NONE = Double.NEGATIVE_INFINITY;

  /** Returns how good a deal is; {@link #NONE} where it does not do at all. */
  double value(double artist, double promoter);

  /**
   * Returns a number that no deal around this one exceeds.
   *
   * @param artist what the middle is worth to the artist at most
   * @param promoter what it is worth to the promoter at most
   * @param gains the most that one more of each amount brings the artist, about the middle
   * @param losses what it takes from the promoter at least
   * @param reach how far each amount goes, up and down
   */
  double bound(double artist, double promoter, double[] gains, double[] losses, double[] reach);

  /**
   * Returns how much more the artist must get, or less, for a deal to be just within the goal's
   * conditions; 0 where it has none that money alone decides.
   */
  double off(double artist, double promoter);

  /** The sum of what every amount's reach brings. */
  static double sum(double[] rates, double[] reach) {
    double sum = 0;
    for (int i = 0; i < rates.length; i++) {
      sum += rates[i] * reach[i];
    }
    return sum;
  }

  /**
   * The product of both sides' gains, which Nash's axioms single out.
   *
   * <p>Source: J. F. Nash, The Bargaining Problem, Econometrica 18 (1950).
   *
   * @param artistElse what the artist has without the deal
   * @param promoterElse what the promoter has without it
   */
  record Nash(double artistElse, double promoterElse) implements Goal {
    @Override
    public double value(double artist, double promoter) {
      double one = artist - artistElse;
      double other = promoter - promoterElse;
      return one > 0 && other > 0 ? one * other : NONE;
    }

    @Override
    public double off(double artist, double promoter) {
      return 0;
    }

    @Override
    public double bound(
        double artist, double promoter, double[] gains, double[] losses, double[] reach) {
      double one = artist - artistElse;
      double other = promoter - promoterElse;
      double mostOne = one + sum(gains, reach);
      double mostOther = other + sum(losses, reach);
      if (mostOne <= 0 || mostOther <= 0) {
        return NONE;
      }
      double corners = mostOne * mostOther;
      if (one <= 0 || other <= 0) {
        return corners;
      }
      // The logarithm of the product of two straight functions lies below its tangent.
      double slope = 0;
      for (int i = 0; i < reach.length; i++) {
        slope += Math.abs(gains[i] / one - losses[i] / other) * reach[i];
      }
      return Math.min(corners, one * other * Math.exp(slope));
    }
  }

  /**
   * The best for the promoter of all deals that are worth so much to the artist.
   *
   * @param needed by the artist
   */
  record PromoterBest(double needed) implements Goal {
    @Override
    public double value(double artist, double promoter) {
      return artist >= needed ? promoter : NONE;
    }

    @Override
    public double off(double artist, double promoter) {
      return needed - artist;
    }

    @Override
    public double bound(
        double artist, double promoter, double[] gains, double[] losses, double[] reach) {
      return straight(promoter, artist - needed, losses, gains, reach);
    }
  }

  /**
   * The best for the artist of all deals that are worth so much to the promoter.
   *
   * @param needed by the promoter
   */
  record ArtistBest(double needed) implements Goal {
    @Override
    public double value(double artist, double promoter) {
      return promoter >= needed ? artist : NONE;
    }

    @Override
    public double off(double artist, double promoter) {
      return promoter - needed;
    }

    @Override
    public double bound(
        double artist, double promoter, double[] gains, double[] losses, double[] reach) {
      return straight(artist, promoter - needed, gains, losses, reach);
    }
  }

  /**
   * The most of one side where the other keeps what it needs: a linear program over a box with one
   * condition, whose dual has one price; the best price makes one of the amounts indifferent.
   */
  private static double straight(
      double sought, double spare, double[] soughtRates, double[] spareRates, double[] reach) {
    if (spare + sum(spareRates, reach) < 0) {
      return NONE;
    }
    double best = sought + sum(soughtRates, reach);
    for (int i = 0; i < reach.length; i++) {
      if (spareRates[i] > 0 && reach[i] > 0) {
        double price = soughtRates[i] / spareRates[i];
        double most = sought + price * spare;
        for (int j = 0; j < reach.length; j++) {
          most += Math.abs(price * spareRates[j] - soughtRates[j]) * reach[j];
        }
        best = Math.min(best, most);
      }
    }
    return best;
  }
}
