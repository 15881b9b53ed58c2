package io.gigmate.scoring.deal.offer;

import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.GuaranteePlace;
import io.gigmate.scoring.deal.Portion;
import org.joda.money.Money;

/**
 * A structure with its amounts left open. Every one of them pays a guarantee, a share of what a
 * base has beyond a strike, and perhaps a bonus; they differ in the base and in the strike.
 */
enum Shape {
  FLAT(OfferKind.FLAT, Base.NET_GROSS),
  DOOR_OF_NET_GROSS(OfferKind.DOOR, Base.NET_GROSS),
  DOOR_OF_NET(OfferKind.DOOR, Base.NET),
  VERSUS_NET_GROSS(OfferKind.VERSUS, Base.NET_GROSS),
  VERSUS_NET(OfferKind.VERSUS, Base.NET),
  PLUS_NET_GROSS(OfferKind.PLUS, Base.NET_GROSS),
  PLUS_NET(OfferKind.PLUS, Base.NET),
  /** The guarantee is earned back before the share begins. */
  PLUS_BEYOND_SPLIT(OfferKind.PLUS, Base.NET);

  private final OfferKind kind;
  private final Base base;

  Shape(OfferKind kind, Base base) {
    this.kind = kind;
    this.base = base;
  }

  OfferKind kind() {
    return kind;
  }

  Base base() {
    return base;
  }

  boolean hasGuarantee() {
    return kind != OfferKind.DOOR;
  }

  boolean hasShare() {
    return kind != OfferKind.FLAT;
  }

  /** What is paid whatever comes in. */
  double sure(double guarantee) {
    return hasGuarantee() ? guarantee : 0;
  }

  /** Beyond which amount of the base the share begins. */
  double strike(double guarantee, double share) {
    return switch (this) {
      case FLAT -> Double.POSITIVE_INFINITY;
      case VERSUS_NET_GROSS, VERSUS_NET -> share > 0 ? guarantee / share : Double.POSITIVE_INFINITY;
      case PLUS_BEYOND_SPLIT -> guarantee;
      case DOOR_OF_NET_GROSS, DOOR_OF_NET, PLUS_NET_GROSS, PLUS_NET -> 0;
    };
  }

  /** What one more of the guarantee adds, beyond the strike or before it. */
  double perGuarantee(boolean beyond, double share) {
    return switch (kind) {
      case DOOR -> 0;
      case VERSUS -> beyond ? 0 : 1;
      case PLUS -> this == PLUS_BEYOND_SPLIT && beyond ? 1 - share : 1;
      case FLAT -> 1;
    };
  }

  /** By how much less than the base one more of the share adds, beyond the strike. */
  double perShareLess(double guarantee) {
    return this == PLUS_BEYOND_SPLIT ? guarantee : 0;
  }

  DealTerms terms(Money guarantee, Portion share) {
    return switch (this) {
      case FLAT -> new DealTerms.Flat(guarantee);
      case DOOR_OF_NET_GROSS, DOOR_OF_NET -> new DealTerms.Door(share, base, null);
      case VERSUS_NET_GROSS, VERSUS_NET -> new DealTerms.Versus(guarantee, share, base, null);
      case PLUS_NET_GROSS, PLUS_NET ->
          new DealTerms.Plus(guarantee, share, base, GuaranteePlace.OUTSIDE_SPLIT, null, null);
      case PLUS_BEYOND_SPLIT ->
          new DealTerms.Plus(guarantee, share, base, GuaranteePlace.INSIDE_SPLIT, null, null);
    };
  }
}
