package io.gigmate.scoring.deal.offer;

/** What the search is after, as a number of what a deal is worth to both. */
interface Goal {
  /** What a deal outside of the goal's own conditions has. */
  double NONE = Double.NEGATIVE_INFINITY;

  /** Returns how good a deal is; {@link #NONE} where it does not do at all. */
  double value(double artist, double promoter);

  /** Returns a number that no deal exceeds whose worths lie on or below the edge. */
  double bound(Edge edge);

  /** Returns what no deal exceeds, when both worths add up to so much at most. */
  double ceiling(double sum);

  /** Answers whether a deal that is just within the goal's conditions is what it is after. */
  default boolean hasEdge() {
    return false;
  }

  /** Returns how much more the artist must get, or less, for a deal to be just within them. */
  default double off(double artist, double promoter) {
    return 0;
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
    public double bound(Edge edge) {
      double best = value(edge.artist[0], edge.promoter[0]);
      for (int i = 1; i < edge.points; i++) {
        double gain = edge.artist[i] - edge.artist[i - 1];
        double loss = edge.promoter[i - 1] - edge.promoter[i];
        best = Math.max(best, value(edge.artist[i], edge.promoter[i]));
        double one = edge.artist[i - 1] - artistElse;
        double other = edge.promoter[i - 1] - promoterElse;
        // The product along a straight stretch is a parabola.
        double top = gain * loss > 0 ? (other / loss - one / gain) / 2 : 0;
        if (top > 0 && top < 1) {
          best =
              Math.max(
                  best, value(edge.artist[i - 1] + top * gain, edge.promoter[i - 1] - top * loss));
        }
      }
      return best;
    }

    @Override
    public double ceiling(double sum) {
      double gains = sum - artistElse - promoterElse;
      return gains > 0 ? gains * gains / 4 : NONE;
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
    public double bound(Edge edge) {
      return edge.promoterWith(needed);
    }

    @Override
    public double ceiling(double sum) {
      return sum - needed;
    }

    @Override
    public boolean hasEdge() {
      return true;
    }

    @Override
    public double off(double artist, double promoter) {
      return needed - artist;
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
    public double bound(Edge edge) {
      return edge.artistWith(needed);
    }

    @Override
    public double ceiling(double sum) {
      return sum - needed;
    }

    @Override
    public boolean hasEdge() {
      return true;
    }

    @Override
    public double off(double artist, double promoter) {
      return promoter - needed;
    }
  }
}
