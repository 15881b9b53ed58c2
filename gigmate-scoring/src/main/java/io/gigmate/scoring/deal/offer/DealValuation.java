package io.gigmate.scoring.deal.offer;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms;
import io.gigmate.scoring.deal.DealTerms.Door;
import io.gigmate.scoring.deal.DealTerms.PerTicket;
import io.gigmate.scoring.deal.DealTerms.Plus;
import io.gigmate.scoring.deal.DealTerms.Ratchet;
import io.gigmate.scoring.deal.DealTerms.Tiered;
import io.gigmate.scoring.deal.DealTerms.Versus;
import io.gigmate.scoring.deal.GuaranteePlace;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.settlement.Curve;
import io.gigmate.scoring.deal.settlement.TicketCurve;
import io.gigmate.scoring.finance.Outcomes;
import io.gigmate.scoring.finance.PiecewiseLinear;
import java.util.OptionalDouble;
import org.joda.money.Money;

/**
 * What a deal is worth before the night, to both sides. The amounts are functions of the tickets
 * that are sold, by the formulas of the settlement, with every split point a kink and every bonus a
 * jump; what is expected of them is exact.
 */
public final class DealValuation {
  private final ShowEconomics show;
  private final Deal deal;
  private final PiecewiseLinear payout;
  private final PiecewiseLinear promoterResult;
  private final Outcomes artistOutcomes;
  private final Outcomes promoterOutcomes;

  private DealValuation(ShowEconomics show, Deal deal, AttendanceDistribution attendance) {
    this.show = show;
    this.deal = deal;
    TicketCurve curves = TicketCurve.of(show.sheet(deal, show.capacity()));
    this.payout = function(curves.payout(0));
    this.promoterResult = function(curves.promoterResult());
    this.artistOutcomes = payout.outcomes(attendance);
    this.promoterOutcomes = promoterResult.outcomes(attendance);
  }

  /**
   * Returns the value of a deal.
   *
   * @param attendance how many tickets are sold; nobody above the capacity
   */
  public static DealValuation of(Deal deal, ShowEconomics show, AttendanceDistribution attendance) {
    return new DealValuation(show, deal, attendance.clippedAt(show.capacity()));
  }

  static PiecewiseLinear function(Curve curve) {
    double[] starts = curve.kinks();
    double[] values = new double[starts.length];
    double[] slopes = new double[starts.length];
    for (int i = 0; i < starts.length; i++) {
      slopes[i] = curve.slope(i);
      values[i] = curve.intercept(i) + slopes[i] * starts[i];
    }
    return PiecewiseLinear.of(starts, values, slopes);
  }

  /** Returns the deal. */
  public Deal deal() {
    return deal;
  }

  /** Returns what the artist gets for so many tickets. */
  public PiecewiseLinear payout() {
    return payout;
  }

  /** Returns what is left for the promoter. */
  public PiecewiseLinear promoterResult() {
    return promoterResult;
  }

  /** Returns what the artist may get, with its probabilities. */
  public Outcomes artistOutcomes() {
    return artistOutcomes;
  }

  /** Returns what may be left for the promoter. */
  public Outcomes promoterOutcomes() {
    return promoterOutcomes;
  }

  /** Returns what the artist may expect. */
  public double expectedArtist() {
    return artistOutcomes.mean();
  }

  /** Returns what the promoter may expect. */
  public double expectedPromoter() {
    return promoterOutcomes.mean();
  }

  /** Returns the probability that the promoter loses money. */
  public double lossProbability() {
    return promoterOutcomes.probabilityBelow(-Terrain.CENT);
  }

  /** Returns the promoter's mean result in the worst tenth of all nights. */
  public double meanOfWorstTenth() {
    return promoterOutcomes.meanOfWorst(0.1);
  }

  /** Returns the sure payout that is worth as much to an artist with this risk aversion. */
  public double artistUtility(double riskAversion) {
    return CertaintyEquivalent.of(artistOutcomes, riskAversion);
  }

  /** Returns the sure result that is worth as much to a promoter with this risk aversion. */
  public double promoterUtility(double riskAversion) {
    return CertaintyEquivalent.of(promoterOutcomes, riskAversion);
  }

  /** Returns what the artist walks out with when the room is full. */
  public double walkout() {
    return payout.at(show.capacity());
  }

  /** Returns the tickets with which the share begins to pay; empty where it never does. */
  public OptionalDouble splitTickets() {
    PiecewiseLinear money = null;
    double beyond = 0;
    DealTerms terms = deal.terms();
    if (terms instanceof Door door) {
      money = base(show, door.base());
    } else if (terms instanceof Versus versus && versus.share().value().signum() > 0) {
      money = base(show, versus.base());
      beyond = amount(versus.guarantee()) / versus.share().value().doubleValue();
    } else if (terms instanceof Plus plus && plus.over() == null) {
      money = base(show, plus.base());
      beyond = plus.place() == GuaranteePlace.INSIDE_SPLIT ? amount(plus.guarantee()) : 0;
    } else if (terms instanceof PerTicket || terms instanceof Tiered || terms instanceof Ratchet) {
      money = function(TicketCurve.of(show.sheet(Deal.of("artist", terms), 0)).payout(0));
      beyond = money.at(0);
    }
    if (money == null) {
      return OptionalDouble.empty();
    }
    // Above the split point the base is positive: a kink of what is beyond it.
    PiecewiseLinear share = money.plus(-beyond).max(PiecewiseLinear.constant(0));
    for (int i = 0; i < share.pieces(); i++) {
      if (share.slopeOf(i) > 0) {
        double at = share.startOf(i);
        return at <= show.capacity() ? OptionalDouble.of(at) : OptionalDouble.empty();
      }
    }
    return OptionalDouble.empty();
  }

  private static double amount(Money money) {
    return money.getAmount().doubleValue();
  }

  /**
   * Returns the net gross with which the share begins to pay: costs, and the guarantee as far as
   * the deal counts it; empty where it never does.
   */
  public OptionalDouble splitPoint() {
    OptionalDouble tickets = splitTickets();
    return tickets.isPresent()
        ? OptionalDouble.of(base(show, Base.NET_GROSS).at(tickets.getAsDouble()))
        : tickets;
  }

  /** What a share is of, as the tickets decide it. */
  static PiecewiseLinear base(ShowEconomics show, Base base) {
    Deal all = Deal.of("artist", new Door(Portion.ALL, base, null));
    return function(TicketCurve.of(show.sheet(all, show.capacity())).payout(0));
  }

  @Override
  public String toString() {
    return "DealValuation[" + deal + ", " + artistOutcomes + ", " + promoterOutcomes + "]";
  }
}
