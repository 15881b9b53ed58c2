package io.gigmate.scoring.deal.offer;

import java.util.List;
import java.util.function.Function;

/** What to do about a night: offer one of some deals, or leave it. */
public sealed interface OfferOutcome {
  /** Returns what would change the answer. */
  List<BreakPoint> whatWouldChangeIt();

  /** Returns what one of the two functions makes of it. */
  default <R> R fold(
      Function<? super Offers, ? extends R> offers,
      Function<? super DoNotBook, ? extends R> doNotBook) {
    return this instanceof Offers made ? offers.apply(made) : doNotBook.apply((DoNotBook) this);
  }

  /**
   * There are deals with which both are better off.
   *
   * @param offers the recommended first, then the best of other structures
   * @param frontier from what is best for the promoter to what is best for the artist
   * @param gap what a better offer than the first could gain at most, as a share of the product of
   *     both sides' gains
   * @param artistElse what the artist has without a deal
   * @param whatWouldChangeIt where the answer changes
   */
  record Offers(
      List<Offer> offers,
      List<FrontierPoint> frontier,
      double gap,
      double artistElse,
      List<BreakPoint> whatWouldChangeIt)
      implements OfferOutcome {
    public Offers {
      offers = List.copyOf(offers);
      frontier = List.copyOf(frontier);
      whatWouldChangeIt = List.copyOf(whatWouldChangeIt);
      if (offers.isEmpty()) {
        throw new IllegalArgumentException("without an offer there is a reason not to book");
      }
    }

    /** Returns the recommended offer. */
    public Offer best() {
      return offers.get(0);
    }
  }

  /**
   * No deal leaves both better off.
   *
   * @param reason why
   * @param whatWouldChangeIt where the answer changes
   */
  record DoNotBook(String reason, List<BreakPoint> whatWouldChangeIt) implements OfferOutcome {
    public DoNotBook {
      whatWouldChangeIt = List.copyOf(whatWouldChangeIt);
    }
  }
}
