package io.gigmate.scoring.deal;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The structures of deals. What a structure needs is a component of its record; what may be absent
 * is nullable and then no part of the deal.
 */
public sealed interface DealTerms {
  /** Returns the name in files, such as {@code co_promotion}. */
  String kind();

  /**
   * A sum, whatever comes in.
   *
   * @param guarantee not negative
   */
  record Flat(Money guarantee) implements DealTerms {
    public Flat {
      Amounts.notNegative(guarantee, "a guarantee");
    }

    @Override
    public String kind() {
      return "flat";
    }
  }

  /**
   * A share of what comes in.
   *
   * @param share of the base
   * @param base what the share is of
   * @param profit what the promoter keeps first, of a net base only; null for nothing
   */
  record Door(Portion share, Base base, @Nullable PromoterProfit profit) implements DealTerms {
    public Door {
      Amounts.profitOnlyOfNet(profit, base);
    }

    @Override
    public String kind() {
      return "door";
    }
  }

  /**
   * A sum for each ticket.
   *
   * @param amount not negative
   * @param metric which tickets: sold, paid or attended
   */
  record PerTicket(Money amount, Metric metric) implements DealTerms {
    public PerTicket {
      Amounts.notNegative(amount, "an amount per ticket");
      if (!metric.counts()) {
        throw new IllegalArgumentException("the " + metric.words() + " does not count tickets");
      }
    }

    @Override
    public String kind() {
      return "per_ticket";
    }
  }

  /**
   * A guarantee or a share, whichever is more.
   *
   * @param guarantee not negative
   * @param share of the base
   * @param base what the share is of
   * @param profit what the promoter keeps first, of a net base only; null for nothing
   */
  record Versus(Money guarantee, Portion share, Base base, @Nullable PromoterProfit profit)
      implements DealTerms {
    public Versus {
      Amounts.notNegative(guarantee, "a guarantee");
      Amounts.profitOnlyOfNet(profit, base);
    }

    @Override
    public String kind() {
      return "versus";
    }
  }

  /**
   * A guarantee and a share of what lies beyond the split point.
   *
   * @param guarantee not negative
   * @param share of what lies beyond
   * @param base what the share is of; usually the net
   * @param place whether the guarantee must be earned back first
   * @param profit what the promoter keeps first, of a net base only; null for nothing
   * @param over how many tickets the share begins above, reckoned at the average price; null for
   *     none
   */
  record Plus(
      Money guarantee,
      Portion share,
      Base base,
      GuaranteePlace place,
      @Nullable PromoterProfit profit,
      @Nullable TicketCount over)
      implements DealTerms {
    public Plus {
      Amounts.notNegative(guarantee, "a guarantee");
      Amounts.profitOnlyOfNet(profit, base);
      if (over != null && base == Base.NET) {
        throw new IllegalArgumentException(
            "a share above a number of tickets is of what those tickets bring, not of the net");
      }
      if (over != null && place == GuaranteePlace.INSIDE_SPLIT) {
        throw new IllegalArgumentException(
            "a share that begins above a number of tickets does not begin at a split point as"
                + " well: two structures at once");
      }
    }

    @Override
    public String kind() {
      return "plus";
    }
  }

  /**
   * A scale of bands.
   *
   * @param metric what the bands are measured on
   * @param mode each band at its own rate, or the top rate on all
   * @param bands from 0 on, rising, all paying in one way
   * @param base what shares are of where a count is measured; null where money is
   * @param guarantee what is paid at least; null for nothing
   */
  record Tiered(
      Metric metric,
      Band.Mode mode,
      List<Band> bands,
      @Nullable Base base,
      @Nullable Money guarantee)
      implements DealTerms {
    public Tiered {
      bands = List.copyOf(bands);
      Amounts.rising(bands);
      Amounts.notNegative(guarantee, "a guarantee");
      boolean shares = bands.get(0).pay() instanceof Pay.Share;
      if (metric == Metric.SELL_OUT) {
        throw new IllegalArgumentException("a scale is measured on the sell-through");
      }
      if (shares && metric.base() == null && base == null) {
        throw new IllegalArgumentException(
            "a scale of shares by " + metric.words() + " must say what they are shares of");
      }
      if (base != null && (!shares || metric.base() != null)) {
        throw new IllegalArgumentException(
            "a base belongs to a scale of shares by a count: two structures at once");
      }
      if (bands.get(0).pay() instanceof Pay.PerTicket && !metric.counts()) {
        throw new IllegalArgumentException(
            "an amount per ticket needs tickets to count, not the " + metric.words());
      }
      if (mode == Band.Mode.MARGINAL && base == Base.NET) {
        throw new IllegalArgumentException(
            "the net does not come ticket by ticket: shares of it by "
                + metric.words()
                + " are for the whole base");
      }
      if (mode == Band.Mode.MARGINAL && shares && metric == Metric.SELL_THROUGH) {
        throw new IllegalArgumentException(
            "bands at their own rate are measured in money or tickets, not in sell-through");
      }
    }

    @Override
    public String kind() {
      return "tiered";
    }
  }

  /**
   * A share that is replaced by another as the night does better, against a guarantee.
   *
   * @param guarantee what is paid at least; null for nothing
   * @param base what the share is of
   * @param metric what decides: sell-through, a count or money
   * @param bands from 0 on, rising, all shares
   * @param profit what the promoter keeps first, of a net base only; null for nothing
   */
  record Ratchet(
      @Nullable Money guarantee,
      Base base,
      Metric metric,
      List<Band> bands,
      @Nullable PromoterProfit profit)
      implements DealTerms {
    public Ratchet {
      bands = List.copyOf(bands);
      Amounts.rising(bands);
      Amounts.notNegative(guarantee, "a guarantee");
      Amounts.profitOnlyOfNet(profit, base);
      if (!(bands.get(0).pay() instanceof Pay.Share)) {
        throw new IllegalArgumentException("a ratchet replaces a share by a share");
      }
      if (metric == Metric.SELL_OUT) {
        throw new IllegalArgumentException("a ratchet is measured on the sell-through");
      }
    }

    @Override
    public String kind() {
      return "ratchet";
    }
  }

  /**
   * Another deal, and a share of its own for what comes in above a threshold.
   *
   * @param under the deal below it
   * @param threshold where it begins; null for the split point of the deal below
   * @param on the money that is measured
   * @param shareAbove of what lies above, usually all
   * @param mode instead of the share of the deal below, or on top of it
   */
  record Walkout(
      DealTerms under, @Nullable Money threshold, Base on, Portion shareAbove, Walkout.Mode mode)
      implements DealTerms {
    public Walkout {
      Amounts.notNegative(threshold, "a threshold");
      refuseFrame(under);
    }

    @Override
    public String kind() {
      return "walkout";
    }

    /** How the money above the threshold is shared. */
    public enum Mode {
      /** By this share alone; the deal below ends at the threshold. */
      INSTEAD("instead"),
      /** By this share, beside that of the deal below. */
      ON_TOP("on_top");

      private final String code;

      Mode(String code) {
        this.code = code;
      }

      /** Returns the name in files. */
      public String code() {
        return code;
      }
    }
  }

  /**
   * A deal whose profit several partners divide.
   *
   * @param under what the artist gets
   */
  record CoPromotion(DealTerms under) implements DealTerms {
    public CoPromotion {
      if (under instanceof CoPromotion) {
        refuseFrame(under);
      }
    }

    @Override
    public String kind() {
      return "co_promotion";
    }
  }

  /**
   * What the room costs, paid to the room.
   *
   * @param fixed the rent; null for none
   * @param share of the base; null for none
   * @param base what the share is of; null without a share
   * @param mode how rent and share go together; null where there is one of them
   */
  record Rental(
      @Nullable Money fixed,
      @Nullable Portion share,
      @Nullable Base base,
      @Nullable RentalMode mode)
      implements DealTerms {
    public Rental {
      Amounts.notNegative(fixed, "a rent");
      if (fixed == null && share == null) {
        throw new IllegalArgumentException("a rental needs a rent, a share or both");
      }
      if ((share == null) != (base == null)) {
        throw new IllegalArgumentException(
            share == null
                ? "a rental without a share has no base"
                : "the share of a rental must say what it is of");
      }
      if ((fixed != null && share != null) != (mode != null)) {
        throw new IllegalArgumentException(
            mode == null
                ? "a rental with rent and share must say whether the larger or the sum is due"
                : "a rental of one part has no mode");
      }
    }

    @Override
    public String kind() {
      return "rental";
    }
  }

  /**
   * A sum that settles everything.
   *
   * @param amount not negative
   */
  record BuyOut(Money amount) implements DealTerms {
    public BuyOut {
      Amounts.notNegative(amount, "a buy-out");
    }

    @Override
    public String kind() {
      return "buy_out";
    }
  }

  private static void refuseFrame(DealTerms under) {
    if (under instanceof Walkout || under instanceof CoPromotion) {
      throw new IllegalArgumentException(
          "there is already a " + under.kind() + ": two structures at once");
    }
  }
}
