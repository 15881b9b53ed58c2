package io.gigmate.scoring.deal.offer;

import io.gigmate.scoring.deal.offer.DealSpace.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The deals with which no side can have more unless the other has less. */
final class Frontier {
  private static final int POINTS = 9;

  /** How far a point may be from the frontier, as a share of what there is to divide. */
  private static final double NEAR = 1e-3;

  private final DealSpace space;

  Frontier(DealSpace space) {
    this.space = space;
  }

  /** Returns points from the artist's reservation to the promoter's indifference. */
  List<FrontierPoint> points() {
    double least = space.artistElse();
    double near = Math.max(Terrain.CENT, NEAR * (space.sum() - least));
    Candidate most = space.best(new Goal.ArtistBest(0), 0, near, Goal.NONE);
    if (most == null) {
      return List.of();
    }
    List<FrontierPoint> points = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      double level = least + (most.value() - least) * i / POINTS;
      Candidate best = space.best(new Goal.PromoterBest(level), 0, near, Goal.NONE);
      if (best != null) {
        add(points, best);
      }
    }
    add(points, most);
    return points;
  }

  /** Returns the point at which the artist has so much; empty where there is none. */
  Optional<FrontierPoint> with(double level) {
    double near = Math.max(Terrain.CENT, NEAR / 10 * (space.sum() - level));
    Candidate best = space.best(new Goal.PromoterBest(level), 0, near, Goal.NONE);
    return best == null ? Optional.empty() : Optional.of(point(best));
  }

  private FrontierPoint point(Candidate candidate) {
    double[] amounts = space.written(candidate.shape(), candidate.amounts());
    Worth worth = space.worth(candidate.shape(), candidate.target(), amounts);
    return new FrontierPoint(
        space.deal(candidate.shape(), candidate.target(), amounts),
        worth.meanPaid(),
        worth.meanLeft(),
        worth.artist,
        worth.promoter,
        worth.lossProbability());
  }

  private void add(List<FrontierPoint> points, Candidate candidate) {
    FrontierPoint point = point(candidate);
    while (!points.isEmpty()
        && points.get(points.size() - 1).promoterUtility() <= point.promoterUtility()) {
      points.remove(points.size() - 1);
    }
    points.add(point);
  }
}
