package io.gigmate.scoring.deal.offer;

import io.gigmate.scoring.deal.Band;
import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.GuaranteePlace;
import io.gigmate.scoring.deal.Metric;
import io.gigmate.scoring.deal.Pay;
import io.gigmate.scoring.deal.Portion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A structure with its amounts left open. Every one of them pays a guarantee, a share of a base, of
 * a scale another share above a threshold, and perhaps a bonus there; they differ in the base and
 * in how guarantee and shares go together.
 */
enum Shape {
  FLAT(OfferKind.FLAT, Base.NET_GROSS),
  DOOR_OF_NET_GROSS(OfferKind.DOOR, Base.NET_GROSS),
  DOOR_OF_NET(OfferKind.DOOR, Base.NET),
  /** Its share is an amount of money, for each ticket. */
  PER_TICKET(OfferKind.PER_TICKET, null),
  VERSUS_NET_GROSS(OfferKind.VERSUS, Base.NET_GROSS),
  VERSUS_NET(OfferKind.VERSUS, Base.NET),
  PLUS_NET_GROSS(OfferKind.PLUS, Base.NET_GROSS),
  PLUS_NET(OfferKind.PLUS, Base.NET),
  /** The guarantee is earned back before the share begins. */
  PLUS_BEYOND_SPLIT(OfferKind.PLUS, Base.NET),
  /** Each band at its own share, and a guarantee at least. */
  TIERED_NET_GROSS(OfferKind.TIERED, Base.NET_GROSS),
  TIERED_NET(OfferKind.TIERED, Base.NET),
  /** Above the threshold another share of all, and a guarantee at least. */
  RATCHET_NET_GROSS(OfferKind.RATCHET, Base.NET_GROSS),
  RATCHET_NET(OfferKind.RATCHET, Base.NET);

  private final OfferKind kind;
  private final @Nullable Base base;
  private final int index;

  Shape(OfferKind kind, @Nullable Base base) {
    this.kind = kind;
    this.base = base;
    this.index = Terrain.indexOf(base);
  }

  OfferKind kind() {
    return kind;
  }

  /** By its place in the terrain. */
  int base() {
    return index;
  }

  boolean hasGuarantee() {
    return kind != OfferKind.DOOR && kind != OfferKind.PER_TICKET;
  }

  boolean hasShare() {
    return kind != OfferKind.FLAT;
  }

  /** Whether there is another share above a threshold. */
  boolean isScale() {
    return kind == OfferKind.TIERED || kind == OfferKind.RATCHET;
  }

  /** Whether the guarantee is what is paid at least, rather than beside the share. */
  boolean hasFloor() {
    return kind == OfferKind.VERSUS || isScale();
  }

  /** What is paid whatever comes in. */
  double sure(double guarantee) {
    return hasGuarantee() ? guarantee : 0;
  }

  /** By how much less than the base the share is of. */
  double strike(double guarantee) {
    return this == PLUS_BEYOND_SPLIT ? guarantee : 0;
  }

  /**
   * What one of the share brings.
   *
   * @param base what it is of
   * @param split what the base is at the threshold
   * @param above whether the night is beyond the threshold
   */
  double ofShare(double base, double split, boolean above) {
    return !above || !isScale() ? base : kind == OfferKind.TIERED ? split : 0;
  }

  /** What one of the share above the threshold brings. */
  double ofAbove(double base, double split, boolean above) {
    return !above || !isScale() ? 0 : kind == OfferKind.TIERED ? base - split : base;
  }

  /** By how much the shares count beyond the guarantee; above zero where they do. */
  double beyond(double[] amounts, double ofShare, double ofAbove) {
    if (hasFloor()) {
      return amounts[Worth.SHARE] * ofShare
          + amounts[Worth.ABOVE] * ofAbove
          - amounts[Worth.GUARANTEE];
    }
    return hasShare() ? ofShare : 0;
  }

  /** What is paid beside a bonus. */
  double pays(double[] amounts, double ofShare, double ofAbove, boolean beyond) {
    double sure = sure(amounts[Worth.GUARANTEE]);
    if (!beyond) {
      return sure;
    }
    double shares = amounts[Worth.SHARE] * ofShare + amounts[Worth.ABOVE] * ofAbove;
    return hasFloor() ? shares : sure + shares;
  }

  /** What one more of the guarantee adds, where the share counts or where it does not. */
  double perGuarantee(boolean beyond, double share) {
    if (!hasGuarantee()) {
      return 0;
    }
    if (!beyond) {
      return 1;
    }
    return hasFloor() ? 0 : this == PLUS_BEYOND_SPLIT ? 1 - share : 1;
  }

  /**
   * The terms.
   *
   * @param rate what is paid for each ticket, or of the base
   * @param above the share above the threshold
   * @param tickets where the threshold is
   * @param split what the base is there
   */
  DealTerms terms(Money guarantee, BigDecimal rate, BigDecimal above, long tickets, Money split) {
    Portion share = new Portion(this == PER_TICKET ? BigDecimal.ZERO : rate);
    Base of = base == null ? Base.NET_GROSS : base;
    return switch (kind) {
      case FLAT -> new DealTerms.Flat(guarantee);
      case DOOR -> new DealTerms.Door(share, of, null);
      case PER_TICKET ->
          new DealTerms.PerTicket(
              Money.of(guarantee.getCurrencyUnit(), rate, RoundingMode.HALF_UP), Metric.SOLD);
      case VERSUS -> new DealTerms.Versus(guarantee, share, of, null);
      case PLUS ->
          new DealTerms.Plus(
              guarantee,
              share,
              of,
              this == PLUS_BEYOND_SPLIT
                  ? GuaranteePlace.INSIDE_SPLIT
                  : GuaranteePlace.OUTSIDE_SPLIT,
              null,
              null);
      case TIERED ->
          new DealTerms.Tiered(
              of == Base.NET ? Metric.NET : Metric.NET_GROSS,
              Band.Mode.MARGINAL,
              bands(share, split.getAmount(), above),
              null,
              guarantee.isZero() ? null : guarantee);
      case RATCHET ->
          new DealTerms.Ratchet(
              guarantee.isZero() ? null : guarantee,
              of,
              Metric.SOLD,
              bands(share, BigDecimal.valueOf(tickets), above),
              null);
    };
  }

  private static List<Band> bands(Portion share, BigDecimal from, BigDecimal above) {
    return List.of(
        new Band(BigDecimal.ZERO, new Pay.Share(share)),
        new Band(from, new Pay.Share(new Portion(above))));
  }
}
